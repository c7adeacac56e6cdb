import { randomBytes } from 'node:crypto';
import { existsSync, readdirSync, realpathSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import postgres from 'postgres';
import { until } from './internal/pause.js';
import { serverState } from './internal/postmaster-file.js';
import { exists } from './internal/process.js';
import { startLocalPostgres } from './start.js';

/** Name of the database that test databases are copied from. */
export const templateDatabase = 'darkhorses_template';

const prefix = 'darkhorses-test-';

/**
 * One fast server for a whole test run, in a temporary folder, with a template database.
 * Over TCP, so that any client takes its address. For vitest's global set-up; tests ask for a `testDatabase()`.
 *
 * @param migrate makes the tables of the template
 */
export async function startTestServer(
  migrate: (url: string) => Promise<unknown>,
): Promise<{ url: string; stop(): Promise<void> }> {
  await removeLeftovers();
  const folder = join(tmpdir(), `${prefix}${process.pid}-${randomBytes(3).toString('hex')}`);
  const server = await startLocalPostgres({ folder, durability: 'fast', transport: 'tcp' });
  const stop = async (): Promise<void> => {
    await server.stop();
    await removeFolder(folder);
  };
  try {
    const sql = postgres(server.url, { max: 1 });
    await sql`create database ${sql(templateDatabase)}`.finally(() => sql.end());
    await migrate(databaseUrl(server.url, templateDatabase));
    return { url: server.url, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** The same server, another database. */
export function databaseUrl(server: string, database: string): string {
  const url = new URL(server);
  url.pathname = `/${database}`;
  return url.href;
}

/** Servers of runs that were killed. */
async function removeLeftovers(): Promise<void> {
  for (const name of readdirSync(tmpdir())) {
    const [, pid] = /^darkhorses-test-(\d+)-/.exec(name) ?? [];
    if (pid === undefined || exists(Number(pid))) continue;
    try {
      const folder = join(tmpdir(), name);
      const state = serverState(join(folder, 'data'));
      if (state.state !== 'absent') process.kill(state.pid, 'SIGQUIT');
      await until(() => (serverState(join(folder, 'data')).state === 'absent' ? true : undefined), { within: 5000 });
      await removeFolder(folder);
    } catch {
      // Somebody else's, who will see to it.
    }
  }
}

async function removeFolder(folder: string): Promise<void> {
  // The folder may be a link to where it had to go.
  if (existsSync(folder)) await rm(realpathSync(folder), { recursive: true, force: true });
  await rm(folder, { recursive: true, force: true });
}
