import { testDatabase } from '@darkhorses/local-postgres/testing';
import { openDatabase } from '@darkhorses/schema';
import { createWorld } from '@darkhorses/simulator';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { refresh, type RefreshSummary } from '../src/index.js';
import { withSmallCast } from './cast.js';
import { figureRows } from './figure-rows.js';
import { answersOf, loadDays } from './load-days.js';
import { expectedFigures } from './oracle/expected-figures.js';
import { readStarters, type Starter } from './oracle/starters.js';

const { url, drop } = await testDatabase();
const database = openDatabase(url);
const { sql } = database;
afterAll(async () => {
  await database.close();
  await drop();
});

const asOf = '2025-10-14';
const world = createWorld({ seed: 11, from: '2025-09-01', to: '2025-11-30', scale: 0.25 });
let starters: Starter[];
let summary: RefreshSummary;

beforeAll(async () => {
  // The last days have cards alone: races to come.
  const answers = withSmallCast(answersOf(world, new Date('2025-12-01T00:00:00Z')));
  await loadDays(sql, answers, { from: '2025-09-25', to: '2025-10-17', datasets: ['racecards'] });
  await loadDays(sql, answers, { from: '2025-09-25', to: '2025-10-14', datasets: ['results'] });
  starters = await readStarters(sql);
  summary = await refresh(database, { asOf });
});

test('the season holds what is hard to count', () => {
  const runs = starters.filter(({ ran }) => ran);
  const has = (what: (run: Starter) => boolean) => runs.some(what);
  expect(runs.length).toBeGreaterThan(300);
  expect(starters.some(({ ran, date }) => !ran && date > asOf)).toBe(true);
  expect(starters.some(({ ran, date }) => !ran && date <= asOf)).toBe(true);
  expect({
    deadHeats: has(
      (run) =>
        run.position === 1 &&
        runs.some((other) => other !== run && other.race_id === run.race_id && other.position === 1),
    ),
    unpriced: has(({ price }) => price === null),
    unfair: has(({ price, fair }) => price !== null && fair === null),
    unplaced: has(({ position }) => position === null),
    unclassed: has(({ raceClass }) => raceClass === 'Unclassed'),
    euros: has(({ euros }) => euros !== null),
    jumps: has(({ code }) => code === 'jumps'),
    withoutDistance: has(({ furlongs }) => furlongs === null),
    withoutOffTime: has(({ off }) => off === null),
    timed: has(({ winningTime }) => winningTime !== null),
  }).toEqual({
    deadHeats: true,
    unpriced: true,
    unfair: true,
    unplaced: true,
    unclassed: true,
    euros: true,
    jumps: true,
    withoutDistance: true,
    withoutOffTime: true,
    timed: true,
  });
});

describe('every figure is what plain loops make of the same rows', () => {
  test.each([
    'ra_mst_sires',
    'ra_mst_dams',
    'ra_mst_damsires',
    'ra_mst_jockeys',
    'ra_mst_trainers',
    'ra_mst_owners',
    'ra_entity_combinations',
    'ra_performance_by_distance',
    'ra_performance_by_venue',
    'ra_runner_statistics',
  ] as const)('%s', async (table) => {
    const found = await figureRows(sql, table);
    const expected = await expectedFigures(sql, starters, table, asOf);
    expect([...found.keys()].toSorted()).toEqual([...expected.keys()].toSorted());
    expect(found.size).toBeGreaterThan(3);
    for (const [key, row] of expected) expect({ key, ...found.get(key) }).toEqual({ key, ...row });
  });
});

test('the counts add up to the rows', async () => {
  for (const [family, counts] of Object.entries(summary.families)) {
    expect(counts, family).toMatchObject({ deleted: 0, unchanged: 0, extent: 'all' });
  }
  const [rows] = await sql`select count(*)::int as count from ra_runner_statistics`;
  expect(summary.families.runners?.inserted).toBe(rows?.['count']);
});
