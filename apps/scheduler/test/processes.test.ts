import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { databaseDigest } from '@darkhorses/schema';
import { describe, expect, onTestFinished, test } from 'vitest';
import { calendarOf } from '../src/calendar/calendar.js';
import { setStage, type Stage, world } from './stage.js';

// What only real processes can show: several at once, sudden death, sleep, signals. They run what was built.
const cli = join(import.meta.dirname, '..', 'dist', 'cli.js');

// Processes of Node, started beside all other tests, take their time.
describe.skipIf(!existsSync(cli))('the daemon as built', { timeout: 240_000 }, () => {
  test('three processes start after nine days without any: every tick once', async () => {
    const stage = await stageAfterNineDays();
    const config = await configured({ 'static-masters': { cron: '0 6 * * *', catchUp: 'all', catchUpWindow: '30d' } });
    const processes = ['start', 'start', 'start --worker'].map((words) => launch(stage, words, config));
    await until(stage, async () => (await runsOf(stage)).filter(({ state }) => state === 'done').length === 9);
    await Promise.all(processes.map((one, index) => one.said(index < 2 ? 'Looking at' : 'Waiting for work')));
    const ends = await Promise.all(processes.map((one) => one.stop('SIGTERM')));

    const runs = await runsOf(stage);
    const ticks = calendarOf('0 6 * * *').between(stage.since, new Date());
    expect(runs.map(({ tick }) => tick)).toEqual(ticks);
    expect(runs.every(({ state, attempts }) => state === 'done' && attempts === 1)).toBe(true);
    expect(ends.map(({ code }) => code)).toEqual([0, 0, 0]);
    const summaries = ends.map(({ stdout }) => JSON.parse(stdout) as { queued: number; done: number });
    const sum = (what: 'queued' | 'done') => summaries.reduce((total, summary) => total + summary[what], 0);
    expect({ queued: sum('queued'), done: sum('done') }).toEqual({ queued: 9, done: 9 });
    expect(summaries[2]).toMatchObject({ role: 'worker', queued: 0 });
  });

  test('one is killed in the middle of its work: another takes it over when its lease has run out', async () => {
    const stage = await stageAfterNineDays({ latency: { results: 120, racecards: 120 } });
    const config = await configured({ transactions: { cron: '0 6 * * *' } });
    const processes = [launch(stage, 'start --lease 2s', config), launch(stage, 'start --lease 2s', config)];
    const holder = await holderOf(stage, processes);
    await workedOn(stage);
    holder.kill('SIGKILL');
    await until(stage, async () => (await runsOf(stage)).at(-1)?.state === 'done');
    expect((await runsOf(stage)).at(-1)).toMatchObject({ state: 'done', attempts: 2, fence: 2 });
    expect(await openDays(stage)).toEqual([]);
    const survivor = processes.find((one) => one !== holder);
    expect(await survivor?.stop('SIGTERM')).toMatchObject({ code: 0 });
  });

  test('one that slept through its lease cannot write over the one that took it over', async () => {
    const stage = await stageAfterNineDays({ latency: { results: 120, racecards: 120 } });
    const config = await configured({ transactions: { cron: '0 6 * * *' } });
    const processes = [launch(stage, 'start --lease 2s', config), launch(stage, 'start --lease 2s', config)];
    const sleeper = await holderOf(stage, processes);
    await workedOn(stage);
    sleeper.kill('SIGSTOP');
    await until(stage, async () => (await runsOf(stage)).at(-1)?.state === 'done');
    expect(await openDays(stage)).toEqual([]);
    const [run, digest] = [(await runsOf(stage)).at(-1), await databaseDigest(stage.sql)];
    sleeper.kill('SIGCONT');
    const { code, stdout } = await sleeper.stop('SIGTERM');
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ done: 0, lost: 1 });
    expect((await runsOf(stage)).at(-1)).toEqual(run);
    expect(await databaseDigest(stage.sql)).toEqual(digest);
    await Promise.all(processes.map((one) => one.stop('SIGTERM')));
  });

  test('told to stop, it gives back what it cannot end within its limit; told twice, it goes at once', async () => {
    const stage = await stageAfterNineDays({ latency: { results: 600, racecards: 600 } });
    const config = await configured({ transactions: { cron: '0 6 * * *' } });
    const one = launch(stage, 'start --drain 1s', config);
    await workedOn(stage);
    expect(await one.stop('SIGTERM')).toMatchObject({ code: 0 });
    expect((await runsOf(stage)).at(-1)).toMatchObject({ state: 'queued', attempts: 0 });

    const two = launch(stage, 'start --drain 10m', config);
    await holderOf(stage, [two]);
    two.kill('SIGTERM');
    await two.said('Stopping');
    expect(await two.stop('SIGTERM')).toMatchObject({ code: 130 });
  });
});

