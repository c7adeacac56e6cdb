import { createLog, readSettings, Terminal } from '@darkhorses/command';
import { addDays, londonDay } from '@darkhorses/ingest';
import { testDatabase } from '@darkhorses/local-postgres/testing';
import { createRacingApi, type Hooks } from '@darkhorses/racing-api';
import { openDatabase, type Sql } from '@darkhorses/schema';
import { lookForTrouble } from '../src/alerts/watch.js';
import type { Daemon } from '../src/daemon/daemon.js';
import { relayHooks } from '../src/daemon/relay-hooks.js';
import { createEvents, type Observer } from '../src/engine/events.js';
import { pagesPart } from '../src/http/pages-part.js';
import { jobTable } from '../src/jobs/job-table.js';

/** The present of every scene: an ordinary Monday, after the run of two in the afternoon. */
export const present = new Date('2025-10-13T13:25:00Z');
const minutes = (count: number): Date => new Date(present.getTime() + count * 60_000);

/** A daemon without its engine, whose pages can be looked at. */
export interface Scene {
  readonly url: string;
  readonly sql: Sql;
  readonly tell: Observer;
  readonly hooks: Hooks;
  log(): string;
  close(): Promise<void>;
}

/** Shows the pages of a daemon on a database of its own. */
export async function setScene(environment: NodeJS.ProcessEnv = {}): Promise<Scene> {
  const server = await testDatabase();
  const database = openDatabase(server.url, { max: 6 });
  let text = '';
  const log = createLog({
    level: 'info',
    terminal: new Terminal({ write: (line) => Boolean((text += String(line))) }),
  });
  const events = createEvents((error) => log.error({ err: error }, 'A part failed.'));
  const relay = relayHooks();
  const given = { SCHEDULER_PORT: '0', DARKHORSES_HOME: '/nowhere/darkhorses', ...environment };
  const daemon: Daemon = {
    settings: readSettings(given),
    environment: given,
    database,
    api: createRacingApi({ username: 'nobody', password: 'nothing at all', baseUrl: 'http://127.0.0.1:9' }),
    log,
    jobs: jobTable,
    events,
    onRequests: relay.subscribe,
    now: () => Promise.resolve(present),
    replica: 'stable-1:42:f00d',
    role: 'replica',
    signal: new AbortController().signal,
  };
  const part = await pagesPart(daemon);
  const [, url = ''] = /"url":"(http[^"]+)"/.exec(text) ?? [];
  return {
    url,
    sql: database.sql,
    tell: events.tell,
    hooks: relay.hooks,
    log: () => text,
    async close() {
      await part.close();
      await database.close();
      await server.drop();
    },
  };
}

/** Fills a scene with sixty ordinary days of a daemon, one job that fails and one that left gaps. */
export async function plantDays(sql: Sql): Promise<void> {
  const today = londonDay(present);
  const days = Array.from({ length: 68 }, (_, index) => addDays(today, 7 - index));
  const partitions = days.flatMap((day, index) =>
    ['racecards', 'results'].map((dataset) => {
      const fetched_at = index <= 8 ? minutes(-20) : minutes(-60 * 24 * (index - 8));
      const races = 20 + ((index * 13) % 40);
      return {
        dataset,
        day,
        state: 'loaded',
        settled: index > 8,
        fetched_at,
        races,
        error_class: null as string | null,
      };
    }),
  );
  const past = partitions.filter(({ dataset, day }) => dataset === 'racecards' || day <= today);
  const at = (dataset: string, ago: number) =>
    past.find((one) => one.dataset === dataset && one.day === addDays(today, -ago));
  Object.assign(at('results', 12) ?? {}, { state: 'empty', races: 0 });
  Object.assign(at('results', 21) ?? {}, { state: 'pending', settled: false, error_class: 'server' });
  Object.assign(at('racecards', 33) ?? {}, { state: 'pending', settled: false });
  await sql`
    insert into ops.partitions (dataset, day, state, settled, regions, fetched_at, api_total, races, runners, error_class,
      error_text, failed_at)
    select dataset, day, state, settled, '{gb,ire}', case state when 'pending' then null else fetched_at end,
      case state when 'pending' then null else races end, case state when 'pending' then null else races end, races * 9,
      error_class, case when error_class is not null then 'The API answered 503 five times.' end,
      case when error_class is not null then ${minutes(-300)}::timestamptz end
    from json_to_recordset(${JSON.stringify(past)}::text::json) as n (
      dataset text, day date, state text, settled boolean, fetched_at timestamptz, races int, error_class text)`;
  await sql`
    insert into ops.refreshes (family, scope, as_of, finished_at) values ('people', '{}', ${today}, ${minutes(-60 * 11)}),
      ('facts', '{}', ${today}, ${minutes(-60 * 24 * 90)})`;
  await sql`
    insert into ops.api_usage (day, operation, calls, refusals, errors) values (${today}, '/v1/results', 24210, 3, 7)`;
  await sql`
    insert into ops.request_samples (at, calls, refusals, errors)
    values (${minutes(-60)}, 21100, 1, 2), (${minutes(-5)}, 23730, 3, 7)`;
  // The day before: much where runs are, little else.
  const quarters = Array.from({ length: 92 }, (_, index) => {
    const ago = -70 - 15 * index;
    const isRun = [6, 10, 14, 18, 22].includes(minutes(ago).getUTCHours() + 1);
    return { at: minutes(ago), sent: isRun ? 900 + ((index * 137) % 500) : 30, refusals: ago > -600 ? 1 : 0 };
  });
  await sql`
    insert into ops.request_samples (at, calls, refusals, errors)
    select at, 21000 - sum(sent) over (order by at desc), refusals, 2
    from json_to_recordset(${JSON.stringify(quarters)}::text::json) as n (at timestamptz, sent int, refusals int)`;
  for (const { name } of jobTable) await plantRun(sql, name, -60 * 24, 'done', { rows_changed: 12 });
  const wrote = { days: 9, races: 214, runners: 2107, rows_changed: 3120, requests: 46, bytes: 9_000_000 };
  await plantRun(sql, 'transactions', -25, 'done', wrote);
  await plantRun(sql, 'late-data', -60 * 6, 'done', { days: 17, rows_changed: 61, requests: 40 }, [
    'gaps',
    'results of 2025-09-22 could not be read.',
  ]);
}

/** One run, that many minutes ago. */
export async function plantRun(
  sql: Sql,
  job: string,
  ago: number,
  state: 'done' | 'failed',
  counts: Record<string, number> = {},
  [kind, message]: [string, string] | [] = [],
): Promise<void> {
  await sql`
    insert into ops.job_runs (job, tick, state, queued_at, started_at, finished_at, counts, attempts, error_class, error_text)
    values (${job}, ${minutes(ago)}, ${state}, ${minutes(ago)}, ${minutes(ago)}, ${minutes(ago + 3.4)},
      ${JSON.stringify(counts)}::text::jsonb, 1, ${kind ?? null}, ${message ?? null})`;
}

/** Looks whether anything is wrong, as the daemon does every minute, and tells nobody. */
export async function lookQuietly(sql: Sql): Promise<void> {
  const log = createLog({ level: 'silent', terminal: new Terminal({ write: () => true }) });
  await lookForTrouble(sql, { log, webhook: undefined }, present);
}
