import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { beginRun } from '../src/engine/begin-run.js';
import { jobNames } from '../src/jobs/job.js';
import { scheduler as call } from './command-line.js';
import { setStage, type Stage, timeOf } from './stage.js';

let stage: Stage;
beforeAll(async () => {
  stage = await setStage({ start: '2025-10-20T12:00:00Z' });
});
afterAll(() => stage.close());

const scheduler = (text: string, environment: NodeJS.ProcessEnv = {}) =>
  call(text.split(' '), { environment: { ...stage.environment, ...environment }, time: timeOf(stage.present) });
const documentOf = ({ stdout }: { stdout: string }): unknown => JSON.parse(stdout);

test('list: every job, before any has run', async () => {
  const { code, stdout } = await scheduler('list');
  expect(code).toBe(0);
  expect(stdout).toMatch(/transactions\s+0 6,10,14,18,22 \* \* \*\s+never\s+Mon 2025-10-20 14:00/);
  const jobs = documentOf(await scheduler('list --json'));
  expect(jobs).toMatchObject(jobNames.map((name) => ({ name, last: null, running: null, queued: 0, failures: 0 })));
});

test('run: the work of a job, here and now, told and remembered', async () => {
  const ended = await scheduler('run static-masters --json');
  expect(ended.code).toBe(0);
  expect(documentOf(ended)).toMatchObject({
    job: 'static-masters',
    state: 'done',
    counts: { regions: expect.any(Number), requests: 2, errors: 0, refusals: 0 },
    error: null,
  });
  expect((await scheduler('run static-masters')).stdout).toMatch(/^static-masters: done\.\n.*requests 2/);
  const [run] = documentOf(await scheduler('history static-masters --limit 1 --json')) as Record<string, unknown>[];
  expect(run).toMatchObject({ state: 'done', trigger: 'manual', attempts: 1, load_id: expect.any(Number) });
  expect((await scheduler('history')).stdout).toMatch(/static-masters\s+done.*asked for/);
});

test('run: a refused account fails at once, and says what to do', async () => {
  const { code, stdout } = await scheduler('run static-masters --json', { RACING_API_PASSWORD: 'another-password' });
  expect(code).toBe(1);
  expect(JSON.parse(stdout)).toMatchObject({ state: 'failed', error: { class: 'authentication' } });
  const failed = documentOf(await scheduler('history --state failed --json'));
  expect(failed).toMatchObject([{ job: 'static-masters', state: 'failed', attempts: 1 }]);
  expect(documentOf(await scheduler('list --json'))).toContainEqual(
    expect.objectContaining({ name: 'static-masters', failures: 1 }),
  );
});

test('run: not while another is at work, and it is said who', async () => {
  await beginRun(stage.database.sql, 'enrich', { owner: 'somebody:42', lease: 60_000 });
  const { code, stderr } = await scheduler('run enrich');
  expect(code).toBe(1);
  expect(stderr).toMatch(/enrich is at work already, since 20\S+Z by somebody:42\. Wait until it has ended/);
});

test('run: what a worker that is gone had begun is no obstacle', async () => {
  const { sql } = stage.database;
  await sql`update ops.job_runs set lease_until = clock_timestamp() - interval '1 s' where job = 'enrich'`;
  expect((await scheduler('run enrich')).code).toBe(0);
  expect(await sql`select state, trigger from ops.job_runs where job = 'enrich' order by tick`).toEqual([
    { state: 'queued', trigger: 'manual' },
    { state: 'done', trigger: 'manual' },
  ]);
  await sql`delete from ops.job_runs where job = 'enrich'`;
});

test('pause and resume, told once', async () => {
  expect((await scheduler('pause horse-masters')).stdout).toContain('horse-masters is paused now.');
  expect((await scheduler('list')).stdout).toMatch(/horse-masters .* paused/);
  expect(documentOf(await scheduler('pause horse-masters --json'))).toEqual({
    job: 'horse-masters',
    paused: true,
    changed: false,
  });
  expect((await scheduler('resume horse-masters')).stdout).toContain('horse-masters is not paused now.');
  expect((await scheduler('resume horse-masters')).stdout).toContain('already');
});

describe('start', () => {
  test('runs what is due, and drains at SIGTERM', async () => {
    const { sql } = stage.database;
    await sql`insert into ops.job_runs (job, tick, state) values ('static-masters', '2025-10-01 12:00Z', 'queued')`;
    const ended = await call(['start', '--json'], {
      environment: { ...stage.environment, LOG_LEVEL: 'info' },
      time: timeOf(stage.present),
      onStderr: (text, signal) => {
        if (text.includes('static-masters: begun')) signal('SIGTERM');
      },
    });
    expect(ended.code).toBe(0);
    expect(documentOf(ended)).toMatchObject({ role: 'replica', done: 1, failed: 0, lost: 0 });
    expect(await sql`select state from ops.job_runs where tick = '2025-10-01 12:00Z'`).toEqual([{ state: 'done' }]);
  });

  test('a worker has no calendar', async () => {
    await stage.database.sql`delete from ops.jobs`;
    const ended = await call(['start', '--worker', '--json'], {
      environment: { ...stage.environment, LOG_LEVEL: 'info' },
      onStderr: (text, signal) => {
        if (text.includes('Waiting for work')) signal('SIGTERM');
      },
    });
    expect(documentOf(ended)).toMatchObject({ role: 'worker', queued: 0, skipped: 0 });
    expect(await stage.database.sql`select from ops.jobs`).toHaveLength(0);
  });

  test('does not start with a configuration that is wrong, nor without an account', async () => {
    const path = join(await mkdtemp(join(tmpdir(), 'darkhorses-jobs-')), 'jobs.json');
    await writeFile(path, '{\n "jobs": {\n  "enrich": { "cron": "0 1 * * *" }\n }\n}');
    const wrong = await scheduler('start', { SCHEDULER_CONFIG: path });
    expect(wrong).toMatchObject({ code: 3, stdout: '' });
    expect(wrong.stderr).toContain(`${path}, line 3: jobs.enrich.cron: "0 1 * * *" has ticks between 01:00 and 01:59`);
    const nobody = await scheduler('start', { RACING_API_PASSWORD: '' });
    expect(nobody.code).toBe(3);
    expect(nobody.stderr).toContain('RACING_API_PASSWORD is not set');
  });
});

test.each([
  ['run enrichment', /Allowed choices are transactions, late-data/],
  ['history --state sleeping', /Allowed choices are queued/],
  ['start --drain soon', /is not a length of time/],
  ['pause', /missing required argument 'job'/],
])('%s is wrong usage', async (text, message) => {
  const { code, stderr } = await scheduler(text);
  expect(code).toBe(2);
  expect(stderr).toMatch(message);
});

test('help shows what is typed', async () => {
  const { stdout } = await scheduler('--help');
  for (const command of ['start', 'list', 'run', 'pause', 'resume', 'history'])
    expect(stdout).toContain(`  ${command}`);
  expect(stdout).toContain('npm run scheduler -- start');
});
