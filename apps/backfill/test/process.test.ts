import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expectNoSecret } from '@darkhorses/command/testing';
import { databaseDigest } from '@darkhorses/schema';
import { createWorld } from '@darkhorses/simulator';
import { describe, expect, onTestFinished, test } from 'vitest';
import { setStage, type Stage } from './stage.js';

// What only a real process can show: signals, sudden death, pipes. It runs what was built; `npm test` builds before.
const cli = join(import.meta.dirname, '..', 'dist', 'cli.js');

const world = createWorld({ seed: 1, from: '2024-01-01', scale: 0.1 });
// Without the lists: a course keeps the time at which it was read, which differs from run to run.
const week = '--start-date 2024-09-01 --end-date 2024-09-08 --skip-masters --concurrency 2'.split(' ');

describe.skipIf(!existsSync(cli))('the command line as built', () => {
  test('Ctrl+C, sudden death and a stop at once in the middle: resumed, it is the database of an undisturbed run', async () => {
    const undisturbed = await stageOf();
    expect(await start(undisturbed, ['run', ...week]).ended).toMatchObject({ code: 0 });

    const stage = await stageOf();
    const interrupted = await start(
      stage,
      ['run', ...week],
      whenWritten(3, (child) => child.kill('SIGINT')),
    ).ended;
    expect(interrupted).toMatchObject({ code: 1, stderr: expect.stringContaining('Stopping: ') });
    expect(interrupted.stdout).toContain('Stopped on request; run it again to go on from here.');
    expect(interrupted.stdout + interrupted.stderr).not.toMatch(/^\s+at /m);

    const killed = await start(
      stage,
      ['run', ...week],
      whenWritten(3, (child) => child.kill('SIGKILL')),
    ).ended;
    expect(killed).toMatchObject({ code: null, signal: 'SIGKILL' });
    expect(await stage.sql`select count(*) as leased from ops.partitions where lease_until > now()`).not.toEqual([
      { leased: 0 },
    ]);

    await stopAtOnce(stage);
    expect(await start(stage, ['run', ...week]).ended).toMatchObject({ code: 0 });
    expect(await databaseDigest(stage.sql)).toEqual(await databaseDigest(undisturbed.sql));
    expect(await stage.sql`select outcome from ops.loads order by id`).toEqual(
      ['interrupted', 'interrupted', 'interrupted', 'done'].map((outcome) => ({ outcome })),
    );
  });

  test('a reader that goes away is no error', async () => {
    const stage = await stageOf();
    const child = start(stage, ['status']);
    child.process.stdout?.destroy();
    const { code, stderr } = await child.ended;
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  });

  test('without an account: 3, on stderr alone', async () => {
    const stage = await stageOf();
    const { code, stdout, stderr } = await start(stage, ['run'], () => {}, { RACING_API_PASSWORD: '' }).ended;
    expect({ code, stdout }).toEqual({ code: 3, stdout: '' });
    expect(stderr).toContain('RACING_API_PASSWORD is not set.');
  });
});

/** A transaction that waits for a lock is work at hand: asked to stop, the process stays; told again, it goes. */
async function stopAtOnce(stage: Stage): Promise<void> {
  await stage.sql.begin(async (sql) => {
    await sql`lock table ra_races in access exclusive mode`;
    const { process: child, ended } = start(stage, ['run', ...week], (text, process) => {
      if (text.includes('Stopping: ')) process.kill('SIGINT');
    });
    while (!(await someoneWaits(stage))) expect(child.exitCode).toBeNull();
    child.kill('SIGINT');
    expect(await ended).toMatchObject({ code: 130, stdout: '' });
  });
}

async function someoneWaits({ sql }: Stage): Promise<boolean> {
  const waiting = await sql`
    select from pg_locks where not granted and relation = 'ra_races'::regclass
      and database = (select oid from pg_database where datname = current_database())`;
  return waiting.length > 0;
}

async function stageOf(): Promise<Stage> {
  const stage = await setStage({ world, now: () => new Date() });
  onTestFinished(stage.close);
  return stage;
}

type Watch = (text: string, child: ChildProcess) => void;

/** Does something to a process when it has written so many days. */
function whenWritten(days: number, act: (child: ChildProcess) => void): Watch {
  let written = 0;
  return (text, child) => {
    const before = written;
    written += text.match(/ written"/g)?.length ?? 0;
    if (before < days && written >= days) act(child);
  };
}

function start(stage: Stage, words: readonly string[], watch: Watch = () => {}, environment: NodeJS.ProcessEnv = {}) {
  const child = spawn(process.execPath, [cli, ...words], {
    // Elsewhere, so that nobody's .env is read.
    cwd: tmpdir(),
    env: { ...process.env, ...stage.environment, LOG_LEVEL: 'trace', ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const written = { stdout: '', stderr: '' };
  child.stdout.setEncoding('utf8').on('data', (text: string) => (written.stdout += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    written.stderr += text;
    watch(text, child);
  });
  const ended = new Promise<{ code: number | null; signal: string | null; stdout: string; stderr: string }>(
    (resolve, reject) => {
      child.once('error', reject);
      child.once('close', (code, signal) => resolve({ code, signal, ...written }));
    },
  ).then((how) => {
    const { RACING_API_USERNAME = '', RACING_API_PASSWORD = '', DATABASE_URL = '' } = stage.environment;
    expectNoSecret(how, [RACING_API_USERNAME, RACING_API_PASSWORD, new URL(DATABASE_URL).password]);
    return how;
  });
  return { process: child, ended };
}
