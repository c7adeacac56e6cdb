import { testDatabase } from '@darkhorses/local-postgres/testing';
import { openDatabase } from '@darkhorses/schema';
import { createWorld } from '@darkhorses/simulator';
import * as fc from 'fast-check';
import { afterAll, expect, test } from 'vitest';
import { refresh } from '../src/index.js';
import { withSmallCast } from './cast.js';
import { emptyDatabase } from './empty-database.js';
import { type FigureTableName, figureRows, keys } from './figure-rows.js';
import { addDays, type Answers, answersOf, type Dataset, loadDays, type LooseRace } from './load-days.js';

const { url, drop } = await testDatabase();
const database = openDatabase(url);
const { sql } = database;
afterAll(async () => {
  await database.close();
  await drop();
});

const world = createWorld({ seed: 23, from: '2025-09-01', to: '2025-11-30', scale: 0.06 });
const answers = withSmallCast(answersOf(world, new Date('2025-12-01T00:00:00Z')));
const days = Array.from({ length: 8 }, (_, index) => addDays('2025-10-03', index));
const tables = Object.keys(keys) as FigureTableName[];

async function allFigures() {
  const rows: Record<string, unknown> = {};
  for (const table of tables) rows[table] = Object.fromEntries(await figureRows(sql, table));
  return rows;
}

/** Answers in which some races tell something else than before: what stewards, late prices and slips of the pen change. */
const corrections: readonly ((race: LooseRace, dataset: Dataset) => void)[] = [
  ({ runners }) => runners.toReversed().forEach((runner, index) => (runner['position'] = String(index + 1))),
  ({ runners }) => runners.forEach((runner) => Object.assign(runner, { sp: '7/2', sp_dec: '4.5' })),
  ({ runners }) => void runners.pop(),
  ({ runners }) => runners.forEach((runner) => Object.assign(runner, { jockey_id: 'jky_699', jockey: 'A Substitute' })),
  ({ runners }) => runners.forEach((runner) => Object.assign(runner, { trainer_id: 'trn_499', owner_id: 'own_599' })),
  ({ runners }) => runners.forEach((runner) => Object.assign(runner, { sire_id: 'sir_199', dam_id: 'dam_299' })),
  (race) =>
    Object.assign(race, { dist_f: '9.5f', dist_y: '2090', distance_f: '9.5', dist: '1m1½f', distance: '1m1½f' }),
  (race) => Object.assign(race, { class: 'Class 2', race_class: 'Class 2', going: 'Heavy', type: 'Chase' }),
  ({ runners }) => runners.forEach((runner) => (runner['position'] = 'VOI')),
];

function corrected(base: Answers, marks: readonly { race: number; how: number }[]): Answers {
  return (dataset, day) => {
    const races = base(dataset, day);
    for (const { race, how } of marks) {
      const chosen = races.find(({ race_id }) => Number(race_id.slice(-2)) % 20 === race);
      if (chosen) corrections[how]?.(chosen, dataset);
    }
    return races;
  };
}

test('days loaded one at a time, corrected, and refreshed in between give the rows of one full refresh', async () => {
  const step = fc.record({
    day: fc.nat({ max: days.length - 1 }),
    datasets: fc.constantFrom<Dataset[]>(['results'], ['racecards'], ['racecards', 'results']),
    marks: fc.array(fc.record({ race: fc.nat({ max: 19 }), how: fc.nat({ max: corrections.length - 1 }) }), {
      maxLength: 3,
    }),
    refreshed: fc.boolean(),
    asOf: fc.constantFrom(...days.slice(3), '2025-11-09'),
  });
  let extents = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 12 }), async (steps) => {
      await emptyDatabase(sql);
      for (const { day, datasets, marks, refreshed, asOf } of steps) {
        const on = days[day] ?? '';
        await loadDays(sql, corrected(answers, marks), { from: on, to: on, datasets });
        if (!refreshed) continue;
        const { families } = await refresh(database, { asOf });
        extents += Object.values(families).filter(({ extent }) => extent === 'changed').length;
      }
      const asOf = '2025-10-09';
      await refresh(database, { asOf });
      const byChanges = await allFigures();
      const [noted] =
        await sql`select (select count(*) from ops.touched)::int as touched, (select count(*) from ops.changed_runs)::int as changed`;
      expect(noted).toEqual({ touched: 0, changed: 0 });
      const { families } = await refresh(database, { asOf, full: true });
      expect(await allFigures()).toEqual(byChanges);
      for (const counts of Object.values(families)) {
        expect(counts).toMatchObject({ inserted: 0, updated: 0, deleted: 0, extent: 'all' });
      }
    }),
    { numRuns: 12 },
  );
  // Otherwise nothing was tested.
  expect(extents).toBeGreaterThan(20);
});
