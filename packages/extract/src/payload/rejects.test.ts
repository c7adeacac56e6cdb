import { expect, test } from 'vitest';
import { Rejects } from './rejects.js';
import type { Reject } from './rejects.js';

const reject = (payload: Reject['payload']): Reject => ({
  dataset: 'results',
  table: 'ra_runners',
  key: 'rac_1/',
  reason: 'bad_id',
  message: 'horse_id must be hrs_ and digits',
  race_id: 'rac_1',
  payload,
  runners: 1,
});

test('rejects of one key are told apart, in the same way whatever their order', () => {
  const lists = [
    [{ a: 1 }, { b: 2 }],
    [{ b: 2 }, { a: 1 }],
  ].map((payloads) => {
    const rejects = new Rejects();
    for (const payload of payloads) rejects.add(reject(payload));
    return rejects.list();
  });
  expect(lists[0]).toEqual([reject({ a: 1 }), { ...reject({ b: 2 }), key: 'rac_1/#2' }]);
  expect(lists[1]).toEqual(lists[0]);
});

test('what is no object stands in one, so that it can be stored', () => {
  const rejects = new Rejects();
  for (const payload of [null, undefined, 'text', [1]]) rejects.add({ ...reject({}), payload });
  expect(rejects.list().map(({ payload }) => payload)).toEqual([
    { value: 'text' },
    { value: [1] },
    { value: null },
    { value: null },
  ]);
});
