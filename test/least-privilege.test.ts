import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, onTestFinished, test } from 'vitest';
import { createProgram as createAuditor } from '../apps/auditor/src/program.js';
import { createProgram as createBackfill } from '../apps/backfill/src/program.js';
import { evening, setStage, type Stage } from '../apps/backfill/test/stage.js';
import { jobNames } from '../apps/scheduler/src/jobs/job.js';
import { createProgram as createScheduler } from '../apps/scheduler/src/program.js';
import { type CallOptions, callProgram, type Ended } from '../packages/command/src/testing.js';
import { databaseDigest, exposedTables, type Sql } from '../packages/schema/src/index.js';
import { addressAs, connectedTo, expectRefused, quoted, rolePassword } from './roles.js';

// Everything that is done daily, done by a role that owns nothing; and what that role, and one that reads, cannot do.

// With what roles may be called and a careless statement would stumble over.
const worker = `Racing.Worker "${process.pid}"`;
const reader = `analyst_${process.pid}`;
const stranger = `stranger_${process.pid}`;
const programs = { backfill: createBackfill, audit: createAuditor, scheduler: createScheduler };
const home = mkdtempSync(join(tmpdir(), 'darkhorses-roles-'));

let stage: Stage;

beforeAll(async () => {
  stage = await setStage();
  for (const role of [worker, reader, stranger]) {
    await stage.sql.unsafe(`create role ${quoted(role)} login password '${rolePassword}'`);
  }
  const granted = await run('owner', 'backfill', ['migrate', '--grant', worker, '--grant-read', reader]);
  expect(granted.code, granted.stderr).toBe(0);
  expect(granted.stdout).toContain(`The role ${worker} may load, calculate, audit and run the daemon.`);
  expect(granted.stdout).toContain(`The role ${reader} may read everything and write nothing.`);
});

afterAll(async () => {
  for (const role of [worker, reader, stranger]) {
    await stage.sql.unsafe(`drop owned by ${quoted(role)}; drop role ${quoted(role)}`);
  }
  await stage.close();
  rmSync(home, { recursive: true });
});

