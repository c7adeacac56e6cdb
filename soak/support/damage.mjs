// Harm to a JSON value that keeps most of its structure, so that it reaches the code behind the first check.

/** Values that no field expects. */
export const strange = [
  null,
  true,
  false,
  0,
  -0,
  -1,
  1e308,
  -1e-320,
  2 ** 53 + 2,
  123_456_789_012_345_680_000,
  '',
  ' ',
  '-',
  '\0',
  'a\0b',
  '\ud800',
  'half \udc00 pair',
  '\u202e\u200b',
  '🐎'.repeat(50),
  "'; drop table ra_races; --",
  '${7*7}',
  '%s%n',
  '\\u0000',
  '1e999',
  'NaN',
  'Infinity',
  '99999999999999999999',
  '0000-00-00',
  '2024-02-30',
  '9999-99-99T99:99:99+99:99',
  '1/0',
  '0/1',
  '-1/-1',
  '9'.repeat(400),
  'constructor',
  '__proto__',
  [],
  {},
  [[]],
  [null],
  { toString: 1 },
  { length: 1e9 },
];

// `__proto__` would set the prototype here; it becomes that key when the value is text.
const wicked = ['@proto@', 'constructor', 'prototype', 'toString', 'hasOwnProperty', '', '\0', 'length'];

/**
 * A damaged copy of a JSON value.
 *
 * @param {() => number} random from 0 to 1
 * @param {{ most: number, long?: number }} how how many places at most; how long the longest string is
 */
export function damaged(value, random, { most, long = 10_000 }) {
  const copy = structuredClone(value);
  const places = 1 + Math.floor(random() * most);
  for (let place = 0; place < places; place += 1) damageOnce(copy, random, long);
  // As text and back, as it comes: what is then `__proto__` is a key of its own.
  return JSON.parse(JSON.stringify(copy).replaceAll('"@proto@"', '"__proto__"'));
}

function damageOnce(root, random, long) {
  const pick = (list) => list[Math.floor(random() * list.length)];
  let holder = root;
  // Down to a random depth: rarely the top, mostly a field of a runner.
  while (random() < 0.85) {
    const children = Object.values(holder).filter((child) => typeof child === 'object' && child !== null);
    if (children.length === 0) break;
    holder = pick(children);
  }
  const keys = Object.keys(holder);
  if (keys.length === 0) return;
  const [key, other] = [pick(keys), pick(keys)];
  const kind = random();
  if (kind < 0.35) holder[key] = structuredClone(pick(strange));
  else if (kind < 0.5) delete holder[key];
  else if (kind < 0.62) [holder[key], holder[other]] = [holder[other], holder[key]];
  else if (kind < 0.7) holder[key] = copyOf(holder[other]);
  else if (kind < 0.76) holder[key] = 'x'.repeat(Math.floor(random() * long));
  else if (kind < 0.82) holder[key] = nested(2 + Math.floor(random() ** 4 * 2000));
  else if (kind < 0.88)
    holder[key] = (JSON.stringify(holder[key]) ?? '') + pick(['\0', '\ud83d', ' ', '%', '"', '\\', '\n']);
  else if (kind < 0.94 && !Array.isArray(holder)) holder[pick(wicked)] = { polluted: true };
  else if (Array.isArray(holder)) holder.push(copyOf(holder[key]));
  else holder[key] = Array.isArray(holder[key]) ? { ...holder[key] } : [holder[key]];
}

/** What is nested deeper than can be copied, damage upon damage, is left out. */
function copyOf(value) {
  try {
    return structuredClone(value);
  } catch {
    return null;
  }
}

function nested(depth) {
  let value = 'deep';
  for (let level = 0; level < depth; level += 1) value = level % 2 === 0 ? [value] : { value };
  return value;
}
