import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { NetworkError } from '@darkhorses/racing-api';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { lookQuietly, plantDays, plantRun, present, type Scene, setScene } from './http-scene.js';

const get = async (scene: Scene, path: string) => {
  const response = await fetch(`${scene.url}${path}`);
  return { status: response.status, headers: response.headers, body: await response.text() };
};

describe('a daemon at work', () => {
  let scene: Scene;
  let home: string;

  beforeAll(async () => {
    home = await mkdtemp(join(tmpdir(), 'darkhorses-pages-'));
    scene = await setScene({ DARKHORSES_HOME: home });
    await plantDays(scene.sql);
    for (const ago of [-600, -360, -120])
      await plantRun(scene.sql, 'enrich', ago, 'failed', {}, ['network', 'connect ETIMEDOUT <192.0.2.7> & gave up']);
    const { sql } = scene;
    const skip = (job: string, hours: number, reason: string) => sql`
      insert into ops.job_runs (job, tick, state, reason)
      values (${job}, ${new Date(present.getTime() - hours * 3_600_000)}, 'skipped', ${reason})`;
    await skip(
      'transactions',
      50,
      'missed: no scheduler ran then, and the tick of 2025-10-11T21:00:00.000Z stands for it',
    );
    await skip(
      'transactions',
      46,
      'missed: no scheduler ran then, and the tick of 2025-10-11T21:00:00.000Z stands for it',
    );
    await skip('audit', 30, 'the job was paused');
    await skip('audit', 24 * 8, 'the job was paused');
    await lookQuietly(scene.sql);
  });
  afterAll(async () => {
    await scene.close();
    await rm(home, { recursive: true });
  });

  test('the page tells of every job, of what is wrong, and what to do', async () => {
    const { status, headers, body } = await get(scene, '/');
    expect([status, headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8']);
    for (const text of ['transactions', 'late-data', 'statistics-monthly', '3,120 rows changed', 'done with gaps'])
      expect(body).toContain(text);
    expect(body).toContain('One thing needs attention');
    expect(body).toContain(
      'enrich has failed 3 times in a row, lastly with: connect ETIMEDOUT &lt;192.0.2.7&gt; &amp; gave up',
    );
    expect(body).toContain('check the way from this machine to the API');
    expect(body).not.toMatch(/<script|<192/);
  });

  test('ticks that were not run are told, with the reason', async () => {
    const { body } = await get(scene, '/');
    expect(body).toContain('3 ticks of the last week were not run');
    expect(body.replaceAll(/\s+/g, ' ')).toContain(
      'transactions, 2 times, lastly at Sat 11 Oct, 16:25: missed: no scheduler ran then',
    );
    expect(body).toContain('the job was paused');
  });

  test('its sixty days are there, each with its words', async () => {
    const { body } = await get(scene, '/');
    expect(body.match(/<use href="#c-[a-z\d]+" x=/g)).toHaveLength(2 * 60);
    expect(body).toMatch(/Mon 22 Sept? 2025: failed \(The API answered 503 five times\.\)/);
  });

  test('a browser is allowed its style by its hash, and nothing else', async () => {
    const policy = (await get(scene, '/')).headers.get('content-security-policy');
    expect(policy).toMatch(/^default-src 'none'; style-src 'sha256-[A-Za-z\d+/=]+'; img-src data:; base-uri 'none'/);
  });

  test('programs get the same', async () => {
    const { body } = await get(scene, '/api/status');
    expect(JSON.parse(body)).toMatchObject({
      replica: 'stable-1:42:f00d',
      at: present.toISOString(),
      alerts: [{ condition: 'job_failing', subject: 'enrich' }],
      freshness: [
        { subject: 'racecards', state: 'fresh', age: 1200, target: 16_200 },
        { subject: 'results', state: 'fresh', age: 1200, target: 16_200 },
        { subject: 'figures', state: 'fresh' },
        { subject: 'people', state: 'fresh' },
        { subject: 'static', state: 'fresh' },
      ],
      requests: {
        five_minutes: { seconds: 300, calls: 480 },
        hour: { calls: 3110, refusals: 2, errors: 5 },
        allowed_per_second: 2,
      },
      trouble: [
        { where: 'enrich', class: 'network', mended: false, times: 3 },
        { where: 'results of 2025-09-22', times: 1 },
        { where: 'late-data', times: 1 },
      ],
    });
    expect(JSON.parse(body).coverage).toHaveLength(120);
    expect(JSON.parse(body).jobs).toHaveLength(10);
  });

  test('Prometheus gets numbers, those of this process and those of the database', async () => {
    const api = { operation: '/v1/results', url: 'https://api.example/v1/results', attempt: 1 };
    const { hooks, tell } = scene;
    hooks.onRequest?.({ ...api, waited: 480 });
    hooks.onResponse?.({ ...api, status: 200, headers: new Headers(), bytes: new Uint8Array(9), duration: 700 });
    hooks.onResponse?.({ ...api, status: 429, headers: new Headers(), bytes: new Uint8Array(9), duration: 20 });
    const error = new NetworkError('The connection was reset.', { operation: api.operation, attempts: 1 });
    hooks.onFailure?.({ ...api, error });
    hooks.onRetry?.({ ...api, error, wait: 500 });
    const run = { job: 'transactions', tick: present, attempt: 1 } as const;
    tell({ type: 'entered', job: 'transactions', tick: present, state: 'queued', trigger: 'calendar', reason: null });
    tell({ type: 'started', ...run, takenOver: false, lag: 1500 });
    tell({
      type: 'ended',
      ...run,
      state: 'done',
      duration: 90_000,
      counts: { rows_changed: 312, figures_written: 8 },
      error: null,
    });

    const { headers, body } = await get(scene, '/metrics');
    expect(headers.get('content-type')).toMatch(/^text\/plain; version=0\.0\.4/);
    const lines = body.split('\n');
    for (const line of [
      'darkhorses_api_requests_total{operation="/v1/results",status="200"} 1',
      'darkhorses_api_requests_total{operation="/v1/results",status="429"} 1',
      'darkhorses_api_requests_total{operation="/v1/results",status="NetworkError"} 1',
      'darkhorses_api_retries_total{operation="/v1/results"} 1',
      'darkhorses_api_wait_seconds_sum 0.48',
      'darkhorses_ticks_total{job="transactions",state="queued"} 1',
      'darkhorses_tick_lag_seconds_sum{job="transactions"} 1.5',
      'darkhorses_run_duration_seconds_sum{job="transactions",outcome="done"} 90',
      'darkhorses_rows_written_total{job="transactions"} 320',
      'darkhorses_database_up 1',
      'darkhorses_data_age_seconds{data="results"} 1200',
      'darkhorses_data_age_target_seconds{data="results"} 16200',
      'darkhorses_partitions{dataset="results",state="failed"} 1',
      'darkhorses_job_failures_in_a_row{job="enrich"} 3',
      'darkhorses_alerts{condition="job_failing"} 1',
      'darkhorses_api_requests_allowed_per_second 2',
      'darkhorses_api_requests_per_second 1.6',
    ])
      expect(lines).toContain(line);
    expect(body).toMatch(/^process_resident_memory_bytes \d+/m);
  });

  test('it lives, and it is ready', async () => {
    expect((await get(scene, '/healthz')).body).toBe('alive\n');
    const { status, body } = await get(scene, '/readyz');
    expect([status, JSON.parse(body)]).toEqual([200, { ready: true, database: 'ok', migrations: 'ok', account: 'ok' }]);
  });

  test('what the audit wrote is a page too, the newest of them', async () => {
    expect((await get(scene, '/audit')).status).toBe(404);
    await mkdir(join(home, 'reports'));
    await writeFile(join(home, 'reports', 'audit-2025-10-06.html'), '<p>older</p>');
    await writeFile(join(home, 'reports', 'audit-2025-10-13.html'), '<style>p{}</style><p>newest</p>');
    await writeFile(join(home, 'reports', 'audit-2025-10-20.json'), '{}');
    await writeFile(join(home, 'reports', 'notes.txt'), 'no report');
    // What was found is remembered for two seconds, by the clock that runs and not by the one of the test.
    const fresh = await setScene({ DARKHORSES_HOME: home });
    const { headers, body } = await get(fresh, '/audit');
    expect(body).toContain('<p>newest</p>');
    expect(headers.get('content-security-policy')).toMatch(
      /^default-src 'none'; style-src 'sha256-[^']+'; img-src data:/,
    );
    expect((await get(fresh, '/')).body).toContain('href="/audit"');
    await fresh.close();
  });
});

describe('a daemon in trouble', () => {
  test('an account that is refused is not ready until it is accepted', async () => {
    const scene = await setScene();
    scene.tell({ type: 'account', trouble: 'authentication', message: 'The API answered 401.' });
    const refused = await get(scene, '/readyz');
    expect([refused.status, JSON.parse(refused.body)]).toMatchObject([
      503,
      { ready: false, account: 'The API answered 401.' },
    ]);
    await scene.close();
  });

  test('without its database it lives, is not ready, and shows no number that it does not know', async () => {
    const scene = await setScene();
    await scene.sql.end();
    expect((await get(scene, '/healthz')).status).toBe(200);
    expect((await get(scene, '/readyz')).status).toBe(503);
    expect((await get(scene, '/')).status).toBe(503);
    const { status, body } = await get(scene, '/metrics');
    expect(status).toBe(200);
    expect(body).toContain('darkhorses_database_up 0');
    expect(body).not.toMatch(/^darkhorses_data_age_seconds\{/m);
    await scene.close();
  });

  test('a new database is no trouble', async () => {
    const scene = await setScene();
    const { status, body } = await get(scene, '/');
    expect(status).toBe(200);
    expect(body).toContain('Nothing has run yet');
    await scene.close();
  });
});

test('no pages where none are wanted', async () => {
  const scene = await setScene({ SCHEDULER_PORT: 'off' });
  expect(scene.url).toBe('');
  await scene.close();
});

test('a second process on a machine works on without pages, unless they were asked for', async () => {
  const first = await setScene();
  const { port } = new URL(first.url);
  await expect(setScene({ SCHEDULER_PORT: port })).rejects.toThrow('another program has it');
  await first.close();
});