describe('a role that works', () => {
  const week = ['--start-date', '2025-10-06', '--end-date', '2025-10-12'];

  test.each([
    ['backfill', ['plan', ...week]],
    ['backfill', ['run', ...week]],
    ['backfill', ['masters']],
    ['backfill', ['enrich', '--max', '3']],
    ['backfill', ['stats']],
    ['backfill', ['stats', '--full']],
    ['backfill', ['replay', '--from', '2025-10-08']],
    ['backfill', ['stats']],
    ['backfill', ['stats', '--check']],
    ['backfill', ['status']],
    ['backfill', ['export', '--tables', 'ra_races', '--out', join(home, 'of-worker')]],
    ['backfill', ['migrate']],
    ['audit', ['fix', '--max-requests', '50']],
    ['audit', ['numbers']],
    ['audit', ['report', join(home, 'report.html')]],
    ...jobNames.map((job) => ['scheduler', ['run', job]] as const),
    ['scheduler', ['pause', 'audit']],
    ['scheduler', ['resume', 'audit']],
    ['scheduler', ['history']],
  ] as const)('%s %j', async (app, words) => {
    const { code, stdout, stderr } = await run(worker, app, words);
    // An audit and its job tell gaps that are left by 1; a right that is missing would be 3, or stand in what was said.
    expect(app === 'backfill' ? [0] : [0, 1], stdout + stderr).toContain(code);
    expect(stdout + stderr).not.toMatch(/permission denied|must be owner|too few rights/);
  });

  test('the daemon itself, and its pages', async () => {
    const pages: Record<string, number> = {};
    let visit: Promise<void> | undefined;
    const { code, stderr } = await run(worker, 'scheduler', ['start', '--json'], {
      environment: { SCHEDULER_PORT: '0' },
      onStderr(text, signal) {
        const url = /"url":"([^"]+)"/.exec(text)?.[1];
        if (url === undefined || visit !== undefined) return;
        visit = (async () => {
          for (const path of ['/', '/readyz', '/metrics', '/api/status'])
            pages[path] = (await fetch(new URL(path, url))).status;
          signal('SIGTERM');
        })();
      },
    });
    await visit;
    expect({ code, pages }).toEqual({
      code: 0,
      pages: { '/': 200, '/readyz': 200, '/metrics': 200, '/api/status': 200 },
    });
    expect(stderr).not.toMatch(/permission denied|42501/);
  });

  test('leaves the rows and the figures that the owner would', async () => {
    expect((await run(worker, 'backfill', ['stats', '--full'])).code).toBe(0);
    const digest = await databaseDigest(stage.sql);
    expect(digest['ra_runners']?.rows).toBeGreaterThan(50);
    expect(digest['ra_runner_statistics']?.rows).toBeGreaterThan(0);
    expect((await run('owner', 'backfill', ['stats', '--full'])).code).toBe(0);
    expect(await databaseDigest(stage.sql)).toEqual(digest);
  });

  test('has the planner told what the tables hold, and the facts indexed', async () => {
    const [facts] = await stage.sql`
      select c.reltuples::int as known, (select count(*)::int from ops.run_facts) as held,
        (select count(*)::int from pg_index where indrelid = c.oid) as indexes
      from pg_class c where oid = 'ops.run_facts'::regclass`;
    expect(facts).toMatchObject({ known: facts?.['held'] as number, indexes: 5 });
  });

  test.each([
    'create table ra_more (id text)',
    'create table ops.more (id text)',
    'create schema more',
    'drop table ra_races',
    'drop index ra_races_date_index',
    'alter table ra_races add column more text',
    'alter table ra_races disable row level security',
    'create index more on ra_races (off_dt)',
    'truncate ra_races',
    'drop policy darkhorses_work on ra_races',
    'create or replace function ops.drop_fact_indexes() returns void language sql as $$ select $$',
    'delete from ops.migrations',
    'select rolpassword from pg_authid',
    'create role more',
    "copy ra_races to program 'cat'",
    "select pg_read_file('/etc/passwd')",
  ])('may not: %s', async (statement) => {
    await expect(connectedTo(addressOf(worker), (sql) => sql.unsafe(statement))).rejects.toMatchObject({
      code: expect.stringMatching(/^(42501|42P01)$/) as string,
      message: expect.stringMatching(/permission denied|must be (owner|superuser)|does not exist/) as string,
    });
  });

  test('may have analyzed what is ours, and nothing else', async () => {
    await expect(
      connectedTo(addressOf(worker), (sql) => sql`select ops.analyze_table('pg_catalog.pg_authid')`),
    ).rejects.toThrow('no table of this system');
    await expect(
      connectedTo(addressOf(worker), (sql) => sql`select ops.make_fact_index('race_id); drop table ra_races; --')`),
    ).rejects.toThrow('does not exist');
  });

  test('a table of its own in the way of a name changes nothing of what the functions do', async () => {
    await connectedTo(addressOf(worker), async (sql) => {
      await sql`create temporary table run_facts (horse_id int)`;
      await sql`set search_path = pg_temp, public`;
      await sql`select ops.drop_fact_indexes(), ops.make_fact_index('horse_id'), ops.make_fact_index('dam_id'), ops.make_fact_index('owner_id'), ops.make_fact_key()`;
    });
    expect(
      await stage.sql`select count(*)::int as indexes from pg_index where indrelid = 'ops.run_facts'::regclass`,
    ).toEqual([{ indexes: 4 }]);
  });

  test('cannot pass a right on', async () => {
    await connectedTo(addressOf(worker), (sql) => sql`grant select on ra_races to public`);
    expect(await exposedTables(stage.sql)).toEqual([]);
  });

  test('cannot migrate, and is told who can', async () => {
    const [newest] = await stage.sql`select tag, hash from ops.migrations order by tag desc limit 1`;
    await stage.sql`delete from ops.migrations where tag = ${newest?.['tag'] as string}`;
    onTestFinished(async () => void (await stage.sql`insert into ops.migrations ${stage.sql(newest ?? {})}`));
    const { code, stderr } = await run(worker, 'backfill', ['migrate']);
    expect(code).toBe(3);
    expect(stderr).toMatch(
      /may not do this in .*(permission denied|must be owner).*Nothing was changed.*belong to the role \S+: migrating/,
    );
    expect((await run(worker, 'backfill', ['status'])).stderr).toContain('npm run backfill -- migrate');
  });

  test('cannot give rights to others', async () => {
    const { code, stderr } = await run(worker, 'backfill', ['migrate', '--grant', stranger]);
    expect(code).toBe(3);
    expect(stderr).toContain('giving rights takes that one');
  });
});

