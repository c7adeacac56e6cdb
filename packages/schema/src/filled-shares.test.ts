import { expect, test } from 'vitest';
import { dataDictionary } from './dictionary.js';
import { measuredOver, sharesOf } from './filled-shares.js';

const filled = {
  answers: { card: 6_900, result: 13_700, profile: 500 },
  columns: {
    'ra_runners.form': { card: 94.2 },
    'ra_runners.draw': { card: 60, result: 99.9 },
    'ra_runners.medical': { card: 0.1 },
    'ra_mst_sires.best_class': { row: 0 },
  },
};

test('shares are by source, and never rounded to all or nothing', () => {
  expect(sharesOf(filled, 'ra_runners.form')).toBe('card 94');
  expect(sharesOf(filled, 'ra_runners.draw')).toBe('card 60, result >99');
  expect(sharesOf(filled, 'ra_runners.medical')).toBe('card <1');
  expect(sharesOf(filled, 'ra_mst_sires.best_class')).toBe('0');
  expect(sharesOf(filled, 'ra_runners.unmeasured')).toBe('');
});

test('what they were measured over is said', () => {
  expect(measuredOver(filled)).toContain('6,900 races on racecards, 13,700 in results, 500 horse profiles');
});

test('the dictionary has a column for them where they are given', () => {
  const line = (page: string) => page.split('\n').find((one) => one.startsWith('| `form` '));
  expect(line(dataDictionary(filled))).toMatch(/\| card 94 \|$/);
  expect(line(dataDictionary())).not.toContain('94');
  expect(dataDictionary()).not.toContain('Filled');
});
