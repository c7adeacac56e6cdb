import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { databaseDigest } from '@darkhorses/schema';
import { expect, onTestFinished, test } from 'vitest';
import { backfill } from './command-line.js';
import { setStage } from './stage.js';

async function stageOf(...options: Parameters<typeof setStage>) {
  const stage = await setStage(...options);
  onTestFinished(stage.close);
  return stage;
}

// Results alone: what a horse's profile tells is not there yet.
const results = '--start-date 2024-06-01 --end-date 2024-06-05 --no-racecards';
const week = '--start-date 2025-09-01 --end-date 2025-09-07';

test('replay makes rows again that were deleted or changed, without the API', async () => {
  const stage = await stageOf();
  await stage.backfill(`run ${week}`);
  const before = await databaseDigest(stage.sql);
  const calls = stage.simulator.calls().length;

  await stage.sql`delete from ra_race_results`;
  await stage.sql`delete from ra_runners where race_id in (select id from ra_races where date > '2025-09-03')`;
  await stage.sql`update ra_mst_horses set name = 'Somebody Else'`;
  expect(await databaseDigest(stage.sql)).not.toEqual(before);

  const environment = { DATABASE_URL: stage.environment['DATABASE_URL'] };
  const { code, stdout, stderr } = await stage.backfill('replay', { environment });
  expect(code).toBe(0);
  expect(stdout).toMatch(/^7 days replayed; [\d,]+ rows were not what the kept answers say, and are now\.\n$/);
  expect(stderr).toContain('100 %  7 of 7 days');
  expect(await databaseDigest(stage.sql)).toEqual(before);
  expect(stage.simulator.calls()).toHaveLength(calls);

  const again = await stage.backfill('replay --from 2025-09-02 --to 2025-09-04 --dataset results --json');
  expect(JSON.parse(again.stdout)).toMatchObject({ days: 3, changed: {}, interrupted: false });
});

test('enrich asks for as many horses as --max says, those that ran last, and remembers what it was told', async () => {
  const stage = await stageOf();
  await stage.backfill(`run ${results}`);
  const lacking = () => stage.sql<{ id: string }[]>`select id from ra_mst_horses where dob is null order by id`;
  const before = await lacking();
  expect(before.length).toBeGreaterThan(8);

  const first = await stage.backfill('enrich --max 5 --json');
  expect(first.code).toBe(0);
  const summary = JSON.parse(first.stdout) as { asked: number; found: number; absent: number; remaining: number };
  expect(summary).toMatchObject({ end: 'max', asked: 5, failed: 0, remaining: before.length - 5 });
  expect((await lacking()).length).toBe(before.length - summary.found);
  const profiles = stage.simulator.calls().filter(({ operation }) => operation === '/v1/horses/{horse_id}/pro');
  expect(profiles).toHaveLength(5);

  const rest = await stage.backfill('enrich');
  expect(rest.code).toBe(0);
  expect(rest.stdout).toContain('Finished: no horse is left that may be asked for now.');
  expect(rest.stdout).toContain('0 horses still lack something.');
  const asked = stage.simulator.calls().filter(({ operation }) => operation === '/v1/horses/{horse_id}/pro');
  expect(new Set(asked.map(({ path }) => path)).size).toBe(before.length);
});

test('enrich keeps to its budget of requests', async () => {
  const stage = await stageOf();
  await stage.backfill(`run ${results}`);
  const begun = stage.simulator.calls().length;
  const { stdout } = await stage.backfill('enrich --budget 6');
  expect(stdout).toContain('Stopped at --budget; run it again to go on from here.');
  expect(stage.simulator.calls().length - begun).toBeLessThanOrEqual(6);
});

test('a horse that cannot be asked for is counted, and ends enrich with 1', async () => {
  const stage = await stageOf();
  await stage.backfill(`run ${results}`);
  stage.simulator.faults.set([{ kind: 'server_error', match: { path: /^\/v1\/horses/ }, times: 12 }]);
  const { code, stdout } = await stage.backfill('enrich --max 1 --json');
  expect({ code, document: JSON.parse(stdout) as unknown }).toMatchObject({
    code: 1,
    document: { asked: 1, failed: 1 },
  });
});

