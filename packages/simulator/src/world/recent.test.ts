import { expect, test } from 'vitest';
import { Recent } from './recent.js';

test('answers asked for lately are remembered, others are made again', () => {
  const memory = new Recent<number, string>(4);
  const made: number[] = [];
  const ask = (key: number): string =>
    memory.get(key, () => {
      made.push(key);
      return `answer ${key}`;
    });
  for (const key of [1, 2, 1, 3, 1, 4, 1]) expect(ask(key)).toBe(`answer ${key}`);
  expect(made).toEqual([1, 2, 3, 4]);
  for (const key of [5, 6, 7, 8, 9]) ask(key);
  ask(1);
  expect(made.filter((key) => key === 1)).toHaveLength(2);
});
