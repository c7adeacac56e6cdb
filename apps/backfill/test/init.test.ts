import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseEnv } from 'node:util';
import type { CallOptions } from '@darkhorses/command/testing';
import { databaseUrl } from '@darkhorses/local-postgres/testing';
import { grantAccess, openDatabase } from '@darkhorses/schema';
import { afterAll, beforeAll, beforeEach, describe, expect, onTestFinished, test } from 'vitest';
import { setStage, type Stage } from './stage.js';

let stage: Stage;
beforeAll(async () => {
  stage = await setStage();
});
afterAll(() => stage.close());

let folder: string;
let path: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'darkhorses-init-'));
  path = join(folder, '.env');
  stage.simulator.faults.clear();
  stage.simulator.setAccount({ plan: 'pro', historicalAddOn: true });
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
});

const init = (flags = '', options: Partial<CallOptions> = {}) =>
  stage.backfill(`init --file ${path}${flags && ` ${flags}`}`, options);
const without = (...names: string[]) =>
  Object.fromEntries(Object.entries(stage.environment).filter(([name]) => !names.includes(name)));
const written = () => parseEnv(readFileSync(path, 'utf8'));
const { RACING_API_USERNAME: username = '', RACING_API_PASSWORD: password = '' } = {
  RACING_API_USERNAME: 'a-user-of-tests',
  RACING_API_PASSWORD: 'a-password-of-tests',
};

