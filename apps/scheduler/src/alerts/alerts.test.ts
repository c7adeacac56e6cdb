import { createLog, Secret, Terminal } from '@darkhorses/command';
import { testDatabase, type TestDatabase } from '@darkhorses/local-postgres/testing';
import { type Database, openDatabase, type Sql } from '@darkhorses/schema';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { coolDown, standingAlerts } from './alert-ledger.js';
import type { Audience } from './tell.js';
import { lookForTrouble } from './watch.js';

let server: TestDatabase;
let database: Database;
let sql: Sql;

beforeAll(async () => {
  server = await testDatabase();
  database = openDatabase(server.url, { max: 8 });
  sql = database.sql;
});
afterAll(async () => {
  await database.close();
  await server.drop();
});
beforeEach(
  () => sql`
    truncate ops.alerts, ops.job_runs, ops.field_issues, ops.reach, ops.api_usage, ops.request_samples, ops.partitions,
      ops.refreshes`,
);

const noon = new Date('2025-10-13T11:00:00Z');
const after = (minutes: number): Date => new Date(noon.getTime() + minutes * 60_000);

/** Somebody who listens: what was posted and what was logged. */
function listener({ answers = [] as number[] } = {}) {
  const posts: { headers: Headers; body: { text: string; data: { alerts: Record<string, unknown>[] } } }[] = [];
  const waits: number[] = [];
  let log = '';
  const audience: Audience = {
    log: createLog({ level: 'info', terminal: new Terminal({ write: (text) => Boolean((log += String(text))) }) }),
    webhook: {
      url: new Secret('https://hooks.example/secret-path'),
      secret: new Secret('a secret of sixteen'),
      fetch: async (_, request) => {
        const status = answers.shift() ?? 200;
        if (status === 0)
          throw new TypeError('fetch failed for https://hooks.example/secret-path', {
            cause: { code: 'ECONNREFUSED' },
          });
        if (status < 300)
          posts.push({ headers: new Headers(request?.headers), body: JSON.parse(String(request?.body)) });
        return new Response(null, { status });
      },
      wait: async (duration) => void waits.push(duration),
      random: () => 0.5,
    },
  };
  return {
    audience,
    posts,
    waits,
    log: () => log,
    look: (at: Date) => lookForTrouble(sql, audience, at),
    heard: () =>
      posts.flatMap(({ body }) => body.data.alerts.map(({ state, condition, subject }) => [state, condition, subject])),
  };
}

async function ran(
  job: string,
  at: Date,
  state: 'done' | 'failed' | 'queued',
  more: Record<string, unknown> = {},
): Promise<void> {
  const { counts = {}, error_class = null, error_text = null } = more as Record<string, string | null>;
  await sql`
    insert into ops.job_runs (job, tick, state, started_at, finished_at, queued_at, counts, error_class, error_text)
    values (${job}, ${at}, ${state}, ${at}, ${state === 'queued' ? null : at}, ${noon}, ${JSON.stringify(counts)}::text::jsonb,
      ${error_class}, ${error_text})`;
}

const failed = { error_class: 'server', error_text: 'The API answered 503.' };