describe('a role that reads', () => {
  test.each([
    ['backfill', ['status']],
    ['backfill', ['export', '--tables', 'ra_races', 'ra_runners', '--out', join(home, 'of-reader')]],
    ['backfill', ['migrate', '--check']],
    ['audit', []],
    ['audit', ['numbers']],
    ['audit', ['report', join(home, 'report-of-reader.html')]],
    ['scheduler', ['list']],
    ['scheduler', ['history']],
  ] as const)('%s %j', async (app, words) => {
    const { code, stderr } = await run(reader, app, words);
    expect([0, 1], stderr).toContain(code);
    expect(stderr).not.toMatch(/permission denied|too few rights/);
  });

  test.each([
    ['backfill', ['run', '--days-back', '1']],
    ['backfill', ['stats']],
    ['backfill', ['enrich']],
    ['scheduler', ['run', 'static-masters']],
    ['scheduler', ['pause', 'audit']],
  ] as const)('%s %j is refused, with what to do', async (app, words) => {
    const { code, stdout, stderr } = await run(reader, app, words);
    expect(code, stdout).toBe(3);
    expect(stderr).toMatch(/too few rights for this: permission denied .*migrate --grant ROLE/);
    expect(stderr).not.toMatch(/^ {4}at /m);
  });

  test('sees every row, and what the views and functions make of them', async () => {
    const counted = (sql: Sql) => sql`
      select (select count(*)::int from ra_runners) as runners, (select count(*)::int from figures.jockeys) as jockeys,
        (select total_runs from figures.record_as_of('jockey', (select id from ra_mst_jockeys order by id limit 1))) as runs`;
    expect(await connectedTo(addressOf(reader), counted)).toEqual(await counted(stage.sql));
  });

  test('can write to no table of ours', async () => {
    const tables = await stage.sql<{ name: string }[]>`
      select oid::regclass::text as name from pg_class
      where relkind = 'r' and (relnamespace in ('ops'::regnamespace, 'figures'::regnamespace) or relnamespace = 'public'::regnamespace and starts_with(relname, 'ra_'))`;
    expect(tables.length).toBeGreaterThan(30);
    const statements = tables.flatMap(({ name }) => [
      `insert into ${name} default values`,
      `delete from ${name}`,
      `truncate ${name}`,
      `drop table ${name}`,
    ]);
    await expectRefused(addressOf(reader), [...statements, 'select ops.drop_fact_indexes()']);
  });
});

describe('a role that was not let in', () => {
  test('may use nothing, and every command tells what to do', async () => {
    const objects = await stage.sql<{ statement: string }[]>`
      select format('select 1 from %s', oid::regclass) as statement from pg_class
      where relkind in ('r', 'v') and (relnamespace in ('ops'::regnamespace, 'figures'::regnamespace) or relnamespace = 'public'::regnamespace and starts_with(relname, 'ra_'))
      union all select 'select ops.drop_fact_indexes()'
      union all select $$select * from figures.record_as_of('horse', 'hrs_1')$$`;
    await expectRefused(
      addressOf(stranger),
      objects.map(({ statement }) => statement),
    );
    const { code, stderr } = await run(stranger, 'backfill', ['status']);
    expect(code).toBe(3);
    expect(stderr).toContain(`it runs: npm run backfill -- migrate --grant ${stranger}`);
  });

  test.each([
    ['nobody_at_all', 'There is no role "nobody_at_all" on this server.'],
    ['public', 'stands for the whole world'],
    ['anon', 'stands for the whole world'],
    [new URL(inject('postgresUrl')).username, 'there is no right to give it'],
  ])('%s cannot be let in', async (role, reason) => {
    const { code, stderr } = await run('owner', 'backfill', ['migrate', '--grant', role]);
    expect(code).toBe(3);
    expect(stderr).toContain(reason);
    expect(stderr).toContain('Nothing was changed.');
  });
});

test('what a role was given can be given again, be another, and be taken away', async () => {
  const rolesAfter = async (...words: string[]) => {
    const { stdout } = await run('owner', 'backfill', ['migrate', ...words, '--json']);
    return (JSON.parse(stdout) as { roles: Record<string, string> }).roles;
  };
  expect(await rolesAfter('--grant', worker)).toEqual({ [worker]: 'work', [reader]: 'read' });
  expect(await rolesAfter('--grant', stranger)).toEqual({ [worker]: 'work', [reader]: 'read', [stranger]: 'work' });
  await connectedTo(addressOf(stranger), (sql) => sql`delete from ops.touched`);
  expect(await rolesAfter('--grant-read', stranger)).toMatchObject({ [stranger]: 'read' });
  await expectRefused(addressOf(stranger), ['delete from ops.touched', 'delete from ra_races']);
  expect(await rolesAfter('--revoke', stranger)).toEqual({ [worker]: 'work', [reader]: 'read' });
  await expectRefused(addressOf(stranger), ['select 1 from ra_races', 'select 1 from ops.loads']);
  expect(await exposedTables(stage.sql)).toEqual([]);
});

/** Calls a command line, connected as a role. */
async function run(
  role: string,
  app: keyof typeof programs,
  words: readonly string[],
  { environment = {}, ...options }: Partial<CallOptions> = {},
): Promise<Ended> {
  const roles = { DARKHORSES_HOME: home, SCHEDULER_PORT: 'off', DATABASE_URL: addressOf(role) };
  const time = { now: () => evening, wait: () => Promise.resolve() };
  return callProgram(app, programs[app], words, {
    environment: { ...stage.environment, ...roles, ...environment },
    time,
    ...options,
  });
}

const addressOf = (role: string): string => {
  const address = stage.environment['DATABASE_URL'] ?? '';
  return role === 'owner' ? address : addressAs(address, role);
};
