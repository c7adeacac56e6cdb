import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { databaseDigest } from '@darkhorses/schema';
import { expect, onTestFinished, test } from 'vitest';
import { evening, setStage, world } from './stage.js';

async function stageOf(...options: Parameters<typeof setStage>) {
  const stage = await setStage(...options);
  onTestFinished(stage.close);
  return stage;
}

const week = '--start-date 2025-09-01 --end-date 2025-09-07';
const daysOfWeek = [1, 2, 3, 4, 5, 6, 7].map((day) => `2025-09-0${day}`);

test('a week is loaded; a second run asks for no day and changes no row', async () => {
  const stage = await stageOf();
  const first = await stage.backfill(`run ${week}`);
  expect(first.code).toBe(0);
  expect(first.stdout).toMatch(
    /^Finished\.\n14 days written: \d+ races and \d+ runners on cards and in results, [\d,]+ rows new or changed\.\n14 requests/,
  );
  expect(first.stderr).toContain('Due: 14 days (7 of racecards, 7 of results).\n');
  expect(first.stderr).toMatch(/100 % {2}14 of 14 days\n$/);
  expect(stage.daysAsked('results').toSorted()).toEqual(daysOfWeek);
  expect(stage.daysAsked('racecards').toSorted()).toEqual(daysOfWeek);

  const before = await databaseDigest(stage.sql);
  const versions = await stage.sql`select xmin::text, id from ra_races order by id`;
  const again = await stage.backfill(`run ${week} --json`);
  expect(again.code).toBe(0);
  expect(again.stderr).toContain('Nothing is due.');
  expect(JSON.parse(again.stdout)).toMatchObject({ end: 'finished', written: 0, failed: [], changed: {}, requests: 0 });
  expect(stage.daysAsked('results')).toHaveLength(7);
  expect(await databaseDigest(stage.sql)).toEqual(before);
  expect(await stage.sql`select xmin::text, id from ra_races order by id`).toEqual(versions);
});

test('plan writes nothing, and plan and status tell the same before and after a run', async () => {
  const stage = await stageOf();
  const empty = await databaseDigest(stage.sql);
  const scope = '--start-date 2023-01-20 --end-date 2023-01-25';
  const told = async () => {
    const plan = await stage.backfill(`plan ${scope} --json`);
    const status = await stage.backfill(`status ${scope} --json`);
    expect([plan.code, status.code]).toEqual([0, 0]);
    const planned = JSON.parse(plan.stdout) as { lines: { calls: number }[]; partitions: number; calls: number };
    const stood = JSON.parse(status.stdout) as { states: { state: string; partitions: number }[] };
    expect(planned.lines).toEqual(stood.states.map((line, index) => ({ ...line, calls: planned.lines[index]?.calls })));
    const missing = stood.states.filter(({ state }) => state === 'missing');
    expect(planned.partitions).toBe(missing.reduce((sum, { partitions }) => sum + partitions, 0));
    return planned;
  };

  // Racecards begin on the 23rd.
  expect(await told()).toMatchObject({ partitions: 9, calls: 9 });
  expect(await stage.sql`select from ops.partitions`).toHaveLength(0);
  expect(await stage.sql`select from ops.loads`).toHaveLength(0);
  expect(await databaseDigest(stage.sql)).toEqual(empty);

  const dry = await stage.backfill(`run ${scope} --dry-run`);
  const plan = await stage.backfill(`plan ${scope}`);
  expect(dry.stdout).toBe(plan.stdout);
  expect(plan.stdout).toContain('3 days of racecards cannot be had: The Racing API keeps racecards from 2023-01-23');
  expect(plan.stdout).toMatch(/To load: 9 days in about 9 requests, without a limit, [\d.]+ MB to receive\./);

  expect(await stage.backfill(`run ${scope}`)).toMatchObject({ code: 0 });
  expect(await told()).toMatchObject({ partitions: 0, calls: 0 });
  expect((await stage.backfill(`plan ${scope}`)).stdout).toContain('Nothing is left to load.');
  expect(await told()).toMatchObject({ partitions: 0 });
  expect((await stage.backfill(`plan ${scope} --force`)).stdout).toContain('To load: 9 days');
});