describe('what is wrong', () => {
  test('nothing in a database that has seen nothing', async () => {
    const { look, posts } = listener();
    expect(await look(noon)).toEqual([]);
    expect(posts).toEqual([]);
  });

  test('a job that has failed three times since it was last done, skipped ticks apart', async () => {
    const { look, heard } = listener();
    await ran('transactions', after(-500), 'done');
    for (const minutes of [-300, -200]) await ran('transactions', after(minutes), 'failed', failed);
    await look(noon);
    expect(heard()).toEqual([]);
    await ran('transactions', after(-100), 'failed', failed);
    await look(noon);
    expect(heard()).toEqual([['raised', 'job_failing', 'transactions']]);
    await ran('transactions', after(10), 'done');
    await look(after(11));
    expect(heard().at(-1)).toEqual(['recovered', 'job_failing', 'transactions']);
  });

  test('an account that is refused, until a run has been answered', async () => {
    const { look, heard } = listener();
    const refused = { error_class: 'authentication', error_text: 'The API answered 401.' };
    await ran('transactions', after(-5), 'queued', refused);
    await look(noon);
    expect(heard()).toEqual([['raised', 'authentication', '']]);
    await ran('statistics', after(5), 'done', { counts: { rows: 9 } });
    await look(after(6));
    expect(heard()).toHaveLength(1);
    await ran('late-data', after(10), 'done', { counts: { requests: 40 } });
    await look(after(11));
    expect(heard().at(-1)).toEqual(['recovered', 'authentication', '']);
  });

  test.each([
    [{ requests: 100, errors: 5 }, false],
    [{ requests: 100, errors: 6 }, true],
    [{ requests: 4, errors: 2 }, false],
  ])('errors of a run, %j: %s', async (counts, isWrong) => {
    const { look, heard } = listener();
    await ran('transactions', after(-5), 'done', { counts });
    await look(noon);
    expect(heard()).toEqual(isWrong ? [['raised', 'error_rate', 'transactions']] : []);
  });

  test.each([
    [1000, 10, false],
    [1000, 11, true],
    [20, 2, false],
  ])('of %d requests of an hour %d were refused: %s', async (calls, refusals, isWrong) => {
    const { look, heard } = listener();
    await look(after(-60));
    await sql`
      insert into ops.api_usage (day, operation, calls, refusals) values ('2025-10-13', '/v1/results', ${calls}, ${refusals})`;
    await look(noon);
    expect(heard()).toEqual(isWrong ? [['raised', 'refusals', '']] : []);
    // Another hour, and those are past.
    await look(after(60));
    expect(heard().at(-1)).toEqual(isWrong ? ['recovered', 'refusals', ''] : undefined);
  });

  test('days that the account no longer sees, and fields that nobody knows', async () => {
    const { look, heard, posts } = listener();
    await sql`
      insert into ops.reach (dataset, first_day, rolling, noted_at, shrunk_at, shrunk_from)
      values ('results', '2024-10-14', true, ${noon}, ${noon}, '1988-01-01'), ('racecards', '2023-01-23', false, ${noon}, null, null)`;
    await sql`
      insert into ops.field_issues (dataset, path, kind, value, count, first_seen, last_seen)
      values ('results', 'results[].runners[].mood', 'unknown_field', '"cheerful"', 3, ${noon}, ${noon}),
        ('results', 'results[].runners[].mood', 'unknown_field', '"grim"', 1, ${noon}, ${noon}),
        ('results', 'results[].old', 'unknown_field', '1', 1, ${after(-8 * 24 * 60)}, ${noon}),
        ('results', 'results[].going', 'unknown_code', 'soup', 1, ${noon}, ${noon})`;
    await look(noon);
    expect(heard()).toEqual([
      ['raised', 'reach_shrunk', 'results'],
      ['raised', 'unknown_field', 'results results[].runners[].mood'],
    ]);
    expect(posts[0]?.body.text).toContain('from 2024-10-14 instead of 1988-01-01 on');
    // A week later both are old news, and nobody is told that a field is no longer new.
    await look(after(8 * 24 * 60));
    expect(
      heard()
        .slice(2)
        .filter(([, condition]) => condition !== 'stale'),
    ).toEqual([['recovered', 'reach_shrunk', 'results']]);
  });

  test('data that is older than it may be', async () => {
    const { look, heard } = listener();
    const partition = (dataset: string, fetched: Date) => sql`
      insert into ops.partitions (dataset, day, state, fetched_at, api_total) values (${dataset}, '2025-10-13', 'loaded', ${fetched}, 0)
      on conflict (dataset, day) do update set fetched_at = ${fetched}`;
    await ran('transactions', after(-60), 'done');
    await partition('racecards', after(-60));
    await partition('results', after(-271));
    await look(noon);
    expect(heard()).toEqual([['raised', 'stale', 'results']]);
    await partition('results', after(1));
    await look(after(2));
    expect(heard().at(-1)).toEqual(['recovered', 'stale', 'results']);
  });
});

