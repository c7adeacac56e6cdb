import { databaseDigest, openDatabase } from '@darkhorses/schema';
import { databaseUrl } from '@darkhorses/local-postgres/testing';
import { expect, onTestFinished, test } from 'vitest';
import { backfill } from './command-line.js';
import { setStage } from './stage.js';

async function stageOf(...options: Parameters<typeof setStage>) {
  const stage = await setStage(...options);
  onTestFinished(stage.close);
  return stage;
}

const week = '--start-date 2025-09-01 --end-date 2025-09-07';
const day = '2025-09-03';
const wrongTotal = { kind: 'wrong_total', match: { path: '/v1/results', date: day }, rate: 1 } as const;

test('trouble of all kinds on the way: the database is that of an undisturbed run', async () => {
  const undisturbed = await stageOf();
  await undisturbed.backfill(`run ${week}`);
  const stage = await stageOf({
    faults: (
      ['server_error', 'bad_gateway', 'html', 'reset', 'truncated', 'cut_json', 'empty', 'rate_limited'] as const
    ).map((kind) => ({ kind, rate: 0.06 })),
  });
  const { code, stdout } = await stage.backfill(`run ${week} --json`);
  expect(stage.simulator.stats.calls - (stage.simulator.stats.byStatus[200] ?? 0)).toBeGreaterThan(2);
  expect({ code, document: JSON.parse(stdout) as unknown }).toMatchObject({
    code: 0,
    document: { end: 'finished', failed: [], mastersFailure: null },
  });
  expect(await databaseDigest(stage.sql)).toEqual(await databaseDigest(undisturbed.sql));
});

test('a day that fails is listed, told by status, left to others, and loaded by retry', async () => {
  const stage = await stageOf({ faults: [wrongTotal] });
  const failed = await stage.backfill(`run ${week}`);
  expect(failed.code).toBe(1);
  expect(failed.stdout).toContain('13 days written');
  expect(failed.stdout).toMatch(
    new RegExp(`1 day failed, to be tried again by run or retry:\n {2}results ${day}: .*total`),
  );
  expect(failed.stdout).toContain('1 day to be loaded yet.');
  expect(failed.stderr).toContain(`"day":"${day}","class":"incomplete"`);
  expect(failed.stderr).toContain('100 %  14 of 14 days');
  expect(await stage.sql`select outcome from ops.loads`).toEqual([{ outcome: 'gaps' }]);

  const status = await stage.backfill(`status ${week}`);
  expect(status.code).toBe(1);
  expect(status.stdout).toMatch(new RegExp(`^${day} +results +incomplete +2 +`, 'm'));

  stage.simulator.faults.clear();
  const retried = await stage.backfill(`retry ${week} --json`);
  expect(retried.code).toBe(0);
  expect(JSON.parse(retried.stdout)).toMatchObject({ end: 'finished', written: 1, failed: [] });
  expect(retried.stderr).toContain('Due: 1 day (1 of results).');
  expect(await stage.backfill(`status ${week}`)).toMatchObject({ code: 0 });
  expect((await stage.backfill(`retry ${week}`)).stdout).toContain('0 days written');
});

test('a day that fails again and again is set aside: run leaves it, retry loads it', async () => {
  const stage = await stageOf({ faults: [wrongTotal] });
  for (let run = 0; run < 3; run += 1) await stage.backfill(`run ${week} --skip-masters`);
  const asked = stage.simulator.calls().length;
  const left = await stage.backfill(`run ${week} --skip-masters`);
  expect(left.stdout).toContain('0 days written');
  expect(left.stdout).toContain('1 day set aside after repeated failure: retry tries again.');
  // The preflight alone.
  expect(stage.simulator.calls().length - asked).toBe(2);
  expect((await stage.backfill(`status ${week}`)).stdout).toContain('(set aside)');
  expect((await stage.backfill(`plan ${week}`)).stdout).toContain('1 day is set aside after repeated failure');

  stage.simulator.faults.clear();
  expect(await stage.backfill(`retry ${week}`)).toMatchObject({ code: 0 });
  expect(await stage.backfill(`status ${week}`)).toMatchObject({ code: 0 });
});

test('lists that do not come hold no day up, and are not left unsaid', async () => {
  const stage = await stageOf({ faults: [{ kind: 'server_error', match: { path: '/v1/courses' }, times: 6 }] });
  const { code, stdout } = await stage.backfill(`run ${week}`);
  expect(code).toBe(1);
  expect(stdout).toContain('14 days written');
  expect(stdout).toContain('Courses, regions and bookmakers could not be loaded; run or masters tries again:');
  expect(await stage.backfill('masters')).toMatchObject({ code: 0 });
});

