// Databases for a benchmark: on a server of the user's, or on an embedded one in a temporary folder.
import { randomBytes } from 'node:crypto';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startLocalPostgres } from '../../packages/local-postgres/dist/index.js';
import { migrate, openDatabase } from '../../packages/schema/dist/index.js';

/**
 * Opens the server that the flags name.
 *
 * @returns `migrated()`: the address of a new database with all tables and no rows. `copyOf(address)`: that of a new one that
 *   holds what another holds, to which nobody may be connected. Both are dropped at the end.
 */
export async function openServer({ flags, afterwards }) {
  const url = flags['database-url'] || (await startEmbedded(afterwards));
  const create = async (from) => {
    const name = `darkhorses_bench_${randomBytes(4).toString('hex')}`;
    await onServer(url, (sql) => sql`create database ${sql(name)} template ${sql(from)}`);
    afterwards(() => onServer(url, (sql) => sql`drop database if exists ${sql(name)} with (force)`));
    return addressOf(url, name);
  };
  return {
    kind: flags['database-url'] ? 'your Postgres' : 'the embedded Postgres',
    async migrated() {
      const address = await create('template1');
      await migrate(address);
      return address;
    },
    copyOf: (address) => create(new URL(address).pathname.slice(1)),
  };
}

/** Opens a database until the benchmark ends. */
export function openUntilTheEnd(url, { afterwards, ...options }) {
  const database = openDatabase(url, { applicationName: 'darkhorses bench', ...options });
  afterwards(() => database.close());
  return database;
}

async function startEmbedded(afterwards) {
  const folder = await mkdtemp(join(tmpdir(), 'darkhorses-bench-'));
  afterwards(() => rm(folder, { recursive: true, force: true }));
  // Root's server runs as another user, who must get in; otherwise its data is kept elsewhere, and would stay there.
  await chmod(folder, 0o755);
  const server = await startLocalPostgres({ folder: join(folder, 'postgres'), onNotice: console.error });
  afterwards(() => server.stop());
  return server.url;
}

async function onServer(url, work) {
  const database = openDatabase(url, { max: 1 });
  try {
    await work(database.sql);
  } finally {
    await database.close();
  }
}

function addressOf(url, name) {
  const address = new URL(url);
  address.pathname = `/${name}`;
  return address.href;
}
