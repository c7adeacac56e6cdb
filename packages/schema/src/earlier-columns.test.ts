import { getTableColumns } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { earlierColumns } from './earlier-columns.js';
import { renamedOrDropped } from './renamed-or-dropped.js';
import { tables, type TableName } from './tables.js';

const names = Object.keys(tables) as TableName[];
const listed = (table: TableName) => renamedOrDropped.filter((one) => one.table === table).map(({ column }) => column);

test.each(names)('%s: every earlier column has kept its name, or is listed as renamed or dropped', (table) => {
  const kept = Object.keys(getTableColumns(tables[table]));
  const gone = listed(table);
  expect(earlierColumns[table].filter((column) => !kept.includes(column) && !gone.includes(column))).toEqual([]);
});

test.each(names)('%s: what is listed as renamed or dropped was there', (table) => {
  expect(listed(table).filter((column) => !earlierColumns[table].includes(column))).toEqual([]);
});

test.each([
  ['ra_races', 48],
  ['ra_runners', 57],
  ['ra_race_results', 38],
  ['ra_horse_pedigree', 11],
  ['ra_mst_horses', 15],
  ['ra_mst_jockeys', 22],
  ['ra_mst_trainers', 23],
  ['ra_mst_owners', 24],
  ['ra_mst_sires', 48],
  ['ra_mst_dams', 48],
  ['ra_mst_damsires', 48],
  ['ra_mst_courses', 8],
  ['ra_mst_bookmakers', 6],
  ['ra_mst_regions', 3],
  ['ra_entity_combinations', 16],
  ['ra_performance_by_distance', 20],
  ['ra_performance_by_venue', 15],
  ['ra_runner_statistics', 60],
] as const)('%s had %d columns, each named once', (table, count) => {
  expect(new Set(earlierColumns[table]).size).toBe(count);
  expect(earlierColumns[table]).toHaveLength(count);
});