/** The only jobs here are those named. */
async function configured(jobs: Readonly<Record<string, object>>): Promise<string> {
  const { jobNames } = await import('../src/jobs/job.js');
  const path = join(await mkdtemp(join(tmpdir(), 'darkhorses-jobs-')), 'scheduler.json');
  const all = jobNames.map((name) => [name, jobs[name] ?? { enabled: false }]);
  await writeFile(path, JSON.stringify({ jobs: Object.fromEntries(all) }));
  return path;
}

interface RunRow {
  readonly tick: Date;
  readonly state: string;
  readonly attempts: number;
  readonly fence: number;
  readonly lease_owner: string | null;
}

type ProcessStage = Stage & { readonly sql: Stage['database']['sql']; readonly since: Date };

/** A database whose calendar was last looked at nine days ago, in a present that is everybody's. */
async function stageAfterNineDays(options: Partial<Parameters<typeof setStage>[0]> = {}): Promise<ProcessStage> {
  const stage = await setStage({ start: new Date().toISOString(), world, now: () => new Date(), ...options });
  onTestFinished(stage.close);
  const { sql } = stage.database;
  const since = new Date(Date.now() - 9 * 86_400_000);
  await sql`
    insert into ops.jobs (job, looked_until) select job, ${since}::timestamptz
    from unnest(${['static-masters', 'transactions']}::text[]) as job`;
  return { ...stage, sql, since };
}

const runsOf = ({ sql }: ProcessStage) => sql<RunRow[]>`
  select tick, state, attempts, fence, lease_owner from ops.job_runs order by tick`;

/** Days of the run's scope that are not loaded. */
const openDays = ({ sql }: ProcessStage) => sql`
  select dataset, day from ops.partitions where fetched_at is null and state <> 'unavailable'`;

/** What processes wrote that could not start. */
const fallen: string[] = [];

/** Waits for something to be so; each question is a round trip. */
async function until({ sql }: ProcessStage, isSo: () => Promise<boolean>): Promise<void> {
  while (!(await isSo())) {
    expect(fallen).toEqual([]);
    await sql`select pg_sleep(0.02)`;
  }
}

/** Waits until the API was asked for a few days, and so until a run is in the middle of its work. */
const workedOn = (stage: ProcessStage): Promise<void> => {
  const before = stage.simulator.calls().length;
  return until(stage, () => Promise.resolve(stage.simulator.calls().length >= before + 6));
};

async function holderOf<One extends { readonly pid: number }>(
  stage: ProcessStage,
  processes: readonly One[],
): Promise<One> {
  for (;;) {
    const owner = (await runsOf(stage))
      .find(({ state }) => state === 'running')
      ?.lease_owner?.split(':')
      .at(-2);
    const holder = processes.find(({ pid }) => String(pid) === owner);
    if (holder) return holder;
  }
}

function launch(stage: Stage, words: string, config: string) {
  const child: ChildProcess = spawn(process.execPath, [cli, ...words.split(' '), '--json'], {
    // Elsewhere, so that nobody's .env is read.
    cwd: tmpdir(),
    env: { ...process.env, ...stage.environment, SCHEDULER_CONFIG: config, LOG_LEVEL: 'info' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const written = { stdout: '', stderr: '' };
  child.stdout?.setEncoding('utf8').on('data', (text: string) => (written.stdout += text));
  child.stderr?.setEncoding('utf8').on('data', (text: string) => (written.stderr += text));
  const ended = new Promise<{ code: number | null; stdout: string; stderr: string }>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => {
      if (code === 3) fallen.push(written.stderr);
      resolve({ code, ...written });
    });
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  return {
    pid: child.pid ?? 0,
    kill: (signal: NodeJS.Signals) => child.kill(signal),
    async said(word: string): Promise<void> {
      while (!written.stderr.includes(word)) await new Promise((resolve) => child.stderr?.once('data', resolve));
    },
    stop(signal: NodeJS.Signals) {
      child.kill(signal);
      return ended;
    },
  };
}
