import { expect, test } from 'vitest';
import { countRunners } from './count-runners.js';

test('runners are counted where there is a list of them, and nothing else passes for one', () => {
  const races = [
    null,
    'a race',
    7,
    {},
    { runners: null },
    { runners: 'three' },
    { runners: { length: 1e9 } },
    { runners: [1, null] },
  ];
  expect(countRunners(races)).toBe(2);
});
