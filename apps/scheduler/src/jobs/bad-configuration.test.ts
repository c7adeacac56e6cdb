import { CommandError } from '@darkhorses/command';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { readConfiguration } from './configuration.js';
import { jobNames } from './job.js';

// A file of jobs as somebody may write it: read, or refused with the line at fault. Nothing else is thrown.

const settings = [
  'cron',
  'enabled',
  'overlap',
  'catchUp',
  'catchUpWindow',
  'timeout',
  'retries',
  'retryAfter',
  'freshness',
];
const value = fc.oneof(
  fc.jsonValue({ maxDepth: 2 }),
  fc.constantFrom(
    '* * * * *',
    '0 25 * * *',
    '@reboot',
    '*/0 * * * *',
    '1-0 * * * *',
    '9'.repeat(1000),
    '0 0 30 2 *',
    '60s',
    '0s',
    '9999999d',
  ),
  fc.constantFrom('1e400', '__proto__', 'skip', 'latest', -0, 1e308, 2 ** 53 + 2, null, true),
);
const job = fc.dictionary(fc.oneof(fc.constantFrom(...settings, '__proto__', 'constructor'), fc.string()), value, {
  maxKeys: 5,
});
const file = fc.record({
  jobs: fc.dictionary(
    fc.oneof(fc.constantFrom(...jobNames, '__proto__', 'toString'), fc.string()),
    fc.oneof(job, value),
    { maxKeys: 4 },
  ),
});

test('two thousand files of the right shape and strange content', () => {
  const outcomes = { read: 0, refused: 0 };
  fc.assert(
    fc.property(
      fc.oneof({ arbitrary: file, weight: 4 }, { arbitrary: fc.jsonValue(), weight: 1 }),
      fc.constantFrom(0, 2),
      (content, indent) => {
        outcomes[outcomeOf(JSON.stringify(content, null, indent)) === undefined ? 'read' : 'refused'] += 1;
      },
    ),
    { numRuns: 2000, seed: 7 },
  );
  expect(outcomes.read + outcomes.refused).toBe(2000);
  expect(Math.min(outcomes.read, outcomes.refused)).toBeGreaterThan(50);
  expect(Object.keys(Object.prototype)).toEqual([]);
});

test('a thousand texts that are hardly JSON', () => {
  const whole = '{\n  "jobs": {\n    "enrich": { "cron": "0 9 * * *", "enabled": false }\n  }\n}';
  const cut = fc.nat(whole.length).map((at) => whole.slice(0, at));
  const harmed = fc
    .tuple(fc.nat(whole.length), fc.string({ unit: 'binary', maxLength: 3 }))
    .map(([at, text]) => whole.slice(0, at) + text + whole.slice(at));
  fc.assert(
    fc.property(fc.oneof(cut, harmed, fc.string({ unit: 'binary' })), (text) => {
      outcomeOf(text);
    }),
    { numRuns: 1000, seed: 7 },
  );
  expect(outcomeOf(whole)).toBeUndefined();
});

test.each([
  ['lists within lists', `{"jobs":${'['.repeat(100_000)}${']'.repeat(100_000)}}`],
  ['objects within objects', `{"jobs":${'{"a":'.repeat(100_000)}1${'}'.repeat(100_000)}}`],
  ['lists that never end', '['.repeat(100_000)],
  ['an alias within an alias', 'a: &a [x]\nb: &b [*a,*a]\nc: [*b,*b]'],
  ['a mark at the beginning', '\ufeff{"jobs":{}'],
  ['a key twice', '{"jobs":{"enrich":{},"enrich":{}}, "jobs": 1}'],
  ['a prototype', '{"jobs":{"__proto__":{"enabled":false}},"__proto__":{}}'],
])('%s', (_, text) => {
  expect(outcomeOf(text)).toMatch(/^jobs\.json, line \d+: /);
});

/** What is refused, or undefined; anything thrown but a CommandError fails the test. */
function outcomeOf(text: string): string | undefined {
  try {
    readConfiguration(text, 'jobs.json');
    return undefined;
  } catch (error) {
    if (CommandError.isInstance(error)) return error.message;
    throw error;
  }
}
