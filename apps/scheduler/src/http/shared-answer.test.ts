import { expect, test } from 'vitest';
import { shared } from './shared-answer.js';

test('many who ask at once, and a little later, cost one question; a later one is asked anew', async () => {
  let asked = 0;
  let now = 0;
  const ask = shared(
    () => Promise.resolve((asked += 1)),
    1000,
    () => now,
  );
  expect(await Promise.all([ask(), ask(), ask()])).toEqual([1, 1, 1]);
  now = 999;
  expect(await ask()).toBe(1);
  now = 1000;
  expect(await ask()).toBe(2);
});

test('a failure is not kept', async () => {
  const answers = [() => Promise.reject(new Error('away')), () => Promise.resolve('here')];
  const ask = shared(
    () => answers.shift()?.() ?? Promise.resolve('none'),
    1000,
    () => 0,
  );
  await expect(ask()).rejects.toThrow('away');
  expect(await ask()).toBe('here');
});
