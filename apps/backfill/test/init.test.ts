import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { InitStage, password, username } from './init-stage.js';

const stage = new InitStage();

describe('without a terminal', () => {
  test('the environment is checked and written, for its owner alone, and the plan printed', async () => {
    const { code, stdout, stderr } = await stage.init();
    expect(code).toBe(0);
    expect(stage.written()).toEqual({
      RACING_API_USERNAME: username,
      RACING_API_PASSWORD: password,
      RACING_API_BASE_URL: stage.simulator.url,
      RACING_API_MAX_RPS: 'unlimited',
      DATABASE_URL: stage.environment['DATABASE_URL'],
      DARKHORSES_HOME: '/nowhere/darkhorses',
    });
    expect(statSync(stage.path).mode & 0o777).toBe(process.platform === 'win32' ? 0o666 : 0o600);
    expect(readdirSync(stage.folder)).toEqual(['.env']);
    expect(stderr).toMatch(/^Database: .* at .*, Postgres \d+\.\d+; our tables are up to date\.$/m);
    expect(stderr).toContain('Account: The Racing API accepts it.');
    expect(stderr).toContain(`Settings: ${stage.path} now sets RACING_API_USERNAME, RACING_API_PASSWORD, `);
    const plan = await stage.backfill('plan');
    expect(stdout).toContain(plan.stdout.trimEnd());
    expect(stdout).toContain('npm run backfill -- run --days-back 7');
  });

  test('a second time nothing is to be done; what differs needs --force, and leaves all else in the file', async () => {
    await stage.init();
    const before = statSync(stage.path);
    expect((await stage.init()).stderr).toContain('says all of it already');
    expect(statSync(stage.path).ino).toBe(before.ino);

    writeFileSync(stage.path, '# mine\nOTHER=1\nRACING_API_USERNAME=somebody\n');
    const asked = stage.simulator.calls().length;
    const refused = await stage.init();
    expect(refused.code).toBe(2);
    expect(refused.stderr).toContain('is there already, and RACING_API_USERNAME, RACING_API_PASSWORD, ');
    expect(refused.stderr).toContain('Add --force');
    expect(stage.simulator.calls().length).toBe(asked);
    expect(stage.written()).toEqual({ OTHER: '1', RACING_API_USERNAME: 'somebody' });

    expect(await stage.init('--force')).toMatchObject({ code: 0 });
    expect(stage.written()).toMatchObject({ OTHER: '1', RACING_API_USERNAME: username });
    expect(readFileSync(stage.path, 'utf8')).toMatch(/^# mine\nOTHER=1\n/);
  });

  test('the username is a flag, the password is piped in', async () => {
    const environment = stage.without('RACING_API_USERNAME', 'RACING_API_PASSWORD');
    const secrets = [username, password];
    const flags = `--username ${username} --password-stdin`;
    expect(await stage.init(flags, { environment, stdin: `${password}\n`, secrets })).toMatchObject({ code: 0 });
    expect(stage.written()).toMatchObject({ RACING_API_USERNAME: username, RACING_API_PASSWORD: password });

    const nothing = await stage.init(flags, { environment });
    expect({ code: nothing.code, stderr: nothing.stderr }).toEqual({
      code: 2,
      stderr: '--password-stdin: nothing came.\n',
    });
    expect((await stage.init(`--username ${username} --password hunter2`, { environment })).code).toBe(2);
  });

  test('what is missing is named, with how to give it and where it comes from', async () => {
    const { code, stdout, stderr } = await stage.init('', {
      environment: stage.without('RACING_API_USERNAME', 'RACING_API_PASSWORD'),
    });
    expect({ code, stdout }).toEqual({ code: 3, stdout: '' });
    expect(stderr).toMatch(
      /^RACING_API_USERNAME is not set\..*--username NAME\.\nRACING_API_PASSWORD is not set\..*--password-stdin\.\n/,
    );
    expect(stderr).toContain('https://www.theracingapi.com/#subscribe');
    expect(existsSync(stage.path)).toBe(false);
  });

  test('an account that sees a year is told so, and what would show it more', async () => {
    stage.simulator.setAccount({ plan: 'standard', historicalAddOn: false });
    const { code, stdout } = await stage.init();
    expect(code).toBe(0);
    expect(stdout).toContain('Results: the last 365 days. Older ones need the historical add-on of The Racing API.');
    expect(stdout).toContain('Racecards: none. They need the Pro plan of The Racing API.');
  });

  test('--json: one document with the plan, the database, and names of variables alone', async () => {
    const { code, stdout } = await stage.init('--json');
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({
      database: { kind: 'own', isPooled: false, pending: [] },
      file: { path: stage.path, changed: expect.arrayContaining(['RACING_API_PASSWORD']), warnings: [] },
      plan: {
        partitions: expect.any(Number),
        account: [expect.stringContaining('Results: all history'), expect.stringContaining('Racecards: ')],
      },
    });
  });
});

describe('a database without our tables', () => {
  test('is found fit, left as it is, and has a plan all the same', async () => {
    const { sql, url } = await stage.emptyDatabase();
    const { code, stdout, stderr } = await stage.init('', { environment: { ...stage.environment, DATABASE_URL: url } });
    expect(code).toBe(0);
    expect(stderr).toContain('it can take our tables, and lacks them yet (0000_');
    expect(stdout).toContain('To load: ');
    expect(stdout).toContain('npm run backfill -- migrate');
    expect(await sql`select to_regclass('ra_races')::text as races, to_regnamespace('ops')::text as ops`).toEqual([
      { races: null, ops: null },
    ]);
  });

  test('gets them with --migrate, and when a person says so; a transaction pooler is told', async () => {
    const { sql, url } = await stage.emptyDatabase();
    const pooled = { ...stage.environment, DATABASE_URL: `${url}?pgbouncer=true` };
    const { stdout, stderr } = await stage.init('--migrate', { environment: pooled });
    expect(stderr).toContain('through a transaction pooler');
    expect(stderr).toContain('Made: 0000_');
    expect(stdout).not.toContain('backfill -- migrate');
    expect(await sql`select to_regclass('ra_races')::text as races`).toEqual([{ races: 'ra_races' }]);

    const other = await stage.emptyDatabase();
    const environment = { ...stage.environment, DATABASE_URL: other.url };
    expect((await stage.init('--force', { environment, answers: ['n'] })).stdout).toContain('backfill -- migrate');
    expect((await stage.init('', { environment, answers: ['y'] })).stderr).toContain('Made: ');
  });
});

describe('at a terminal', () => {
  const environment = () => stage.without('RACING_API_USERNAME', 'RACING_API_PASSWORD', 'DATABASE_URL');
  const secrets = [username, password];

  test('it asks for what is not set, and again where it is refused', async () => {
    const { DATABASE_URL: url = '' } = stage.environment;
    const answers = [username, 'mistyped-password', 'https://example.supabase.co', url, username, password];
    const { code, stderr } = await stage.init('', {
      environment: environment(),
      answers,
      secrets: [...secrets, 'mistyped-password'],
    });
    expect(code).toBe(0);
    expect(stderr).toMatch(
      /Username:\nPassword \(not shown\):\n[^]*connection string[^]*is a web address[^]*connection string/,
    );
    expect(stderr).toMatch(/does not accept[^]*Username:\nPassword/);
    expect(stage.written()).toMatchObject({ RACING_API_PASSWORD: password, DATABASE_URL: url });
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
    const { code, stderr } = await stage.init('', { environment: environment(), answers });
    expect(code).toBe(3);
    expect(stderr.match(/does not accept/g)).toHaveLength(3);
    expect(existsSync(stage.path)).toBe(false);
  });

  test('a file that is there is changed only with a yes', async () => {
    writeFileSync(stage.path, 'OTHER=1\n');
    const no = await stage.init('', { answers: ['n'] });
    expect(no).toMatchObject({ code: 3 });
    expect(stage.written()).toEqual({ OTHER: '1' });
    expect(await stage.init('', { answers: ['y'] })).toMatchObject({ code: 0 });
    expect(stage.written()).toMatchObject({ OTHER: '1', RACING_API_USERNAME: username });
  });

  test('another username needs its own password', async () => {
    const answers = [password, stage.environment['DATABASE_URL'] ?? ''];
    const given = {
      ...stage.without('DATABASE_URL'),
      RACING_API_USERNAME: 'an-older-user',
      RACING_API_PASSWORD: 'an-older-password',
    };
    const { code, stderr } = await stage.init(`--username ${username}`, { environment: given, answers });
    expect(code).toBe(0);
    expect(stderr).not.toContain('Username:');
    expect(stderr).toContain('Warning: the shell sets RACING_API_USERNAME too, to something else, and wins over');
  });
});

test('it warns where git would take the file, and where .env.local says otherwise', async () => {
  execFileSync('git', ['init', '--quiet', stage.folder]);
  writeFileSync(join(stage.folder, '.env.local'), 'RACING_API_PASSWORD=another-password\n');
  const { stderr } = await stage.init();
  expect(stderr).toContain(`Warning: git does not ignore ${stage.path}, which holds a password. Add it to .gitignore.`);
  expect(stderr).toContain('Warning: .env.local sets RACING_API_PASSWORD too');
  writeFileSync(join(stage.folder, '.gitignore'), '.env\n');
  expect((await stage.init()).stderr).not.toContain('git does not ignore');
});
