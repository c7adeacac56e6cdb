import { expect, test } from 'vitest';
import { spareMemory } from './spare-memory.js';

test('memory is spared where the API sets the pace, and only there', () => {
  const set: string[] = [];
  spareMemory(Infinity, (flags) => set.push(flags));
  expect(set).toEqual([]);
  spareMemory(2, (flags) => set.push(flags));
  expect(set).toEqual(['--optimize-for-size']);
});
