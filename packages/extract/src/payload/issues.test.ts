import { expect, test } from 'vitest';
import { Issues } from './issues.js';

test('equal issues are counted together, with the first race that had one', () => {
  const issues = new Issues();
  issues.report('results', 'runners.sp', 'unparsed', '9 to 4', 'rac_2');
  issues.report('results', 'runners.sp', 'unparsed', '9 to 4', 'rac_1');
  issues.report('results', 'going', 'unknown_code', 'Bottomless', 'rac_2');
  expect(issues.list()).toEqual([
    { dataset: 'results', path: 'going', kind: 'unknown_code', value: 'Bottomless', count: 1, race_id: 'rac_2' },
    { dataset: 'results', path: 'runners.sp', kind: 'unparsed', value: '9 to 4', count: 2, race_id: 'rac_1' },
  ]);
});

test('a value is told as text, cut and storable', () => {
  const issues = new Issues();
  issues.report('results', 'a', 'unparsed', { deep: [1] }, null);
  issues.report('results', 'b', 'unparsed', 'x'.repeat(5000), null);
  issues.report('results', 'c', 'unparsed', '\0\ud800', null);
  issues.report('results', 'd', 'unparsed', undefined, null);
  expect(issues.list().map(({ value }) => value)).toEqual(['{"deep":[1]}', 'x'.repeat(200), '\ufffd', 'undefined']);
});
