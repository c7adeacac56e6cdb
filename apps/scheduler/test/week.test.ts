import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startLocalPostgres } from '@darkhorses/local-postgres';
import { testDatabase } from '@darkhorses/local-postgres/testing';
import { londonDay, preflight, runPartitions, startLoad } from '@darkhorses/ingest';
import { type Database, databaseDigest, migrate, openDatabase, type Sql } from '@darkhorses/schema';
import type { World } from '@darkhorses/simulator';
import { refresh } from '@darkhorses/stats';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { calendarOf } from '../src/calendar/calendar.js';
import { hastyJobs, pass, setStage, type Stage, world } from './stage.js';

// Nobody can make up for what an answer said on a day that nobody was there: here answers stay as they were first given.
// What changes in them later is the business of late-data.test.ts.
const calmWorld: World = {
  ...world,
  racecards: (date, asOf) => (world.racecards(date, asOf).length === 0 ? [] : world.racecards(date, theEnd)),
  results(date, asOf) {
    const known = new Set(world.results(date, asOf).map(({ race_id: id }) => id));
    return world.results(date, theEnd).filter(({ race_id: id }) => known.has(id));
  },
};
const theEnd = new Date('2026-01-01T00:00:00Z');

// Three times a day instead of five: the same, sooner.
const crons = { transactions: '0 6,14,22 * * *', 'late-data': '15 7 * * *', 'statistics-weekly': '30 3 * * 0' };
const jobs = hastyJobs.flatMap((job) => {
  const cron = Object.entries(crons).find(([name]) => name === job.name)?.[1];
  return cron === undefined ? [] : [{ ...job, cron, retries: 1 }];
});
const first = '2025-10-02T12:00:00Z';
const last = '2025-10-18T12:00:00Z';

// A server of its own, since it is started anew in the middle.
const folder = join(tmpdir(), `darkhorses-week-${process.pid}`);
const startServer = () => startLocalPostgres({ folder, durability: 'fast' });
let server: Awaited<ReturnType<typeof startServer>>;
let stage: Stage;
let gone: Promise<void> | undefined;
beforeAll(async () => {
  server = await startServer();
  await migrate(server.url);
  stage = await setStage({ start: first, world: calmWorld, onDatabase: server.url });
});
afterAll(async () => {
  await gone;
  await stage.close();
  await server.stop();
  await rm(folder, { recursive: true, force: true });
});

test('two weeks of trouble end in the database of a backfill, and every tick is accounted for', async () => {
  const { present, simulator } = stage;
  const replicas = [stage.replica({ jobs }), stage.replica({ jobs })] as const;
  await pass(present, '2025-10-03T12:00:00Z', replicas);

  // The API is down for a day.
  simulator.faults.add({ kind: 'server_error', rate: 1 });
  await pass(present, '2025-10-04T12:00:00Z', replicas);
  simulator.faults.clear();
  await pass(present, '2025-10-05T12:00:00Z', replicas);

  // Nobody is there for nine days.
  present.now = new Date('2025-10-14T12:00:00Z');
  await pass(present, '2025-10-15T12:30:00Z', replicas);

  await killOneAtWork();
  await pass(present, '2025-10-16T12:30:00Z', replicas);
  await restartDatabaseAtWork(replicas);
  await pass(present, last, replicas);

  const { ours, backfilled } = await besideABackfill();
  expect(ours.ra_race_results.rows).toBeGreaterThan(100);
  expect(ours).toEqual(backfilled);
  await expectEveryTickAccountedFor();
}, 180_000);

/** A third replica is gone in the middle of its work: its connections die with it, and nothing is heard of it again. */
async function killOneAtWork(): Promise<void> {
  const database = openDatabase(stage.url, { applicationName: 'victim' });
  await connectAll(database);
  const victim = stage.replica({ jobs, database, lease: 1 });
  stage.present.now = new Date('2025-10-15T13:00:00Z');
  await victim.engine.look();
  const before = stage.simulator.calls().length;
  void victim.engine.workOff().catch(() => {});
  while (stage.simulator.calls().length < before + 3) await stage.database.sql`select 1`;
  await stage.database.sql`select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'victim'`;
  // Whatever it would still ask or write is refused from here on.
  gone = database.close();
  const [run] = await stage.database.sql`select state, attempts from ops.job_runs where state = 'running'`;
  expect(run).toEqual({ state: 'running', attempts: 1 });
}

