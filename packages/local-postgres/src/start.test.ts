import { readdirSync, readFileSync, rmSync, writeFileSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { connect } from '../test/connect.js';
import { ClientProcess, buildClient, temporaryFolder } from '../test/processes.js';
import { until } from './internal/pause.js';
import { serverState } from './internal/postmaster-file.js';
import { startLocalPostgres } from './start.js';

const home = temporaryFolder();
let client: string;
let count = 0;

beforeAll(async () => {
  client = await buildClient();
});
afterAll(() => home.remove());

const freshFolder = (): string => join(home.path, `pg${++count}`);
const stateIn = (folder: string): string => serverState(join(folder, 'data')).state;
const gone = (folder: string) => until(() => (stateIn(folder) === 'absent' ? true : undefined), { within: 20_000 });
const pidIn = (folder: string): number => {
  const state = serverState(join(folder, 'data'));
  return state.state === 'absent' ? 0 : state.pid;
};

describe('one process', () => {
  test('starts, keeps what was written, and stops', async () => {
    const folder = freshFolder();
    const first = await startLocalPostgres({ folder });
    expect(stateIn(folder)).toBe('ready');
    const sql = connect(first.url);
    await sql`create table kept (n int)`;
    await sql`insert into kept values (1)`;
    await sql.end();
    await first.stop();
    expect(stateIn(folder)).toBe('absent');

    const second = await startLocalPostgres({ folder });
    const again = connect(second.url);
    expect(await again`select n from kept`).toEqual([{ n: 1 }]);
    await again.end();
    await Promise.all([second.stop(), second.stop()]);
    expect(stateIn(folder)).toBe('absent');
    expect(readdirSync(join(folder, 'run')).toSorted()).toEqual(['clients', 'leaving']);
  });

  test('is durable, speaks UTF-8, sorts by bytes, keeps its socket to itself', async () => {
    const server = await startLocalPostgres({ folder: freshFolder(), settings: { work_mem: '5MB' } });
    const sql = connect(server.url);
    const rows = await sql<{ name: string; setting: string }[]>`select name, setting from pg_settings`;
    const settings = Object.fromEntries(rows.map(({ name, setting }) => [name, setting]));
    expect(settings).toMatchObject({
      fsync: 'on',
      synchronous_commit: 'on',
      full_page_writes: 'on',
      data_checksums: 'on',
      listen_addresses: '',
      unix_socket_permissions: '0700',
      TimeZone: 'UTC',
      server_encoding: 'UTF8',
      work_mem: '5120',
    });
    const [database] = await sql`select datcollate from pg_database where datname = current_database()`;
    expect(database).toEqual({ datcollate: 'C' });
    await sql.end();
    await server.stop();
  });

  test('over TCP it asks for its password', async () => {
    const server = await startLocalPostgres({ folder: freshFolder(), transport: 'tcp', durability: 'fast' });
    expect(server.socket).toBeUndefined();
    const sql = connect(server.url);
    expect(await sql`select 1 as n`).toEqual([{ n: 1 }]);
    await sql.end();
    const wrong = new URL(server.url);
    wrong.password = 'wrong';
    const refused = connect(wrong.href);
    await expect(refused`select 1`).rejects.toThrow(/password authentication failed/);
    await refused.end();
    await server.stop();
  });

  test('a safe start refuses a server that runs in fast mode', async () => {
    const folder = freshFolder();
    const fast = await startLocalPostgres({ folder, durability: 'fast' });
    await expect(startLocalPostgres({ folder })).rejects.toMatchObject({ code: 'durability_mismatch' });
    expect(stateIn(folder)).toBe('ready');
    await fast.stop();
  });

  test('a setting that Postgres does not take ends in an error that quotes its log', async () => {
    const folder = freshFolder();
    const start = startLocalPostgres({ folder, settings: { shared_buffers: 'plenty' } });
    await expect(start).rejects.toMatchObject({
      code: 'cannot_start',
      message: expect.stringContaining('invalid value for parameter "shared_buffers"') as string,
    });
    expect(readdirSync(join(folder, 'run', 'clients'))).toEqual([]);
  });
});

describe('several processes', () => {
  test('share one server, and the last one out stops it', async () => {
    const folder = freshFolder();
    const [one, two] = [new ClientProcess(client, folder), new ClientProcess(client, folder)];
    expect(await one.url()).toBe(await two.url());
    expect(await one.ask('stop')).toBe('stopped');
    expect(stateIn(folder)).toBe('ready');
    expect(await two.ask('stop')).toBe('stopped');
    expect(stateIn(folder)).toBe('absent');
  });

  test('six that start at once make one database and one server', async () => {
    const folder = freshFolder();
    const clients = Array.from({ length: 6 }, () => new ClientProcess(client, folder));
    const urls = await Promise.all(clients.map((one) => one.url()));
    expect(new Set(urls).size).toBe(1);
    expect(readdirSync(folder).toSorted()).toEqual(['data', 'password', 'run', 'server.log']);
    expect(readFileSync(join(folder, 'server.log'), 'utf8').match(/ready to accept connections/g)).toHaveLength(1);
    expect(await Promise.all(clients.map((one) => one.ask('stop')))).toEqual(clients.map(() => 'stopped'));
    expect(stateIn(folder)).toBe('absent');
  });

  test('one that comes while the last one leaves gets a server that stays', async () => {
    const folder = freshFolder();
    for (let round = 0; round < 5; round++) {
      const leaver = await startLocalPostgres({ folder, durability: 'fast' });
      const [, comer] = await Promise.all([leaver.stop(), startLocalPostgres({ folder, durability: 'fast' })]);
      const sql = connect(comer.url);
      expect(await sql`select 1 as n`).toEqual([{ n: 1 }]);
      await sql.end();
      await comer.stop();
    }
  });

  test('a process that exits without stopping stops the server all the same', async () => {
    const folder = freshFolder();
    const one = new ClientProcess(client, folder);
    await one.url();
    await one.end('exit');
    expect(await gone(folder)).toBe(true);
  });

  test('the server of a process that was killed is taken over by the next, and stopped', async () => {
    const folder = freshFolder();
    const one = new ClientProcess(client, folder);
    await one.url();
    const pid = pidIn(folder);
    await one.end('SIGKILL');
    expect(stateIn(folder)).toBe('ready');
    const next = await startLocalPostgres({ folder, durability: 'fast' });
    expect(pidIn(folder)).toBe(pid);
    await next.stop();
    expect(stateIn(folder)).toBe('absent');
  });

  test('Ctrl+C in the terminal lets a transaction finish', async () => {
    const folder = freshFolder();
    const writer = new ClientProcess(client, folder);
    await writer.url();
    expect(await writer.ask('write until interrupted')).toBe('writing');
    // What a terminal does: the signal goes to the whole group.
    process.kill(-writer.pid, 'SIGINT');
    expect(await writer.line()).toBe('stopped');
    const server = await startLocalPostgres({ folder, durability: 'fast' });
    const sql = connect(server.url);
    expect(await sql`select n from interrupted order by n`).toEqual([{ n: 1 }, { n: 2 }]);
    await sql.end();
    await server.stop();
  });
});

describe('after a crash', () => {
  test('a server that was killed starts again with its data', async () => {
    const folder = freshFolder();
    const before = await startLocalPostgres({ folder });
    const sql = connect(before.url);
    await sql`create table kept as select 1 as n`;
    process.kill(pidIn(folder), 'SIGKILL');
    await gone(folder);
    await sql.end({ timeout: 0 });

    const after = await startLocalPostgres({ folder });
    const again = connect(after.url);
    expect(await again`select n from kept`).toEqual([{ n: 1 }]);
    await again.end();
    await before.stop();
    expect(stateIn(folder)).toBe('ready');
    await after.stop();
    expect(stateIn(folder)).toBe('absent');
  });

  test('a lock file with the number of some other program stops nobody', async () => {
    const folder = freshFolder();
    await (await startLocalPostgres({ folder, durability: 'fast' })).stop();
    const other = new ClientProcess(client, freshFolder());
    await other.url();
    const lock = [
      other.pid,
      join(folder, 'data'),
      1_700_000_000,
      5432,
      join(folder, 'run', 'socket'),
      '',
      '',
      'ready   ',
    ];
    writeFileSync(join(folder, 'data', 'postmaster.pid'), `${lock.join('\n')}\n`);
    const server = await startLocalPostgres({ folder, durability: 'fast' });
    expect(stateIn(folder)).toBe('ready');
    await server.stop();
    await other.ask('stop');
  });

  test('what is left of a folder half made is made anew', async () => {
    const folder = freshFolder();
    mkdirSync(join(folder, 'data.new-abc', 'base'), { recursive: true });
    const server = await startLocalPostgres({ folder, durability: 'fast' });
    expect(readdirSync(folder).toSorted()).toEqual(['data', 'password', 'run', 'server.log']);
    await server.stop();
  });

  test('a data folder that is not whole is moved aside, and said', async () => {
    const folder = freshFolder();
    await (await startLocalPostgres({ folder, durability: 'fast' })).stop();
    rmSync(join(folder, 'data', 'global', 'pg_control'));
    const notices: string[] = [];
    const server = await startLocalPostgres({ folder, durability: 'fast', onNotice: (notice) => notices.push(notice) });
    expect(notices).toEqual([expect.stringContaining('was not a complete database')]);
    expect(readdirSync(folder).filter((name) => name.startsWith('data.incomplete-'))).toHaveLength(1);
    await server.stop();
  });

  test('data of another version of Postgres is refused and left alone', async () => {
    const folder = freshFolder();
    await (await startLocalPostgres({ folder, durability: 'fast' })).stop();
    writeFileSync(join(folder, 'data', 'PG_VERSION'), '12\n');
    await expect(startLocalPostgres({ folder, durability: 'fast' })).rejects.toMatchObject({
      code: 'version_mismatch',
      message: expect.stringContaining('made by PostgreSQL 12') as string,
    });
  });
});