describe('without a terminal', () => {
  test('the environment is checked and written, for its owner alone, and the plan printed', async () => {
    const { code, stdout, stderr } = await init();
    expect(code).toBe(0);
    expect(written()).toEqual({
      RACING_API_USERNAME: username,
      RACING_API_PASSWORD: password,
      RACING_API_BASE_URL: stage.simulator.url,
      RACING_API_MAX_RPS: 'unlimited',
      DATABASE_URL: stage.environment['DATABASE_URL'],
      DARKHORSES_HOME: '/nowhere/darkhorses',
    });
    expect(statSync(path).mode & 0o777).toBe(process.platform === 'win32' ? 0o666 : 0o600);
    expect(readdirSync(folder)).toEqual(['.env']);
    expect(stderr).toMatch(/^Database: .* at .*, Postgres \d+\.\d+; our tables are up to date\.$/m);
    expect(stderr).toContain('Account: The Racing API accepts it.');
    expect(stderr).toContain(`Settings: ${path} now sets RACING_API_USERNAME, RACING_API_PASSWORD, `);
    const plan = await stage.backfill('plan');
    expect(stdout).toContain(plan.stdout.trimEnd());
    expect(stdout).toContain('npm run backfill -- run --days-back 7');
  });

  test('a second time nothing is to be done; what differs needs --force, and leaves all else in the file', async () => {
    await init();
    const before = statSync(path);
    expect((await init()).stderr).toContain('says all of it already');
    expect(statSync(path).ino).toBe(before.ino);

    writeFileSync(path, '# mine\nOTHER=1\nRACING_API_USERNAME=somebody\n');
    const asked = stage.simulator.calls().length;
    const refused = await init();
    expect(refused.code).toBe(2);
    expect(refused.stderr).toContain('is there already, and RACING_API_USERNAME, RACING_API_PASSWORD, ');
    expect(refused.stderr).toContain('Add --force');
    expect(stage.simulator.calls().length).toBe(asked);
    expect(written()).toEqual({ OTHER: '1', RACING_API_USERNAME: 'somebody' });

    expect(await init('--force')).toMatchObject({ code: 0 });
    expect(written()).toMatchObject({ OTHER: '1', RACING_API_USERNAME: username });
    expect(readFileSync(path, 'utf8')).toMatch(/^# mine\nOTHER=1\n/);
  });

  test('the username is a flag, the password is piped in', async () => {
    const environment = without('RACING_API_USERNAME', 'RACING_API_PASSWORD');
    const secrets = [username, password];
    const flags = `--username ${username} --password-stdin`;
    expect(await init(flags, { environment, stdin: `${password}\n`, secrets })).toMatchObject({ code: 0 });
    expect(written()).toMatchObject({ RACING_API_USERNAME: username, RACING_API_PASSWORD: password });

    const nothing = await init(flags, { environment });
    expect({ code: nothing.code, stderr: nothing.stderr }).toEqual({
      code: 2,
      stderr: '--password-stdin: nothing came.\n',
    });
    expect((await init(`--username ${username} --password hunter2`, { environment })).code).toBe(2);
  });

  test('what is missing is named, with how to give it and where it comes from', async () => {
    const { code, stdout, stderr } = await init('', {
      environment: without('RACING_API_USERNAME', 'RACING_API_PASSWORD'),
    });
    expect({ code, stdout }).toEqual({ code: 3, stdout: '' });
    expect(stderr).toMatch(
      /^RACING_API_USERNAME is not set\..*--username NAME\.\nRACING_API_PASSWORD is not set\..*--password-stdin\.\n/,
    );
    expect(stderr).toContain('https://www.theracingapi.com/#subscribe');
    expect(existsSync(path)).toBe(false);
  });

  test('an account that sees a year is told so, and what would show it more', async () => {
    stage.simulator.setAccount({ plan: 'standard', historicalAddOn: false });
    const { code, stdout } = await init();
    expect(code).toBe(0);
    expect(stdout).toContain('Results: the last 365 days. Older ones need the historical add-on of The Racing API.');
    expect(stdout).toContain('Racecards: none. They need the Pro plan of The Racing API.');
  });

  test('--json: one document with the plan, the database, and names of variables alone', async () => {
    const { code, stdout } = await init('--json');
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({
      database: { kind: 'own', isPooled: false, pending: [] },
      file: { path, changed: expect.arrayContaining(['RACING_API_PASSWORD']), warnings: [] },
      plan: {
        partitions: expect.any(Number),
        account: [expect.stringContaining('Results: all history'), expect.stringContaining('Racecards: ')],
      },
    });
  });
});

describe('trouble: exit code 3, what to do, and nothing is written', () => {
  const attempt = async (options: Partial<CallOptions> = {}) => ({
    ...(await init('', options)),
    files: readdirSync(folder),
  });
  const refusal = (message: RegExp) => ({
    code: 3,
    stdout: '',
    files: [],
    stderr: expect.stringMatching(message) as string,
  });

  test('wrong credentials', async () => {
    const environment = { ...stage.environment, RACING_API_PASSWORD: 'mistyped-password' };
    expect(
      await attempt({
        environment,
      }),
    ).toEqual(refusal(/does not accept the username and password[^]*by e-mail[^]*#subscribe/));
  });

  test('a plan too small', async () => {
    stage.simulator.setAccount({ plan: 'free' });
    expect(await attempt()).toEqual(refusal(/neither results nor racecards.*Standard plan.*Pro plan.*#subscribe/));
  });

  test('an API that is not there', async () => {
    const environment = { ...stage.environment, RACING_API_BASE_URL: 'http://127.0.0.1:1' };
    expect(
      await attempt({
        environment,
      }),
    ).toEqual(refusal(/http:\/\/127\.0\.0\.1:1 does not answer as it should: .*\nLook whether the address is right/));
  });

  test('an API in trouble', async () => {
    stage.simulator.faults.set([{ kind: 'server_error', rate: 1 }]);
    expect(await attempt()).toEqual(refusal(/does not answer as it should/));
  });

  test.each([
    [
      'postgres://someone:a-database-password@127.0.0.1:1/racing',
      /racing at 127\.0\.0\.1:1 is not reachable.*ECONNREFUSED/,
    ],
    ['https://abcdefgh.supabase.co', /is a web address/],
  ])('a database that cannot be had: %s', async (url, message) => {
    expect(await attempt({ environment: { ...stage.environment, DATABASE_URL: url } })).toEqual(refusal(message));
  });

  test('a role that may not make tables, and one that may not fill them', async () => {
    const empty = await emptyDatabase();
    const role = `reader_${process.pid}`;
    await empty.sql`create role ${empty.sql(role)} login password 'a-reader-password'`;
    onTestFinished(async () => {
      await empty.sql`drop owned by ${empty.sql(role)}`;
      await empty.sql`drop role ${empty.sql(role)}`;
    });
    const as = (address: string) => {
      const url = new URL(address);
      url.username = role;
      url.password = 'a-reader-password';
      return { environment: { ...stage.environment, DATABASE_URL: url.href } };
    };
    expect(await attempt(as(empty.url))).toEqual(refusal(/may not make our tables.*grant create on database/));

    expect(await init('--migrate', { environment: { ...stage.environment, DATABASE_URL: empty.url } })).toMatchObject({
      code: 0,
    });
    rmSync(path);
    expect(await attempt(as(empty.url))).toMatchObject({ code: 3, files: [] });
    await grantAccess(empty, role, 'read');
    expect(await attempt(as(empty.url))).toEqual(
      refusal(new RegExp(`has our tables, and ${role} may not fill them.*Connect as .*--grant ${role}\\.`)),
    );
    await grantAccess(empty, role, 'work');
    expect(await init('', as(empty.url))).toMatchObject({ code: 0 });
  });

  test('a database that only reads', async () => {
    const url = `${stage.environment['DATABASE_URL']}?default_transaction_read_only=on`;
    expect(await attempt({ environment: { ...stage.environment, DATABASE_URL: url } })).toEqual(
      refusal(/is read-only: a standby/),
    );
  });

  test('tables of another maker', async () => {
    const { sql, url } = await emptyDatabase();
    await sql`create table ra_races (id text)`;
    expect(
      await attempt({
        environment: { ...stage.environment, DATABASE_URL: url },
      }),
    ).toEqual(refusal(/tables or views named ra_\* that this program did not make/));
  });
});

describe('a database without our tables', () => {
  test('is found fit, left as it is, and has a plan all the same', async () => {
    const { sql, url } = await emptyDatabase();
    const { code, stdout, stderr } = await init('', { environment: { ...stage.environment, DATABASE_URL: url } });
    expect(code).toBe(0);
    expect(stderr).toContain('it can take our tables, and lacks them yet (0000_');
    expect(stdout).toContain('To load: ');
    expect(stdout).toContain('npm run backfill -- migrate');
    expect(await sql`select to_regclass('ra_races')::text as races, to_regnamespace('ops')::text as ops`).toEqual([
      { races: null, ops: null },
    ]);
  });

  test('gets them with --migrate, and when a person says so; a transaction pooler is told', async () => {
    const { sql, url } = await emptyDatabase();
    const pooled = { ...stage.environment, DATABASE_URL: `${url}?pgbouncer=true` };
    const { stdout, stderr } = await init('--migrate', { environment: pooled });
    expect(stderr).toContain('through a transaction pooler');
    expect(stderr).toContain('Made: 0000_');
    expect(stdout).not.toContain('backfill -- migrate');
    expect(await sql`select to_regclass('ra_races')::text as races`).toEqual([{ races: 'ra_races' }]);

    const other = await emptyDatabase();
    const environment = { ...stage.environment, DATABASE_URL: other.url };
    expect((await init('--force', { environment, answers: ['n'] })).stdout).toContain('backfill -- migrate');
    expect((await init('', { environment, answers: ['y'] })).stderr).toContain('Made: ');
  });
});

describe('at a terminal', () => {
  const environment = () => without('RACING_API_USERNAME', 'RACING_API_PASSWORD', 'DATABASE_URL');
  const secrets = [username, password];

  test('it asks for what is not set, and again where it is refused', async () => {
    const { DATABASE_URL: url = '' } = stage.environment;
    const answers = [username, 'mistyped-password', 'https://example.supabase.co', url, username, password];
    const { code, stderr } = await init('', {
      environment: environment(),
      answers,
      secrets: [...secrets, 'mistyped-password'],
    });
    expect(code).toBe(0);
    expect(stderr).toMatch(
      /Username:\nPassword \(not shown\):\n[^]*connection string[^]*is a web address[^]*connection string/,
    );
    expect(stderr).toMatch(/does not accept[^]*Username:\nPassword/);
    expect(written()).toMatchObject({ RACING_API_PASSWORD: password, DATABASE_URL: url });
  });

  test('three refusals are enough', async () => {
    const answers = [
      username,
      'wrong-1',
      stage.environment['DATABASE_URL'] ?? '',
      username,
      'wrong-2',
      username,
      'wrong-3',
    ];
    const { code, stderr } = await init('', { environment: environment(), answers });
    expect(code).toBe(3);
    expect(stderr.match(/does not accept/g)).toHaveLength(3);
    expect(existsSync(path)).toBe(false);
  });

  test('a file that is there is changed only with a yes', async () => {
    writeFileSync(path, 'OTHER=1\n');
    const no = await init('', { answers: ['n'] });
    expect(no).toMatchObject({ code: 3 });
    expect(written()).toEqual({ OTHER: '1' });
    expect(await init('', { answers: ['y'] })).toMatchObject({ code: 0 });
    expect(written()).toMatchObject({ OTHER: '1', RACING_API_USERNAME: username });
  });

  test('another username needs its own password', async () => {
    const answers = [password, stage.environment['DATABASE_URL'] ?? ''];
    const given = {
      ...without('DATABASE_URL'),
      RACING_API_USERNAME: 'an-older-user',
      RACING_API_PASSWORD: 'an-older-password',
    };
    const { code, stderr } = await init(`--username ${username}`, { environment: given, answers });
    expect(code).toBe(0);
    expect(stderr).not.toContain('Username:');
    expect(stderr).toContain('Warning: the shell sets RACING_API_USERNAME too, to something else, and wins over');
  });
});

test('it warns where git would take the file, and where .env.local says otherwise', async () => {
  execFileSync('git', ['init', '--quiet', folder]);
  writeFileSync(join(folder, '.env.local'), 'RACING_API_PASSWORD=another-password\n');
  const { stderr } = await init();
  expect(stderr).toContain(`Warning: git does not ignore ${path}, which holds a password. Add it to .gitignore.`);
  expect(stderr).toContain('Warning: .env.local sets RACING_API_PASSWORD too');
  writeFileSync(join(folder, '.gitignore'), '.env\n');
  expect((await init()).stderr).not.toContain('git does not ignore');
});

async function emptyDatabase() {
  const name = `unmigrated_${process.pid}_${Math.random().toString(36).slice(2)}`;
  await stage.sql`create database ${stage.sql(name)}`;
  const url = databaseUrl(stage.environment['DATABASE_URL'] ?? '', name);
  const database = openDatabase(url, { max: 1 });
  onTestFinished(async () => {
    await database.close();
    await stage.sql`drop database ${stage.sql(name)} with (force)`;
  });
  return { ...database, url };
}
