import { expect, test } from 'vitest';
import { ahead } from './ahead.js';

/** Says what happens to it. */
function counted(items: number, told: string[], failAt = Infinity): AsyncIterable<number> {
  let asked = 0;
  return {
    [Symbol.asyncIterator]: () => ({
      next: () => {
        asked += 1;
        told.push(`asked ${asked}`);
        if (asked === failAt) return Promise.reject(new Error(`no ${asked}`));
        return Promise.resolve(asked > items ? { done: true, value: undefined } : { done: false, value: asked });
      },
      return: () => {
        told.push('stopped');
        return Promise.resolve({ done: true, value: undefined });
      },
    }),
  };
}

test('every item comes once, in order, and the next is under way while one is dealt with', async () => {
  const told: string[] = [];
  for await (const item of ahead(counted(3, told))) told.push(`got ${item}`);
  expect(told).toEqual(['asked 1', 'asked 2', 'got 1', 'asked 3', 'got 2', 'asked 4', 'got 3', 'stopped']);
});

test('whoever leaves early stops it, after what was under way has come', async () => {
  const told: string[] = [];
  const work = async () => {
    for await (const item of ahead(counted(3, told))) throw new Error(`stop at ${item}`);
  };
  await expect(work()).rejects.toThrow('stop at 1');
  expect(told).toEqual(['asked 1', 'asked 2', 'stopped']);
});

test('a failure is told after the items before it', async () => {
  const told: string[] = [];
  const got: number[] = [];
  const work = async () => {
    for await (const item of ahead(counted(9, told, 3))) got.push(item);
  };
  await expect(work()).rejects.toThrow('no 3');
  expect(got).toEqual([1, 2]);
});