test('a day loaded at 10:00, again at 18:00 and never after is not done: a later run completes it', async () => {
  const stage = await stageOf();
  const day = dayWithEveningRacing();
  const scope = `--start-date ${day} --end-date ${day}`;
  const runAt = async (instant: string) => {
    stage.setNow(new Date(instant));
    const { code, stdout } = await stage.backfill(`run ${scope}`);
    const [counts] = await stage.sql<{ races: number; results: number }[]>`
      select count(*) as races, count(*) filter (where has_result) as results from ra_races`;
    return { code, stdout, races: counts?.races ?? 0, results: counts?.results ?? 0 };
  };

  const morning = await runAt(`${day}T10:00:00+01:00`);
  expect(morning).toMatchObject({ code: 0, results: 0 });
  expect(morning.stdout).toContain('2 days may still change: a later run reads again.');

  const afternoon = await runAt(`${day}T18:00:00+01:00`);
  expect(afternoon.results).toBeGreaterThan(0);
  expect(afternoon.results).toBeLessThan(afternoon.races);

  stage.setNow(evening);
  const { states } = JSON.parse((await stage.backfill(`status ${scope} --json`)).stdout) as {
    states: { state: string }[];
  };
  expect(states.map(({ state }) => state)).toEqual(['unsettled', 'unsettled']);

  const later = await runAt(evening.toISOString());
  expect(later).toMatchObject({ code: 0, results: later.races });
  expect(later.stdout).not.toContain('may still change');
  expect((await runAt(evening.toISOString())).stdout).toContain('0 days written');
});

/** A day of summer with races that are over at 18:00 in London, and one that is not, all of them run. */
function dayWithEveningRacing(): string {
  const found = world.racingDays('2025-06-01', '2025-08-31').find((day) => {
    const offs = world
      .results(day, evening)
      .filter(({ region }) => ['GB', 'IRE'].includes(region))
      .map(({ off_dt }) => Date.parse(off_dt));
    const races = world.racecards(day, evening).filter(({ region }) => ['GB', 'IRE'].includes(region)).length;
    const six = Date.parse(`${day}T18:00:00+01:00`);
    return races === offs.length && Math.min(...offs) < six - 7_200_000 && Math.max(...offs) > six;
  });
  if (found === undefined) throw new Error('The world has no summer day with evening racing.');
  return found;
}

test('two processes at once share the work: every day is asked for once', async () => {
  const stage = await stageOf();
  const fortnight = '--start-date 2025-08-01 --end-date 2025-08-14 --skip-masters --json';
  const both = await Promise.all([1, 2].map(() => stage.backfill(`run ${fortnight} --concurrency 2`)));
  expect(both.map(({ code }) => code)).toEqual([0, 0]);
  const written = both.map(({ stdout }) => (JSON.parse(stdout) as { written: number }).written);
  expect(Math.min(...written)).toBeGreaterThan(0);
  expect(written.reduce((sum, count) => sum + count, 0)).toBe(28);
  for (const list of ['results', 'racecards'] as const) {
    const asked = stage.daysAsked(list);
    expect(new Set(asked).size).toBe(14);
    expect(asked).toHaveLength(14);
  }
});

test('Ctrl+C stops after the work at hand, and the next run goes on to the same database', async () => {
  const undisturbed = await stageOf();
  await undisturbed.backfill(`run ${week}`);

  const stage = await stageOf();
  let written = 0;
  const stopped = await stage.backfill(`run ${week} --concurrency 1`, {
    environment: { ...stage.environment, LOG_LEVEL: 'debug' },
    onStderr: (text, signal) => {
      if (text.includes('written') && ++written === 3) signal('SIGINT');
    },
  });
  expect(stopped.code).toBe(1);
  expect(stopped.stderr).toContain('Stopping: the work at hand is finished first.');
  expect(stopped.stdout).toContain('Stopped on request; run it again to go on from here.');
  expect(stopped.stdout).toMatch(/^[3-5] days written/m);
  expect(stopped.stdout).toMatch(/^\d+ days to be loaded yet\.$/m);
  expect(stopped.stdout + stopped.stderr).not.toMatch(/^\s+at /m);
  expect(await stage.sql`select outcome from ops.loads`).toEqual([{ outcome: 'interrupted' }]);
  expect(await stage.sql`select from ops.partitions where lease_owner is not null`).toHaveLength(0);

  expect(await stage.backfill(`run ${week}`)).toMatchObject({ code: 0 });
  expect(await databaseDigest(stage.sql)).toEqual(await databaseDigest(undisturbed.sql));
});

test('Ctrl+C before anything is loaded ends quietly', async () => {
  const stage = await stageOf({ faults: [{ kind: 'timeout', match: { path: '/v1/results' }, times: 9 }] });
  const running = stage.backfill(`run ${week}`, {
    environment: { ...stage.environment, LOG_LEVEL: 'trace' },
    time: {
      now: () => evening,
      // What is never answered is asked for again at once, which the log tells.
      client: { timeout: 20 },
    },
    onStderr: (text, signal) => {
      if (text.includes('Asking again')) signal('SIGINT');
    },
  });
  const { code, stdout, stderr } = await running;
  expect(code).toBe(1);
  expect(stdout).toBe('');
  expect(stderr).toMatch(/Stopping: .*\n$/);
});

