import { randomUUID } from 'node:crypto';
import { hostname } from 'node:os';
import { join } from 'node:path';
import {
  createLog,
  type Invocation,
  type Log,
  openAccount,
  openWorkingDatabase,
  readSettings,
  requireAccount,
  type Settings,
} from '@darkhorses/command';
import { databaseClock, patience } from '@darkhorses/ingest';
import type { RacingApi } from '@darkhorses/racing-api';
import { type Database, openDatabase, type Sql } from '@darkhorses/schema';
import { createEvents } from '../engine/events.js';
import { configuredJobs } from '../jobs/configured-jobs.js';
import type { Job } from '../jobs/job.js';
import { tallyHooks } from '../work/request-tally.js';
import type { Works } from '../work/work.js';
import { createWorks } from '../work/works.js';
import { relayHooks } from './relay-hooks.js';

/** All that runs are done with: open for as long as `work` takes. */
export interface Workshop {
  readonly settings: Settings;
  readonly log: Log;
  readonly jobs: readonly Job[];
  readonly database: Database;
  /** Connections of the engine's own: a lease is renewed however busy the others are. */
  readonly engineSql: Sql;
  readonly api: RacingApi;
  readonly works: Works;
  readonly events: ReturnType<typeof createEvents>;
  readonly onRequests: ReturnType<typeof relayHooks>['subscribe'];
  readonly now: () => Promise<Date>;
  /** Unique for each process: `host:process:random`. */
  readonly owner: string;
}

/** An outage that lasts is better waited for between attempts: others may take the run up meanwhile. */
const dayPatience = { ...patience, giveUpAfter: 30 * 60_000 };

/**
 * Opens the database and the account that jobs work with.
 *
 * @param lease how long a run stays with a process that is not heard of, in milliseconds
 * @throws CommandError where the configuration is wrong, SettingsError without an account, before anything is started
 */
export async function withWorkshop<T>(
  invocation: Invocation,
  { lease }: { readonly lease: number },
  work: (workshop: Workshop) => Promise<T>,
): Promise<T> {
  const { environment, terminal, time } = invocation;
  const settings = readSettings(environment);
  requireAccount(settings);
  const jobs = await configuredJobs(settings.scheduler.config);
  const log = createLog({ level: settings.logLevel, terminal });
  const working = await openWorkingDatabase(settings, {
    applicationName: 'darkhorses scheduler',
    onLocalNotice: (notice) => terminal.line(notice),
  });
  const { database } = working;
  const engine = openDatabase(working.url, { applicationName: 'darkhorses scheduler engine', max: 3 });
  // Not the invocation's: asked to stop, what is at hand is ended first.
  const closing = new AbortController();
  const relay = relayHooks();
  relay.subscribe(tallyHooks);
  const { sql } = database;
  const account = openAccount(settings, { sql, log, signal: closing.signal, client: time?.client, hooks: relay.hooks });
  const events = createEvents((error) => log.error({ err: error }, 'A part of the daemon failed.'));
  const works = createWorks({
    api: account.api,
    database,
    clock: async () => time?.now ?? (await databaseClock(sql)),
    tell: events.tell,
    lease,
    reports: join(settings.home, 'reports'),
    requestsPerSecond: settings.racingApi.maxRequestsPerSecond,
    patience: dayPatience,
    ...(time?.wait && { wait: time.wait }),
  });
  try {
    return await work({
      settings,
      log,
      jobs,
      database,
      engineSql: engine.sql,
      api: account.api,
      works,
      events,
      onRequests: relay.subscribe,
      now: async () => time?.now?.() ?? (await databaseNow(engine.sql)),
      owner: `${hostname()}:${process.pid}:${randomUUID().slice(0, 8)}`,
    });
  } finally {
    closing.abort(new DOMException('The scheduler was stopped.', 'AbortError'));
    await account.close();
    await engine.close();
    await working.close();
  }
}

async function databaseNow(sql: Sql): Promise<Date> {
  const [row] = await sql<{ now: Date }[]>`select clock_timestamp() as now`;
  if (!row) throw new Error('The database did not tell the time.');
  return row.now;
}
