import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  chownSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  realpathSync,
  rmSync,
  statSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { connect } from '../../test/connect.js';
import { ClientProcess, installClient, temporaryFolder } from '../../test/processes.js';
import { isRoot } from './account.js';
import { serverState } from './postmaster-file.js';

const [nobody, withoutName] = [65534, 61234];
const somebody = knownUser();
const home = temporaryFolder();
const long = join(home.path, 'long-'.padEnd(80, 'x'), 'path-'.padEnd(150 - home.path.length - 82, 'y'));
let client: string;

beforeAll(async () => {
  mkdirSync(long, { recursive: true });
  client = await installClient(long);
});
afterAll(() => home.remove());

// A Node that was installed for one user alone cannot be run by another.
const othersCanRunNode =
  isRoot() && spawnSync(process.execPath, ['--version'], { uid: nobody, gid: nobody, cwd: '/' }).status === 0;

async function answers(url: string): Promise<void> {
  const sql = connect(url);
  expect(await sql`select 1 as n`).toEqual([{ n: 1 }]);
  await sql.end();
}

test('a path of 150 characters works, with its socket in a short folder that goes with the server', async () => {
  expect(long).toHaveLength(150);
  const folder = join(long, '.darkhorses', 'postgres');
  const process = new ClientProcess(client, folder);
  const url = await process.url();
  await answers(url);
  const socket = decodeURIComponent(new URL(url).hostname);
  expect(socket.length).toBeLessThan(90);
  expect(statSync(socket).mode & 0o777).toBe(0o700);
  await process.ask('stop');
  expect(existsSync(socket)).toBe(false);
});

describe.skipIf(!isRoot())('as root', () => {
  test('the server runs as nobody', async () => {
    const folder = join(home.path, 'of-root');
    const process = new ClientProcess(client, folder);
    await answers(await process.url());
    expect(process.notices).toEqual([]);
    expect(ownerOfServer(folder)).toBe(nobody);
    await process.ask('stop');
  });

  test('in a folder of an ordinary user the server runs as that user', async () => {
    const folder = join(home.path, 'of-somebody', '.darkhorses', 'postgres');
    mkdirSync(dirname(dirname(folder)));
    chownSync(dirname(dirname(folder)), somebody, somebody);
    const root = new ClientProcess(client, folder);
    await answers(await root.url());
    expect(ownerOfServer(folder)).toBe(somebody);
    await root.ask('stop');
    const foreign = readdirSync(dirname(folder), { recursive: true, withFileTypes: true }).filter(
      (entry) => lstatSync(join(entry.parentPath, entry.name)).uid !== somebody,
    );
    expect(foreign).toEqual([]);
  });

  test('in a folder of a user without a name the server runs as nobody', async () => {
    const folder = join(home.path, 'of-unknown', 'pg');
    mkdirSync(dirname(folder));
    chownSync(dirname(folder), withoutName, withoutName);
    const root = new ClientProcess(client, folder);
    await answers(await root.url());
    expect(ownerOfServer(folder)).toBe(nobody);
    await root.ask('stop');
  });

  test('under a folder that only root may enter, binaries and data go elsewhere, said once', async () => {
    const secret = join(home.path, 'secret');
    mkdirSync(secret, { mode: 0o700 });
    const binariesBefore = systemFolder('postgres-');
    const hidden = await installClient(secret);
    const folder = join(secret, 'pg');
    const first = new ClientProcess(hidden, folder);
    await answers(await first.url());
    await first.ask('stop');
    const real = realpathSync(folder);
    try {
      expect(real.startsWith(secret)).toBe(false);
      expect(first.notices.filter((notice) => notice.includes('its data is kept in'))).toHaveLength(1);
      const copied = first.notices.filter((notice) => notice.includes('its programs were copied to'));
      expect(copied).toHaveLength(binariesBefore.length > 0 ? 0 : 1);

      const second = new ClientProcess(hidden, folder);
      await answers(await second.url());
      expect(second.notices).toEqual([]);
      await second.ask('stop');
      expect(realpathSync(folder)).toBe(real);
    } finally {
      rmSync(real, { recursive: true, force: true });
      if (binariesBefore.length === 0) for (const path of systemFolder('postgres-')) rmSync(path, { recursive: true });
    }

    // The link leads nowhere now, which is as good as no database.
    const third = new ClientProcess(hidden, folder);
    await answers(await third.url());
    await third.ask('stop');
    rmSync(realpathSync(folder), { recursive: true });
    if (binariesBefore.length === 0) for (const path of systemFolder('postgres-')) rmSync(path, { recursive: true });
  });

  test('four that start at once under such a folder agree on one place', async () => {
    const secret = join(home.path, 'secret-too');
    mkdirSync(secret, { mode: 0o700 });
    const folder = join(secret, 'home', 'pg');
    const clients = Array.from({ length: 4 }, () => new ClientProcess(client, folder));
    const urls = await Promise.all(clients.map((one) => one.url()));
    expect(new Set(urls).size).toBe(1);
    expect(clients.flatMap(({ notices }) => notices)).toHaveLength(1);
    await Promise.all(clients.map((one) => one.ask('stop')));
    rmSync(realpathSync(folder), { recursive: true });
  });
});