test('the newest days come first, or the oldest; days about to leave the reach of the account before all', async () => {
  const stage = await stageOf({ historicalAddOn: false });
  const one = '--no-racecards --skip-masters --concurrency 1';
  await stage.backfill(`run ${week} ${one}`);
  expect(stage.daysAsked('results')).toEqual(daysOfWeek.toReversed());

  const leaving = await stage.backfill(`run --start-date 2024-10-15 --end-date 2024-10-22 ${one}`);
  expect(leaving.stderr).toContain('Results: the last 365 days.');
  expect(leaving.stderr).toContain('5 days of results cannot be had: the account does not reach it');
  expect(stage.daysAsked('results').slice(7)).toEqual(['2024-10-20', '2024-10-21', '2024-10-22']);

  await stage.backfill(`run ${week} --no-results --skip-masters --concurrency 1 --order oldest`);
  expect(stage.daysAsked('racecards')).toEqual(daysOfWeek);
});

test('a table asks only for what fills it', async () => {
  const stage = await stageOf();
  expect(await stage.backfill(`run ${week} --tables ra_race_results`)).toMatchObject({ code: 0 });
  expect(stage.daysAsked('results')).toHaveLength(7);
  expect(stage.daysAsked('racecards')).toHaveLength(0);
});

test('--max-requests and --until stop in time, and say how to go on', async () => {
  const stage = await stageOf();
  const few = await stage.backfill(`run ${week} --skip-masters --max-requests 4 --concurrency 1`);
  expect(few.code).toBe(1);
  expect(few.stdout).toContain('Stopped at --max-requests; run it again to go on from here.');
  expect(stage.daysAsked('results').length + stage.daysAsked('racecards').length).toBeLessThanOrEqual(5);

  // Each call takes ten minutes of this clock: it is 23:00 in London.
  const begun = stage.simulator.calls().length;
  const now = () => new Date(evening.getTime() + (stage.simulator.calls().length - begun) * 600_000);
  const until = await stage.backfill(`run ${week} --skip-masters --until 23:45 --concurrency 1`, { time: { now } });
  expect(until.code).toBe(1);
  expect(until.stdout).toContain('Stopped at --until; run it again to go on from here.');
  expect(stage.simulator.calls().length - begun).toBeLessThan(9);
});

test('--force loads again what is settled, and changes nothing that is the same', async () => {
  const stage = await stageOf();
  await stage.backfill(`run ${week}`);
  const before = await databaseDigest(stage.sql);
  const forced = await stage.backfill(`run ${week} --force --resume --json`);
  expect(JSON.parse(forced.stdout)).toMatchObject({ end: 'finished', written: 14, changed: {} });
  expect(await databaseDigest(stage.sql)).toEqual(before);
});

test('--checkpoint-file keeps a snapshot of the ledger', async () => {
  const stage = await stageOf();
  const folder = mkdtempSync(join(tmpdir(), 'darkhorses-checkpoint-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const path = join(folder, 'checkpoint.json');
  expect(await stage.backfill(`run ${week} --checkpoint-file ${path}`)).toMatchObject({ code: 0 });
  expect(JSON.parse(readFileSync(path, 'utf8'))).toMatchObject({
    ended: true,
    run: { due: 14, written: 14, failed: 0 },
    ledger: [
      { year: 2025, dataset: 'racecards', days: 7 },
      { year: 2025, dataset: 'results', days: 7 },
    ],
  });
  expect(existsSync(`${path}.part`)).toBe(false);
});

test('on a terminal a bar is drawn and taken away again; elsewhere there are plain lines', async () => {
  const stage = await stageOf();
  const shown = await stage.backfill(`run ${week}`, { isTTY: true });
  expect(shown.stderr).toContain('Ctrl+C stops, and the next run goes on from there.');
  expect(shown.stderr).toContain('█');
  expect(shown.stderr.endsWith('\r\u001B[2K')).toBe(true);
  expect(shown.stdout).not.toContain('\u001B');

  const plain = await stage.backfill(`run ${week} --force`);
  expect(plain.stderr).not.toContain('\u001B');
  expect(plain.stderr).toContain('100 %  14 of 14 days\n');
});

test('the log tells as much as LOG_LEVEL says, in lines of JSON', async () => {
  const stage = await stageOf();
  const logOf = async (LOG_LEVEL: string) => {
    const { stderr } = await stage.backfill(`run ${week} --force`, {
      environment: { ...stage.environment, LOG_LEVEL },
    });
    const lines = stderr.split('\n').filter((line) => line.startsWith('{'));
    return lines.map((line) => JSON.parse(line) as { msg: string });
  };
  expect(await logOf('info')).toEqual([]);
  const debug = await logOf('debug');
  expect(debug.filter(({ msg }) => msg.endsWith('written'))).toHaveLength(14);
  const trace = await logOf('trace');
  expect(trace).toContainEqual(
    expect.objectContaining({ msg: 'The API answered.', operation: '/v1/results', status: 200 }),
  );
});