test('an outage pauses the run, and ends it when it outlasts --give-up-after', async () => {
  const stage = await stageOf();
  const outage = {
    kind: 'server_error',
    match: { path: /racecards|results/, query: { limit: '100' } },
    rate: 1,
  } as const;
  stage.simulator.faults.set([outage]);
  const { code, stdout, stderr } = await stage.backfill(`run ${week} --no-racecards --skip-masters --give-up-after 1m`);
  expect(code).toBe(1);
  expect(stderr).toContain('Paused for 30 s: ');
  expect(stdout).toContain('Gave up waiting for an outage to pass; run it again to go on from here: ');
  expect(await stage.sql`select outcome from ops.loads`).toEqual([{ outcome: 'failed' }]);

  stage.simulator.faults.clear();
  expect(await stage.backfill(`run ${week}`)).toMatchObject({ code: 0 });
});

test('no account: exit code 3, with what to set', async () => {
  const stage = await stageOf();
  for (const command of ['plan', 'run', 'retry', 'enrich', 'masters']) {
    const environment = { DATABASE_URL: stage.environment['DATABASE_URL'] };
    const { code, stdout, stderr } = await stage.backfill(command, { environment });
    expect({ code, stdout }).toEqual({ code: 3, stdout: '' });
    expect(stderr).toMatch(
      /^RACING_API_USERNAME is not set\..*\nRACING_API_PASSWORD is not set\..*\n.*npm run demo\n$/,
    );
  }
});

test('a wrong password: exit code 3, and nobody sees it', async () => {
  const stage = await stageOf();
  const environment = { ...stage.environment, RACING_API_PASSWORD: 'mistyped-password' };
  for (const command of ['plan', `run ${week}`, 'masters', `run ${week} --verbose`]) {
    const { code, stdout, stderr } = await stage.backfill(command, { environment });
    expect({ code, stdout }).toEqual({ code: 3, stdout: '' });
    expect(stderr).toContain('the API does not accept the username and password');
  }
});

test('credentials that are refused in the middle stop the run at once: exit code 3', async () => {
  const stage = await stageOf({
    faults: [{ kind: 'plan_shrinks', match: { path: '/v1/results', date: day }, account: { plan: 'free' } }],
  });
  const { code, stdout } = await stage.backfill(`run ${week} --json`);
  expect(code).toBe(3);
  expect(JSON.parse(stdout)).toMatchObject({ end: 'stopped', failure: { class: 'plan' } });
  expect(await stage.sql`select from ops.partitions where lease_owner is not null`).toHaveLength(0);
});

test('an account that loses sight of old results in the middle stops the run, however the API says so: exit code 3', async () => {
  const stage = await stageOf();
  const old = '--start-date 2024-05-04 --end-date 2024-05-06 --no-racecards --skip-masters --json';
  const loses = { plan: 'pro', historicalAddOn: false } as const;
  for (const beyondReach of ['empty', 'refused'] as const) {
    stage.simulator.setAccount({ plan: 'pro', historicalAddOn: true });
    const match = { path: '/v1/results', date: '2024-05-05' };
    stage.simulator.faults.set([{ kind: 'plan_shrinks', match, account: { ...loses, beyondReach } }]);
    const { code, stdout } = await stage.backfill(`run ${old} --force --concurrency 1`);
    expect(code).toBe(3);
    expect(JSON.parse(stdout)).toMatchObject({ end: 'stopped', failure: { class: 'plan' }, empty: 0 });
  }
  expect(await stage.sql`select from ops.partitions where state = 'empty'`).toHaveLength(0);
});

test('a plan that shows nothing of what is asked for: exit code 3, with the plan that would', async () => {
  const stage = await stageOf({ plan: 'standard', historicalAddOn: false });
  const cards = await stage.backfill(`run ${week} --no-results`);
  expect(cards.code).toBe(3);
  expect(cards.stderr).toContain('Racecards: none. They need the Pro plan of The Racing API.');
  expect(await stage.backfill(`run ${week}`)).toMatchObject({ code: 0 });

  stage.simulator.setAccount({ plan: 'free' });
  const nothing = await stage.backfill(`run ${week}`);
  expect(nothing.code).toBe(3);
  expect(nothing.stderr).toContain('Results: none. They need the Standard plan of The Racing API or a higher one.');
  const plan = await stage.backfill('plan --start-date 2025-09-01 --end-date 2025-09-30');
  expect(plan.code).toBe(0);
  expect(plan.stdout).toContain('30 days of racecards cannot be had: the account does not reach it');
});

