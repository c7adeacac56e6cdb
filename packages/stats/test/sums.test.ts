import { testDatabase } from '@darkhorses/local-postgres/testing';
import { openDatabase } from '@darkhorses/schema';
import { createWorld } from '@darkhorses/simulator';
import * as fc from 'fast-check';
import { afterAll, expect, test } from 'vitest';
import { refresh } from '../src/index.js';
import { withSmallCast } from './cast.js';
import { corrected, marks } from './corrections.js';
import { emptyDatabase } from './empty-database.js';
import { addDays, type Answers, answersOf, loadDays } from './load-days.js';

const { url, drop } = await testDatabase();
const database = openDatabase(url);
const { sql } = database;
afterAll(async () => {
  await database.close();
  await drop();
});

const world = createWorld({ seed: 41, from: '2025-09-01', to: '2025-11-30', scale: 0.06 });
const answers = withSmallCast(answersOf(world, new Date('2025-12-01T00:00:00Z')));
const days = Array.from({ length: 6 }, (_, index) => addDays('2025-10-03', index));

const keptSums = () =>
  sql`select * from ops.run_sums where grouping > 0 order by grouping, first_key, second_key, third_key`;

/** Has everything summed from the facts by the next refresh of changes. */
async function summedAnew(asOf: string) {
  await sql`delete from ops.run_sums where grouping = 0`;
  await refresh(database, { asOf });
  return keptSums();
}

const step = fc.record({
  day: fc.nat({ max: days.length - 1 }),
  marks,
  asOf: fc.constantFrom(...days.slice(2), '2025-11-09'),
});

test('sums that follow each change are those of all facts', async () => {
  const seen = { groups: 0, of: new Set<number>() };
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 8 }), async (steps) => {
      await emptyDatabase(sql);
      await loadDays(sql, answers, { from: days[0] ?? '', to: days[1] ?? '' });
      await refresh(database, { asOf: days[2] ?? '' });
      let last = '';
      for (const { day, marks: wanted, asOf } of steps) {
        const on = days[day] ?? '';
        await loadDays(sql, corrected(answers, wanted), { from: on, to: on });
        await refresh(database, { asOf });
        last = asOf;
      }
      const followed = await keptSums();
      expect((await refresh(database, { asOf: last, check: true })).sums).toEqual({ wrong: 0 });
      expect([...followed]).toEqual([...(await summedAnew(last))]);
      seen.groups += followed.length;
      for (const { grouping } of followed) seen.of.add(grouping as number);
    }),
    { numRuns: 3, endOnFailure: true },
  );
  expect(seen.of.size).toBe(15);
  expect(seen.groups).toBeGreaterThan(100);
});

test('wins that are taken away leave the last ones before them', async () => {
  await emptyDatabase(sql);
  const day = days[3] ?? '';
  await loadDays(sql, answers, { from: days[0] ?? '', to: day });
  await refresh(database, { asOf: day });
  // Sums are kept from the first refresh of changes on.
  await refresh(database, { asOf: day });
  const lastWins = async () => {
    const rows = await sql<{ last_win: string | null }[]>`select last_win from ops.run_sums where grouping = 1`;
    return rows.map(({ last_win }) => last_win);
  };
  expect(await lastWins()).toContain(day);
  const withoutWinners: Answers = (dataset, on) => {
    const races = answers(dataset, on);
    for (const runner of races.flatMap(({ runners }) => runners))
      if (runner['position'] === '1') runner['position'] = '2';
    return races;
  };
  await loadDays(sql, withoutWinners, { from: day, to: day });
  await refresh(database, { asOf: day });
  expect(await lastWins()).not.toContain(day);
  const followed = await keptSums();
  expect([...followed]).toEqual([...(await summedAnew(day))]);
});

test('a day writes the groups that its runs are in, and no others', async () => {
  await emptyDatabase(sql);
  await loadDays(sql, answers, { from: days[0] ?? '', to: days[3] ?? '' });
  const asOf = days[5] ?? '';
  await refresh(database, { asOf });
  await loadDays(sql, answers, { from: days[4] ?? '', to: days[4] ?? '' });
  await refresh(database, { asOf });
  const [before] = await sql<{ newest: number }[]>`select max(xmin::text::int8)::float8 as newest from ops.run_sums`;
  await loadDays(sql, answers, { from: days[5] ?? '', to: days[5] ?? '' });
  await refresh(database, { asOf });
  const [jockeys] = await sql`
    select count(*) filter (where xmin::text::int8 > ${before?.newest ?? 0})::int as written, count(*)::int as kept,
      (select count(distinct jockey_id)::int from ops.run_facts where is_run and race_date = ${asOf}) as rode
    from ops.run_sums where grouping = 1`;
  expect(jockeys?.['rode']).toBeGreaterThan(0);
  expect(jockeys?.['written']).toBe(jockeys?.['rode']);
  expect(jockeys?.['kept']).toBeGreaterThan(jockeys?.['rode'] as number);
});

test('facts made anew leave no sums of the old ones', async () => {
  const asOf = days[5] ?? '';
  await refresh(database, { asOf, full: true });
  expect(await sql`select from ops.run_sums`).toHaveLength(0);
  await refresh(database, { asOf });
  const [row] = await sql`
    select first_key = (select max(id) from ops.refreshes where family = 'facts') as of_these, last_day from ops.run_sums where grouping = 0`;
  expect(row).toEqual({ of_these: true, last_day: asOf });
});

test('a check on another day does not move them', async () => {
  const before = await keptSums();
  await refresh(database, { asOf: days[1] ?? '', check: true });
  expect([...(await keptSums())]).toEqual([...before]);
  const [row] = await sql`select last_day from ops.run_sums where grouping = 0`;
  expect(row?.['last_day']).toBe(days[5]);
});

test('a check finds sums that the facts do not bear out, and a full refresh mends them', async () => {
  const asOf = days[5] ?? '';
  const wrongSums = async () => (await refresh(database, { asOf, check: true })).sums.wrong;
  expect(await wrongSums()).toBe(0);
  const one = (grouping: number) => sql`
    grouping = ${grouping} and (first_key, second_key, third_key) in (
      select first_key, second_key, third_key from ops.run_sums where grouping = ${grouping} limit 1)`;
  await sql`update ops.run_sums set wins = wins + 1 where ${one(1)}`;
  await sql`update ops.run_sums set winners = winners + 1 where ${one(3)}`;
  await sql`update ops.run_sums set newest = array[1, 2, 3, 4, 5]::bigint[] where ${one(9)}`;
  await sql`delete from ops.run_sums where ${one(13)}`;
  await sql`update ops.run_sums set first_key = -1 where ${one(15)}`;
  // A group by another key is one that is missing and one that has no run.
  expect(await wrongSums()).toBe(6);
  await refresh(database, { asOf, full: true });
  await refresh(database, { asOf });
  expect(await wrongSums()).toBe(0);
});
