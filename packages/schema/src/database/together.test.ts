import { expect, test } from 'vitest';
import { together } from './together.js';

test('everything has ended before an error is thrown', async () => {
  let ended = false;
  const slow = new Promise((done) => setImmediate(done)).finally(() => {
    ended = true;
  });
  await expect(together([Promise.reject(new Error('first')), slow])).rejects.toThrow('first');
  expect(ended).toBe(true);
});

test('the cause is thrown, not what followed from it', async () => {
  const consequence = Object.assign(new Error('current transaction is aborted'), { code: '25P02' });
  await expect(together([Promise.reject(consequence), Promise.reject(new Error('the cause'))])).rejects.toThrow(
    'the cause',
  );
});

test('values come in their places', async () => {
  expect(await together([1, Promise.resolve('two')])).toEqual([1, 'two']);
});