test.each([
  ['run --yeer 2024', 'Did you mean --year?'],
  ['run --year 15', 'Write it as YYYY, from 1988 on.'],
  ['run --start-date 2025-02-29', 'Write it as YYYY-MM-DD, for example 2024-03-15.'],
  ['run --start-date 2025-02-02 --end-date 2025-02-01', 'swap --start-date and --end-date'],
  ['run --until 25:00', 'Write it as HH:MM in London time'],
  ['run --give-up-after soon', 'Write it as 90s, 30m, 6h or 2d'],
  ['run --order random', 'Allowed choices are newest, oldest.'],
  ['run --concurrency 1000', 'is not a whole number from 1 to 64'],
  ['run --archive none', "unknown option '--archive'"],
  ['run --checkpoint-file /no/such/folder/file', '--checkpoint-file /no/such/folder/file cannot be written'],
  ['run --no-results --no-racecards', 'leave neither racecards nor results'],
  ['plan --tables ra_horse', 'The tables that a run fills: ra_races'],
  ['replay --from 2025-02-02 --to 2025-02-01', 'swap --from and --to'],
  ['enrich --max none', 'is not a whole number from 1 up'],
  ['walk', "unknown command 'walk'"],
  ['db dump', "unknown command 'dump'"],
])('%s: exit code 2, and what was expected', async (words, expected) => {
  const environment = { RACING_API_USERNAME: 'someone', RACING_API_PASSWORD: 'the-password' };
  const { code, stdout, stderr } = await backfill(words.split(' '), { environment });
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  expect(stderr).toContain(expected);
});

test('settings that make no sense: exit code 3, each named with a valid value', async () => {
  const environment = { RACING_API_MAX_RPS: 'fast', LOG_LEVEL: 'loud', DATABASE_URL: 'https://host/a-secret-in-it' };
  const { code, stderr } = await backfill(['status'], { environment, secrets: ['a-secret-in-it'] });
  expect(code).toBe(3);
  for (const name of ['RACING_API_MAX_RPS=2', 'LOG_LEVEL=info', 'DATABASE_URL=postgres://']) {
    expect(stderr).toContain(name);
  }
});

test('a database that lacks our migrations: exit code 3 names migrate, which mends it', async () => {
  const stage = await stageOf();
  const name = 'unmigrated_for_backfill';
  await stage.sql`drop database if exists ${stage.sql(name)}`;
  await stage.sql`create database ${stage.sql(name)}`;
  onTestFinished(async () => {
    const database = openDatabase(stage.environment['DATABASE_URL'] ?? '');
    await database.sql`drop database ${database.sql(name)} with (force)`.finally(() => database.close());
  });
  const environment = {
    ...stage.environment,
    DATABASE_URL: databaseUrl(stage.environment['DATABASE_URL'] ?? '', name),
  };
  for (const command of ['plan', 'run', 'status', 'replay']) {
    const { code, stdout, stderr } = await stage.backfill(command, { environment });
    expect({ code, stdout }).toEqual({ code: 3, stdout: '' });
    expect(stderr).toContain('npm run backfill -- migrate');
  }
  const check = await stage.backfill('migrate --check --json', { environment });
  expect(check.code).toBe(1);
  const { pending } = JSON.parse(check.stdout) as { pending: string[] };
  const migrated = await stage.backfill('migrate --json', { environment });
  expect(migrated.code).toBe(0);
  expect(JSON.parse(migrated.stdout)).toMatchObject({ applied: pending, adopted: [] });
  expect((await stage.backfill('migrate --check', { environment })).stdout).toContain('is up to date');
  expect((await stage.backfill('migrate', { environment })).stdout).toContain('was up to date');
  expect(await stage.backfill('status', { environment })).toMatchObject({ code: 0 });
});

test('a database that is not there: exit code 3, and nobody sees its password', async () => {
  const environment = { DATABASE_URL: 'postgres://someone:a-database-password@127.0.0.1:1/racing' };
  const { code, stderr } = await backfill(['status'], { environment });
  expect(code).toBe(3);
  expect(stderr).toContain('The database racing at 127.0.0.1:1 is not reachable.');
});

test('an API that is not there: exit code 1 after six tries, with the reason, and a line that tells of the wait', async () => {
  const stage = await stageOf();
  await stage.simulator.stop();
  const { code, stdout, stderr } = await stage.backfill(`run ${week}`);
  expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
  expect(stderr).toContain('Asking again in ');
  expect(stderr).toMatch(/after 6 attempts: .*ECONNREFUSED.*\n$/);
  expect(stderr).not.toMatch(/^\s+at /m);
});
