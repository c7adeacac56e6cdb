import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseLastRun } from './last-run.js';

test.each([
  ['20', 20, null, null],
  ['204 (71F)', 204, 71, 'F'],
  ['(32F)', null, 32, 'F'],
  ['128 (9J)', 128, 9, 'J'],
])('%s', (text, days, otherCodeDays, otherCode) => {
  expect(parseLastRun(text)).toEqual({ days, otherCodeDays, otherCode });
});

test('anything else is not understood', () => {
  for (const text of ['()', '20 (F)', '20F', '20 (71)', 'yesterday']) expect(parseLastRun(text)).toBeUndefined();
});

test('both counts come back', () => {
  const days = fc.option(fc.integer({ min: 0, max: 3000 }));
  fc.assert(
    fc.property(days, fc.integer({ min: 0, max: 3000 }), (same, other) => {
      const text = same === null ? `(${other}F)` : `${same} (${other}F)`;
      expect(parseLastRun(text)).toEqual({ days: same, otherCodeDays: other, otherCode: 'F' });
    }),
  );
});
