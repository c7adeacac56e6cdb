import { createLog, Terminal } from '@darkhorses/command';
import { createApiUsage } from '@darkhorses/ingest';
import { hurryClock, type HurriedClock } from '@darkhorses/local-postgres/hurried-clock';
import { testDatabase } from '@darkhorses/local-postgres/testing';
import { createWorld } from '@darkhorses/simulator';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { lookForTrouble } from '../src/alerts/watch.js';
import { calendarOf } from '../src/calendar/calendar.js';
import { sampleRequests } from '../src/usage/sample-requests.js';
import { hastyJobs, type Replica, setStage, type Stage } from './stage.js';

// `npm run soak -- bookkeeping` lives through a year; among the tests it is a day.
const days = Number(process.env['BOOKKEEPING_DAYS'] ?? 1);
const start = '2025-01-01T12:00:00Z';
const dayLength = 86_400_000;

let stage: Stage & { readonly drop: () => Promise<void>; readonly clock: HurriedClock };
let replica: Replica;
const usage = createApiUsage({ now: () => stage.present.now });
const written = { lines: 0, bytes: 0 };
const terminal = new Terminal({
  write(text: string) {
    written.lines += 1;
    written.bytes += text.length;
    return true;
  },
});
const log = createLog({ level: 'info', terminal });

beforeAll(async () => {
  const { url, drop } = await testDatabase();
  const clock = await hurryClock(url);
  const world = createWorld({ seed: 4, from: '2023-06-01', to: '2027-12-31', scale: 0.02 });
  stage = { ...(await setStage({ start, world, onDatabase: url })), drop, clock };
  stage.onRequests(usage.hooks);
  replica = stage.replica({ log });
});
afterAll(async () => {
  await stage.close();
  await stage.clock.close();
  await stage.drop();
});

test('what is older than it is kept is forgotten, and nothing younger', { timeout: 120_000 }, async () => {
  const { sql } = stage.database;
  await stage.clock.moveTo(stage.present.now);
  const ages = {
    forgotten: ['401 days', '2 years 1 day', '49 hours', '31 days'],
    kept: ['399 days', '1 year', '40 hours', '29 days'],
  };
  for (const [run, load, sample, alert] of Object.values(ages) as [string, string, string, string][]) {
    await sql`
      insert into ops.job_runs (job, tick, state) values ('transactions', ${start}::timestamptz - ${run}::interval, 'done')`;
    await sql`insert into ops.loads (command, started_at, finished_at) values ('old', now() - ${load}::interval, now())`;
    await sql`
      insert into ops.refreshes (family, scope, as_of, started_at, finished_at)
      values ('people', '{}', '2023-01-01', now() - ${run}::interval, now())`;
    await sql`
      insert into ops.request_samples (at, calls, refusals, errors)
      values (${start}::timestamptz - ${sample}::interval, 0, 0, 0)`;
    await sql`
      insert into ops.alerts (condition, subject, holds, summary, remedy, raised_at, cleared_at)
      values ('stale', ${alert}, false, '', '', now(), now() - ${alert}::interval)`;
  }
  const old = () => sql<{ runs: number; loads: number; refreshes: number; samples: number; alerts: number }[]>`
    select (select count(*) from ops.job_runs where tick < ${start}::timestamptz - interval '1 week') as runs,
      (select count(*) from ops.loads where command = 'old') as loads,
      (select count(*) from ops.refreshes where as_of = '2023-01-01') as refreshes,
      (select count(*) from ops.request_samples where at < ${start}) as samples,
      (select count(*) from ops.alerts where subject like '% days') as alerts`;
  expect([...(await old())]).toEqual([{ runs: 2, loads: 2, refreshes: 2, samples: 2, alerts: 2 }]);
  // At 14:00 a load begins, and figures are refreshed after it.
  await liveUntil(new Date('2025-01-01T15:00:00Z'));
  expect([...(await old())]).toEqual([{ runs: 1, loads: 1, refreshes: 1, samples: 1, alerts: 1 }]);
});