describe.skipIf(!othersCanRunNode)('as an ordinary user', () => {
  const account = { uid: nobody, gid: nobody };

  test('starts a server of its own, in folders that nobody else may enter', async () => {
    const mine = join(home.path, 'mine');
    mkdirSync(mine);
    chownSync(mine, nobody, nobody);
    const folder = join(mine, 'pg');
    const process = new ClientProcess(client, folder, account);
    await answers(await process.url());
    expect(statSync(folder).mode & 0o777).toBe(0o700);
    expect(await process.ask('stop')).toBe('stopped');
  });

  test('goes on with a database that root began in its folder, while root uses it and after', async () => {
    const mine = join(home.path, 'shared');
    mkdirSync(mine);
    chownSync(mine, nobody, nobody);
    const folder = join(mine, 'pg');
    const root = new ClientProcess(client, folder);
    const rootUrl = await root.url();
    const user = new ClientProcess(client, folder, account);
    expect(await user.url()).toBe(rootUrl);
    await root.ask('stop');
    await answers(rootUrl);
    expect(await user.ask('stop')).toBe('stopped');
    const later = new ClientProcess(client, folder, account);
    await answers(await later.url());
    await later.ask('stop');
  });

  test('is told whose a database is that it may not use', async () => {
    const folder = join(home.path, 'of-root-alone');
    const root = new ClientProcess(client, folder);
    await root.url();
    const user = new ClientProcess(client, folder, account);
    expect(await user.line()).toMatch(/^failed .*belongs to user 0, and this process runs as user 65534/);
    expect(await root.ask('stop')).toBe('stopped');
  });

  test('without a name, is told that Postgres needs one', async () => {
    const mine = join(home.path, 'nameless');
    mkdirSync(mine);
    chownSync(mine, withoutName, withoutName);
    const user = new ClientProcess(client, join(mine, 'pg'), { uid: withoutName, gid: withoutName });
    expect(await user.line()).toMatch(/^failed .*add a line for it to \/etc\/passwd, or set DATABASE_URL/);
    expect(readdirSync(join(mine, 'pg')).filter((name) => name.startsWith('data'))).toEqual([]);
  });

  test('is told when a folder cannot be written', async () => {
    const closed = join(home.path, 'closed');
    mkdirSync(closed);
    chmodSync(closed, 0o755);
    const user = new ClientProcess(client, join(closed, 'pg'), account);
    expect(await user.line()).toMatch(/^failed .*cannot be written.*Set DARKHORSES_HOME/);
  });
});

function ownerOfServer(folder: string): number {
  const state = serverState(join(folder, 'data'));
  if (state.state === 'absent') throw new Error('no server');
  const uid = /^Uid:\s+(\d+)/m.exec(readFileSync(`/proc/${state.pid}/status`, 'utf8'))?.[1];
  return Number(uid);
}

function systemFolder(prefix: string): string[] {
  const folder = '/var/lib/darkhorses';
  return existsSync(folder)
    ? readdirSync(folder)
        .filter((name) => name.startsWith(prefix))
        .map((name) => join(folder, name))
    : [];
}

function knownUser(): number {
  const ids = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map((line) => Number(line.split(':')[2]));
  return ids.find((id) => id > 0 && id !== nobody) ?? nobody;
}
