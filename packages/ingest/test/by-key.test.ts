import { openDatabase } from '@darkhorses/schema';
import { testDatabase } from '@darkhorses/local-postgres/testing';
import { createWorld } from '@darkhorses/simulator';
import { afterAll, expect, test } from 'vitest';
import { addDays } from '../src/day/london-day.js';
import { datasets, replay, writeDays } from '../src/index.js';
import { claim, type LooseReading, readWorld } from './readings.js';

const { url, drop } = await testDatabase();
// One connection, so that it can be told to count what it has read.
const { sql, close } = openDatabase(url, { max: 1 });
afterAll(async () => {
  await close();
  await drop();
});

const world = createWorld({ seed: 7, from: '2025-09-01', to: '2025-10-31', scale: 0.06 });
const readOn = (days: readonly string[], instant: string) =>
  days.flatMap((day) => datasets.map((dataset) => readWorld(world, dataset, day, new Date(instant))));
const write = async (readings: readonly LooseReading[]) => writeDays(sql, await claim(sql, readings), { loadId: 1 });

/** How many rows of races and their runners were read so far, by an index or not. */
async function rowsRead(): Promise<Record<string, number>> {
  await sql`select pg_stat_force_next_flush()`;
  const tables = await sql<{ name: string; read: number }[]>`
    select relname as name, (seq_tup_read + coalesce((
      select sum(idx_tup_read) from pg_stat_user_indexes as index where index.relid = tables.relid
    ), 0))::int as read
    from pg_stat_user_tables as tables
    where relname in ('ra_races', 'ra_runners', 'ra_race_results') order by relname`;
  return Object.fromEntries(tables.map(({ name, read }) => [name, read]));
}

/** How many rows of each table it takes to read a day again, of which a runner is gone, and to replay it. */
async function rowsReadAgain(day: string, instant: string): Promise<Record<string, number>> {
  const before = await rowsRead();
  const again = readOn([day], instant);
  for (const { races } of again) races[0]?.runners.pop();
  await write(again);
  await replay({ sql, load: { id: 1, startedAt: new Date() }, days: [day] });
  const after = await rowsRead();
  return Object.fromEntries(Object.entries(after).map(([name, read]) => [name, read - (before[name] ?? 0)]));
}

test('a day is read again, and replayed, by its keys: not even once is a table read as a whole for it', async () => {
  const day = '2025-10-03';
  const others = Array.from({ length: 20 }, (_, index) => addDays(day, index + 1));
  await write(readOn([day, ...others], '2025-10-31T00:00:00Z'));
  const [held] = await sql<{ races: number; runners: number; results: number }[]>`
    select (select count(*) from ra_races)::int as races, (select count(*) from ra_runners)::int as runners,
      (select count(*) from ra_race_results)::int as results`;

  const read = await rowsReadAgain(day, '2025-11-01T00:00:00Z');

  expect(read.ra_runners).toBeGreaterThan(50);
  expect(read.ra_runners).toBeLessThan(held?.runners ?? 0);
  expect(read.ra_race_results).toBeLessThan(held?.results ?? 0);
  expect(read.ra_races).toBeLessThan(held?.races ?? 0);
});
