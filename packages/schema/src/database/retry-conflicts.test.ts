import { expect, test } from 'vitest';
import { retryConflicts } from './retry-conflicts.js';

const deadlock = () => Object.assign(new Error('deadlock detected'), { code: '40P01' });
const noWait = { wait: async () => {} };

test('a deadlock is tried again until it passes', async () => {
  let attempts = 0;
  const work = async () => {
    attempts += 1;
    if (attempts < 3) throw deadlock();
    return 'written';
  };
  expect(await retryConflicts(work, noWait)).toBe('written');
  expect(attempts).toBe(3);
});

test('a conflict that never ends is thrown, and anything else at once', async () => {
  let attempts = 0;
  const work = (error: Error) => async () => {
    attempts += 1;
    throw error;
  };
  await expect(retryConflicts(work(deadlock()), { ...noWait, attempts: 4 })).rejects.toThrow('deadlock');
  expect(attempts).toBe(4);
  await expect(retryConflicts(work(new Error('no disk')), noWait)).rejects.toThrow('no disk');
  expect(attempts).toBe(5);
});