/** A connection that is lost while postgres.js 3.4.9 asks it for its types is a rejection that nobody can catch. */
async function connectAll({ sql }: Database): Promise<void> {
  await Promise.all(Array.from({ length: sql.options.max }, () => sql`select pg_sleep(0.2)`));
}

async function restartDatabaseAtWork([replica]: readonly ReturnType<Stage['replica']>[]): Promise<void> {
  await connectAll(stage.database);
  stage.present.now = new Date('2025-10-16T13:00:00Z');
  await replica?.engine.look();
  const before = stage.simulator.calls().length;
  const working = replica?.engine.workOff();
  while (stage.simulator.calls().length < before + 3) await new Promise((resolve) => setImmediate(resolve));
  await server.stop();
  server = await startServer();
  await working?.catch(() => {});
}

/** What the daemon's database holds, and what an undisturbed load of the same days makes. */
async function besideABackfill() {
  const { api, present } = stage;
  const { url, drop } = await testDatabase();
  const other = openDatabase(url);
  const now = () => present.now;
  const { reach } = await preflight(api, { now });
  const load = await startLoad(other.sql, { command: 'backfill run' });
  const scope = {
    datasets: ['racecards', 'results'] as const,
    from: '2025-08-28',
    to: '2025-10-25',
    regions: ['gb', 'ire'],
  };
  const { end } = await runPartitions({ api, sql: other.sql, load, reach, now, scope });
  expect(end).toBe('finished');
  await refresh(other, { asOf: londonDay(now()) });
  await refresh(stage.database, { asOf: londonDay(now()) });
  for (const { sql } of [stage.database, other]) await forgetWhenCalculated(sql);
  const digests = {
    ours: await databaseDigest(stage.database.sql),
    backfilled: await databaseDigest(other.sql),
  };
  await other.close();
  await drop();
  return digests;
}

/** When a figure was calculated says nothing of what it is. */
async function forgetWhenCalculated(sql: Sql): Promise<void> {
  const columns = await sql<{ table: string; column: string }[]>`
    select table_name as table, column_name as column from information_schema.columns
    where table_schema = 'public'
      and column_name in ('analysis_last_updated', 'stats_updated_at', 'calculated_at')`;
  expect(columns.length).toBeGreaterThan(5);
  for (const { table, column } of columns) await sql`update ${sql(table)} set ${sql(column)} = '2025-01-01'`;
}

async function expectEveryTickAccountedFor(): Promise<void> {
  const rows = await stage.database.sql<{ job: string; tick: Date; state: string; reason: string | null }[]>`
    select job, tick, state, reason from ops.job_runs order by tick, job`;
  const expected = jobs.flatMap(({ name, cron }) =>
    calendarOf(cron)
      .between(new Date(first), new Date(last))
      .map((tick) => `${tick.toISOString()} ${name}`),
  );
  expect(expected.length).toBeGreaterThan(60);
  expect(rows.map(({ job, tick }) => `${tick.toISOString()} ${job}`)).toEqual(expected.toSorted());
  const count = (state: string) => rows.filter((row) => row.state === state).length;
  console.log(`${rows.length} ticks: ${count('done')} done, ${count('failed')} failed, ${count('skipped')} skipped`);
  for (const { state, reason } of rows.filter(({ state }) => state === 'skipped'))
    expect({ state, reason }).toEqual({ state: 'skipped', reason: expect.stringContaining('missed: ') });
  // The day without the API: three times transactions, and late data once.
  expect(count('failed')).toBe(4);
  expect(count('done') + count('failed') + count('skipped')).toBe(rows.length);
}