describe('who is told, and how often', () => {
  const breakDown = (job = 'transactions') =>
    Promise.all([-30, -20, -10].map((minutes) => ran(job, after(minutes), 'failed', failed)));
  const mend = (minutes: number) => ran('transactions', after(minutes), 'done');

  test('once, whoever looks and however often; again after the cool-down; once when it is over', async () => {
    const { look, heard } = listener();
    // Hours later data is old too, which is another matter.
    const told = () => heard().filter(([, condition]) => condition === 'job_failing');
    await breakDown();
    await Promise.all([look(noon), look(noon), look(noon)]);
    for (const minutes of [1, 60, coolDown * 60 - 1]) await look(after(minutes));
    expect(told()).toHaveLength(1);
    await look(after(coolDown * 60));
    expect(told()).toHaveLength(2);
    await mend(coolDown * 60 + 1);
    for (const minutes of [2, 3, 4]) await look(after(coolDown * 60 + minutes));
    expect(told().map(([state]) => state)).toEqual(['raised', 'raised', 'recovered']);
  });

  test('a process that is restarted repeats nothing, and tells the end of what another told', async () => {
    await breakDown();
    await listener().look(noon);
    const { look, heard } = listener();
    await look(after(1));
    expect(heard()).toEqual([]);
    await mend(2);
    await look(after(3));
    expect(heard()).toEqual([['recovered', 'job_failing', 'transactions']]);
  });

  test('what comes and goes is told once, and its end too', async () => {
    const { look, heard } = listener();
    await breakDown();
    await look(noon);
    await mend(1);
    await look(after(2));
    await sql`delete from ops.job_runs where state = 'done'`;
    await look(after(3));
    await mend(4);
    await look(after(5));
    expect(heard().map(([state]) => state)).toEqual(['raised', 'recovered']);
  });

  test('several at once are one message', async () => {
    const { look, posts } = listener();
    await breakDown('transactions');
    await breakDown('enrich');
    await look(noon);
    expect(posts).toHaveLength(1);
    expect(posts[0]?.body.text.split('DarkHorses: ')).toHaveLength(3);
  });

  test('a message that nobody took is tried again, and by another process after some minutes', async () => {
    const first = listener({ answers: [500, 0, 429, 503, 502] });
    await breakDown();
    expect(await first.look(noon)).toEqual([]);
    expect(first.waits).toEqual([1000, 2000, 4000, 8000]);
    const second = listener();
    await second.look(after(4));
    expect(second.heard()).toEqual([]);
    await second.look(after(5));
    expect(second.heard()).toHaveLength(1);
  });

  test('a webhook that says no is not asked again and again', async () => {
    const { look, waits, log } = listener({ answers: [404] });
    await breakDown();
    await look(noon);
    expect(waits).toEqual([]);
    expect(log()).toContain('The webhook did not take the message after 1 try: it answered 404');
  });

  test('without a webhook the log is enough', async () => {
    const { audience, log } = listener();
    await breakDown();
    const alone = { log: audience.log, webhook: undefined };
    expect(await lookForTrouble(sql, alone, noon)).toHaveLength(1);
    expect(await lookForTrouble(sql, alone, after(1))).toEqual([]);
    expect(log()).toMatch(/"level":40.*"alert":"job_failing".*transactions has failed 3 times in a row/);
  });

  test('nobody sees the address of the webhook or what it is signed with', async () => {
    const { look, log, posts } = listener({ answers: [0, 0, 0, 0, 0] });
    await breakDown();
    await look(noon);
    await look(after(6));
    expect(log()).toContain('it could not be reached (ECONNREFUSED)');
    expect(log() + JSON.stringify(posts)).not.toMatch(/secret-path|secret of sixteen/);
  });

  test('what holds stands in the database for whoever looks', async () => {
    const { look } = listener();
    await breakDown();
    await look(noon);
    expect(await standingAlerts(sql)).toMatchObject([
      { condition: 'job_failing', subject: 'transactions', raised_at: noon },
    ]);
  });
});
