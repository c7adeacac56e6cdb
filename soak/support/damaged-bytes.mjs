// Harm to an answer as it travels: what no JSON value can hold, since it is in the text or its bytes.
import { damaged } from './damage.mjs';

const deep = (levels, [open, close]) => `${open.repeat(levels)}0${close.repeat(levels)}`;

/** Values as they may stand in JSON text. @type {Record<string, () => string>} */
const values = {
  '100,000 lists': () => deep(100_000, ['[', ']']),
  '100,000 objects': () => deep(100_000, ['{"a":', '}']),
  '10 MB of text': () => `"${'x'.repeat(10_000_000)}"`,
  '1 MB of line ends': () => `"${'\\n'.repeat(500_000)}"`,
  'a number without end': () => '1e400',
  'the lowest number': () => '-1e400',
  'minus nothing': () => '-0',
  'a whole number that is none': () => '9007199254740993',
  'a thousand digits': () => '9'.repeat(1000),
  'no number, as text': () => '"NaN"',
  'the end of text': () => '"a\\u0000b"',
  'half of a pair': () => '"half \\ud83d"',
  'the wrong half': () => '"\\udc00 half"',
  'a prototype': () => '{"__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}}}',
  'a key twice': () => '{"id":"a","id":"b"}',
  'a key without end': () => `{"${'k'.repeat(100_000)}":1,"\\u0000":2,"\\ud800":3}`,
  'a list for an object': () => '[1,"two",{"three":3}]',
  'an object for a list': () => '{"0":"a","length":1}',
  truth: () => 'true',
  nothing: () => 'null',
};

/** What becomes of the bytes of the whole answer. @type {Record<string, (text: string) => Buffer>} */
const encodings = {
  'UTF-16': (text) => Buffer.from(`\ufeff${text}`, 'utf16le'),
  'Latin 1': (text) => Buffer.from(text.replace(/"(race_name|course|region|name)":"/, '$&\u00e9'), 'latin1'),
  'a mark at the beginning': (text) => Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), Buffer.from(text)]),
  'a byte that is no letter': (text) => cutAt(text, (half) => Buffer.concat([half, Buffer.from([0xff, 0xfe])])),
  'a zero byte': (text) => cutAt(text, (half) => Buffer.concat([half, Buffer.from([0])])),
  'another answer behind it': (text) => Buffer.from(text + text),
  'an empty object': () => Buffer.from('{}'),
  'an empty list': () => Buffer.from('[]'),
  'an error that passes for an answer': () => Buffer.from('{"detail":"Not found"}'),
  'a comma too many': (text) => Buffer.from(text.replace('{', '{,')),
  'single quotes': (text) => Buffer.from(text.replaceAll('"', "'")),
};

function cutAt(text, between) {
  const middle = Math.floor(text.length / 2);
  return Buffer.concat([between(Buffer.from(text.slice(0, middle))), Buffer.from(text.slice(middle))]);
}

/**
 * The body of an answer, harmed, and in what way.
 *
 * @param {object | unknown[]} answer what would be answered: a list, an object that has one, or a single thing
 * @param {() => number} random
 * @param {number} number of the attempt: every way of the lists above comes in turn, between those by chance
 */
export function damagedBytes(answer, random, number) {
  if (number % 3 === 0)
    return { how: 'its structure', body: Buffer.from(JSON.stringify(damaged(answer, random, { most: 6 }))) };
  const ways = [...Object.keys(values), ...Object.keys(encodings)];
  const how = ways[Math.floor(number / 3) % ways.length];
  if (encodings[how]) return { how, body: encodings[how](JSON.stringify(answer)) };
  const marked = structuredClone(answer);
  // Where a value of an item, of a runner, or the list itself stood.
  const where = placeIn(marked, random, Math.floor(number / 3 / ways.length) % 4);
  return { how: `${how} ${where}`, body: Buffer.from(JSON.stringify(marked).replaceAll('"@here@"', values[how]())) };
}

function placeIn(answer, random, depth) {
  const pick = (list) => list[Math.floor(random() * list.length)];
  const item = pick(itemsOf(answer));
  const [holder, name] =
    depth === 3 || !item
      ? [answer, 'the answer']
      : depth === 2 || !item.runners
        ? [item, item.runners ? 'a race' : 'an item']
        : [pick(item.runners) ?? item, 'a runner'];
  const key = pick(Object.keys(holder));
  holder[key] = '@here@';
  return `as ${key} of ${name}`;
}

function itemsOf(answer) {
  if (Array.isArray(answer)) return answer;
  return Object.values(answer).find(Array.isArray) ?? [answer];
}
