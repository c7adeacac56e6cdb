import { getTableColumns } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { namesOfTable, renamedTables, replacedTables } from './earlier-tables.js';
import { opsComments } from './ops/comments.js';
import { tables, type TableName } from './tables.js';

const earlier = [...Object.keys(renamedTables), ...replacedTables.map(({ name }) => name)];

test('what is listed as gone is gone, and once', () => {
  expect(earlier.filter((name) => name in tables)).toEqual([]);
  expect(new Set(earlier).size).toBe(earlier.length);
  expect(earlier.length).toBeGreaterThan(20);
});

test('what it became is there', () => {
  const known = new Set([
    ...Object.entries(tables).flatMap(([name, table]) => [
      name,
      ...Object.keys(getTableColumns(table)).map((column) => `${name}.${column}`),
    ]),
    ...Object.keys(opsComments).map((name) => `ops.${name}`),
  ]);
  const successors = replacedTables.flatMap(({ became }) => (became === null ? [] : [became]));
  expect(successors.filter((one) => !known.has(one))).toEqual([]);
  expect(successors.length).toBeGreaterThan(5);
});

test('each says why in a sentence', () => {
  expect(replacedTables.filter(({ reason }) => !/^[A-Z].+\.$/.test(reason))).toEqual([]);
});

test('a table is known by its own name first', () => {
  expect(namesOfTable('ra_races')).toEqual(['ra_races', 'ra_mst_races']);
  expect(namesOfTable('ra_mst_horses' satisfies TableName)).toEqual(['ra_mst_horses']);
});
