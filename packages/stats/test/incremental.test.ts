import { testDatabase } from '@darkhorses/local-postgres/testing';
import { openDatabase } from '@darkhorses/schema';
import { createWorld } from '@darkhorses/simulator';
import * as fc from 'fast-check';
import { afterAll, expect, test } from 'vitest';
import { families, refresh } from '../src/index.js';
import { withSmallCast } from './cast.js';
import { corrected, marks } from './corrections.js';
import { emptyDatabase } from './empty-database.js';
import { type FigureTableName, figureRows, keys } from './figure-rows.js';
import { addDays, answersOf, type Dataset, loadDays } from './load-days.js';

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

/** What happens to what is kept for the next refresh: the server crashes, or somebody empties a table that is no figure. */
const losses = {
  nothing: async () => {},
  everything: () => sql`truncate ops.run_facts, ops.changed_runs, ops.run_sums`,
  sums: () => sql`truncate ops.run_sums`,
} as const;

const step = fc.record({
  day: fc.nat({ max: days.length - 1 }),
  datasets: fc.constantFrom<Dataset[]>(['results'], ['racecards'], ['racecards', 'results']),
  marks,
  refreshed: fc.boolean(),
  asOf: fc.constantFrom(...days.slice(3), '2025-11-09'),
  only: fc.oneof(
    { weight: 3, arbitrary: fc.constant([...families]) },
    { arbitrary: fc.subarray([...families], { minLength: 1 }), weight: 1 },
  ),
  least: fc.constantFrom(undefined, undefined, undefined, 2),
  lost: fc.constantFrom(...(['nothing', 'nothing', 'nothing', 'nothing', 'sums', 'everything'] as const)),
  check: fc.integer({ min: 0, max: 9 }).map((number) => number === 0),
});

test('days loaded one at a time, corrected, and refreshed in between give the rows of one full refresh', async () => {
  let extents = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 12 }), async (steps) => {
      await emptyDatabase(sql);
      for (const { day, datasets, marks: wanted, refreshed, asOf, only, least, lost, check } of steps) {
        const on = days[day] ?? '';
        await loadDays(sql, corrected(answers, wanted), { from: on, to: on, datasets });
        if (!refreshed) continue;
        await losses[lost]();
        const minRuns = least === undefined ? {} : { venue: least, distance: least, combinations: least };
        const { families: counts } = await refresh(database, { asOf, only, minRuns, check });
        extents += Object.values(counts).filter(({ extent }) => extent === 'changed').length;
      }
      const asOf = '2025-10-09';
      await refresh(database, { asOf });
      const byChanges = await allFigures();
      const [noted] =
        await sql`select (select count(*) from ops.touched)::int as touched, (select count(*) from ops.changed_runs)::int as changed`;
      expect(noted).toEqual({ touched: 0, changed: 0 });
      const { families: counts } = await refresh(database, { asOf, full: true });
      expect(await allFigures()).toEqual(byChanges);
      for (const ofFamily of Object.values(counts)) {
        expect(ofFamily).toMatchObject({ inserted: 0, updated: 0, deleted: 0, extent: 'all' });
      }
    }),
    // What fails is told as it is: looking for a shorter one takes longer than a test may.
    { numRuns: 6, endOnFailure: true },
  );
  // Otherwise nothing was tested.
  expect(extents).toBeGreaterThan(5);
});

test('facts that came after a build of none are built again when a crash has emptied them', async () => {
  await emptyDatabase(sql);
  const asOf = '2025-10-09';
  expect((await refresh(database, { asOf })).facts).toMatchObject({ written: 0, rebuilt: true });
  await loadDays(sql, answers, { from: '2025-10-03', to: '2025-10-04' });
  await refresh(database, { asOf });
  await losses.everything();
  await refresh(database, { asOf });
  const afterCrash = await allFigures();
  await refresh(database, { asOf, full: true });
  expect(await allFigures()).toEqual(afterCrash);
  expect(Object.keys(afterCrash['ra_runner_statistics'] as object).length).toBeGreaterThan(0);
});
