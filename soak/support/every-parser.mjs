// Every parser that the extraction exports, with values of every kind: what a field of the API may hold one day.
import * as extract from '../../packages/extract/dist/index.js';
import { strange } from './damage.mjs';

const parsers = Object.entries(extract).filter(
  ([name, value]) => name.startsWith('parse') && typeof value === 'function',
);

const beyondJson = [
  undefined,
  Number.NaN,
  Infinity,
  -Infinity,
  10n,
  Symbol.iterator,
  () => 1,
  new Date(Number.NaN),
  Object.create(null),
];
const endless = [
  'x'.repeat(10_000_000),
  '1'.repeat(1_000_000),
  '('.repeat(1_000_000),
  ' '.repeat(1_000_000),
  '1-'.repeat(500_000),
  'a,'.repeat(500_000),
];

/**
 * Gives each parser each value, and each text of an answer, whole and damaged.
 *
 * @param answers what the API answers, of any shape
 * @param {() => number} random
 * @returns {{ inputs: number, problems: string[], slowest: number }} `slowest` in milliseconds, of one value
 */
export function tryEveryParser(answers, random) {
  const texts = [...new Set(leavesOf(answers))];
  const values = [
    ...strange,
    ...beyondJson,
    ...endless,
    deep(100_000),
    ...texts,
    ...texts.map((text) => harmed(text, random)),
  ];
  const problems = [];
  let [inputs, slowest] = [0, 0];
  for (const [name, parse] of parsers) {
    const calls =
      name === 'parseId' ? Object.keys(extract.idPrefixes).map((kind) => (value) => parse(kind, value)) : [parse];
    for (const value of values) {
      for (const call of calls) {
        inputs += 1;
        const began = performance.now();
        try {
          const result = call(value);
          if (typeof result === 'number' && !Number.isFinite(result))
            problems.push(`${name} made ${result} of ${shown(value)}`);
        } catch (error) {
          problems.push(`${name} threw ${error} at ${shown(value)}`);
        }
        slowest = Math.max(slowest, performance.now() - began);
      }
    }
  }
  return { inputs, problems, slowest, parsers: parsers.length };
}

function leavesOf(value) {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(leavesOf) : [];
}

function harmed(text, random) {
  const at = Math.floor(random() * (text.length + 1));
  const put = ['\0', '\ud83d', '-', '.', '/', ':', ' ', '9'.repeat(30), '%', '(', '٣', '\u00a0', '½'][
    Math.floor(random() * 13)
  ];
  return random() < 0.5 ? text.slice(0, at) + put + text.slice(at) : text.slice(0, at);
}

function deep(levels) {
  return JSON.parse('['.repeat(levels) + ']'.repeat(levels));
}

const shown = (value) => (typeof value === 'string' ? JSON.stringify(value.slice(0, 60)) : typeof value);