test('masters are loaded, and loading them again changes nothing', async () => {
  const stage = await stageOf();
  const first = await stage.backfill('masters');
  expect(first).toMatchObject({ code: 0, stdout: expect.stringMatching(/^101 courses, \d+ regions, 19 bookmakers;/) });
  const again = JSON.parse((await stage.backfill('masters --json')).stdout) as object;
  expect(again).toMatchObject({ courses: 101, bookmakers: 19, changed: 0 });
});

test('every run is entered, with what it was asked, what decided on its rows, and how it ended', async () => {
  const stage = await stageOf();
  await stage.backfill(`run ${week} --order oldest`);
  await stage.backfill('enrich --max 1');
  await stage.backfill('replay');
  const loads = await stage.sql`
    select command, outcome, version, range_from, datasets, options->>'order' as "order" from ops.loads order by id`;
  expect(loads).toMatchObject([
    { command: 'backfill run', outcome: 'done', range_from: '2025-09-01', order: 'oldest' },
    { command: 'backfill enrich', outcome: 'done' },
    { command: 'backfill replay', outcome: 'done' },
  ]);
  for (const { version } of loads) expect(version).toMatch(/^@darkhorses\/extract \d+\.\d+\.\d+/);
});

test('status tells what is loaded, and how many requests it took', async () => {
  const stage = await stageOf();
  await stage.backfill(`run ${week}`);
  const [counted] = await stage.sql`select count(*) as races from ra_races`;
  const { stdout } = await stage.backfill(`status ${week}`);
  expect(stdout).toMatch(new RegExp(`^2025 +results +7 +– +${String(counted?.['races'])} +\\d+$`, 'm'));
  expect(stdout).toMatch(/^18 requests today: 0 refused for going too fast, 0 failed\.$/m);
});

test('before the first run, status and stats say where to begin', async () => {
  const stage = await stageOf();
  expect((await stage.backfill('status')).stdout).toContain(
    'Nothing is loaded yet. Begin with: npm run backfill -- init',
  );
  expect((await stage.backfill('stats')).stdout).toContain('There was nothing to calculate from');
});

test.each(['', 'init', 'plan', 'run', 'retry', 'status', 'enrich', 'replay', 'masters', 'migrate', 'db'])(
  'backfill %s --help shows examples, on stdout',
  async (command) => {
    const words = [...(command === '' ? [] : [command]), '--help'];
    const { code, stdout, stderr } = await backfill(words, { environment: {} });
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toContain(`\n  npm run backfill -- ${command}`);
  },
);

test('without a command the help is shown: exit code 2', async () => {
  const { code, stdout, stderr } = await backfill([], { environment: {} });
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  expect(stderr).toContain('Exit codes: 0 done');
});

test('db speaks of the embedded database alone', async () => {
  const stage = await stageOf();
  const environment = { DATABASE_URL: stage.environment['DATABASE_URL'] };
  for (const command of ['db start', 'db stop']) {
    const { code, stderr } = await stage.backfill(command, { environment });
    expect({ command, code }).toEqual({ command, code: 2 });
    expect(stderr).toContain('DATABASE_URL is set');
  }
  const none = await backfill(['db', 'url'], { environment: { DARKHORSES_HOME: '/nowhere/at/all' } });
  expect(none.code).toBe(1);
  expect(none.stderr).toBe('The embedded database is not running. Start it with: npm run backfill -- db start\n');
});

test('the embedded database is started, told, used and stopped', async () => {
  const home = mkdtempSync(join(tmpdir(), 'darkhorses-home-'));
  onTestFinished(() => rmSync(home, { recursive: true, force: true }));
  const environment = { DARKHORSES_HOME: home };
  const started = await backfill(['db', 'start', '--json'], { environment });
  onTestFinished(async () => void (await backfill(['db', 'stop'], { environment })));
  expect(started.code).toBe(0);
  const { url } = JSON.parse(started.stdout) as { url: string };
  expect(await backfill(['db', 'url'], { environment })).toMatchObject({ code: 0, stdout: `${url}\n` });

  // It migrates by itself, and stays when a command has ended.
  expect((await backfill(['migrate', '--check'], { environment })).stdout).toContain('is up to date');
  expect(await backfill(['status'], { environment })).toMatchObject({ code: 0 });
  expect(await backfill(['db', 'stop'], { environment })).toMatchObject({
    code: 0,
    stdout: 'The embedded database is stopped.\n',
  });
  expect(await backfill(['db', 'url'], { environment })).toMatchObject({ code: 1 });
});
