import { getTableColumns } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { renamedOrDropped } from './renamed-or-dropped.js';
import { tables } from './tables.js';

test('what is listed as gone is gone', () => {
  const still = renamedOrDropped.filter(({ table, column }) => column in getTableColumns(tables[table]));
  expect(still).toEqual([]);
});

test('what it became is there', () => {
  const successors = renamedOrDropped.flatMap(({ table, became }) =>
    [...(became ?? '').matchAll(/(?:^|, )(?:(ra_\w+)\.)?(\w+)/g)].map(
      ([, other, column]) => `${other ?? table}.${column}`,
    ),
  );
  const known = new Set(
    Object.entries(tables).flatMap(([name, table]) =>
      Object.keys(getTableColumns(table)).map((column) => `${name}.${column}`),
    ),
  );
  expect(successors.filter((successor) => !known.has(successor))).toEqual([]);
  expect(successors.length).toBeGreaterThan(10);
});

test('each says why in a sentence', () => {
  expect(renamedOrDropped.filter(({ reason }) => !/^[A-Za-z].+\.$/.test(reason))).toEqual([]);
});

test('nothing is listed twice', () => {
  const names = renamedOrDropped.map(({ table, column }) => `${table}.${column}`);
  expect(new Set(names).size).toBe(names.length);
  expect(names.length).toBeGreaterThan(30);
});

const ancestor = [
  'total_runners',
  'total_wins',
  'overall_win_percent',
  'overall_ae_index',
  'best_class',
  'best_distance',
  'analysis_last_updated',
];

test.each([
  ['ra_races', ['id', 'date', 'course_id', 'race_class', 'type', 'updated_at']],
  ['ra_runners', ['race_id', 'horse_id', 'jockey_id', 'trainer_id', 'owner_id', 'position', 'updated_at']],
  ['ra_mst_trainers', ['location', 'total_runners', 'total_wins']],
  ['ra_mst_jockeys', ['total_rides']],
  ['ra_mst_sires', ancestor],
  ['ra_mst_dams', ancestor],
  ['ra_mst_damsires', ancestor],
  ['ra_entity_combinations', ['created_at']],
  ['ra_performance_by_distance', ['created_at']],
  ['ra_performance_by_venue', ['created_at']],
  ['ra_runner_statistics', ['created_at']],
] as const)('%s keeps the columns that users may count on', (table, columns) => {
  expect(Object.keys(getTableColumns(tables[table]))).toEqual(expect.arrayContaining([...columns]));
});