describe('a day of the daemon, or a year', () => {
  test('every table of the books stays as small as it is meant to be', { timeout: 6 * 3_600_000 }, async () => {
    const quarters: object[] = [];
    for (let day = Math.min(91, days); day <= days; day += 91) {
      const before = { ...written };
      const end = new Date(Date.parse(start) + day * dayLength);
      await liveUntil(new Date(Math.max(end.getTime() - 3 * dayLength, stage.present.now.getTime())));
      // What is noted every minute is kept for two days: three show it.
      await liveUntil(end, 60_000);
      const rows = await rowsOfBooks();
      quarters.push({ day, ...rows, log_lines: written.lines - before.lines, log_bytes: written.bytes - before.bytes });
      expectBounded(rows, day);
    }
    console.log(`bookkeeping ${JSON.stringify(quarters)}`);
    expect(await unfinished()).toEqual([{ runs: 0, leases: 0, claims: 0, loads: 0, refreshes: 0 }]);
  });
});

/** Lets the daemon live from tick to tick; requests are noted at each, or every so many milliseconds. */
async function liveUntil(end: Date, noteEvery = Infinity): Promise<void> {
  const { present, clock, database } = stage;
  const { sql } = database;
  for (;;) {
    await clock.moveTo(present.now);
    const wait = (await replica.engine.look()) ?? Infinity;
    await replica.engine.workOff();
    await usage.flush(sql);
    await lookForTrouble(sql, { log, webhook: undefined }, present.now);
    const next = Math.min(present.now.getTime() + wait, end.getTime());
    for (let at = present.now.getTime() + noteEvery; at < next; at += noteEvery)
      await sampleRequests(sql, new Date(at));
    if (next >= end.getTime()) break;
    present.now = new Date(next);
  }
  present.now = end;
}

/** How many rows each table of the books has. */
async function rowsOfBooks(): Promise<Readonly<Record<string, number>>> {
  const { sql } = stage.database;
  const tables = await sql<{ name: string }[]>`
    select tablename as name from pg_tables where schemaname = 'ops' and tablename <> 'migrations' order by tablename`;
  const counts = await Promise.all(
    tables.map(async ({ name }) => {
      const [row] = await sql<{ rows: number }[]>`select count(*) as rows from ops.${sql(name)}`;
      return [name, row?.rows ?? NaN] as const;
    }),
  );
  return Object.fromEntries(counts);
}

function expectBounded(rows: Readonly<Record<string, number>>, day: number): void {
  const ticksIn = (age: number) => {
    const kept = new Date(Date.parse(start) + Math.max(0, day - age) * dayLength);
    return hastyJobs.flatMap(({ cron }) => calendarOf(cron).between(kept, stage.present.now)).length;
  };
  const ticks = ticksIn(400);
  const most: Record<string, number> = {
    // Each tick once, and those that the test before has left.
    job_runs: ticks + 1,
    // Kept for two years.
    loads: ticksIn(731) + 1,
    // Six families and the facts they are made of; at most twice in one run.
    refreshes: 14 * ticks,
    // A note a minute for two days.
    request_samples: 48 * 60 + 20,
    alerts: 60,
    jobs: hastyJobs.length,
    reach: 2,
    rate_limits: 20,
    touched: 0,
    changed_runs: 0,
    rejects: 0,
    field_issues: 100,
    // Kept for ever: a row for each day and operation.
    api_usage: 12 * (day + 1),
  };
  for (const [table, count] of Object.entries(most))
    expect({ table, rows: rows[table] }).toSatisfy(({ rows = NaN }) => rows <= count);
  // What it says of a day is some lines.
  expect(written.bytes / (day + 1)).toBeLessThan(100_000);
}

const unfinished = () => stage.database.sql`
  select (select count(*) from ops.job_runs where state in ('queued', 'running')) as runs,
    (select count(*) from ops.partitions where lease_owner is not null) as leases,
    (select count(*) from ops.profiles where error_class = 'claimed') as claims,
    (select count(*) from ops.loads where finished_at is null) as loads,
    (select count(*) from ops.refreshes where finished_at is null) as refreshes`;
