// A Postgres that a trial may stop, starve and start again at the same address.
import { readFileSync } from 'node:fs';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { startLocalPostgres } from '../../packages/local-postgres/dist/index.js';
import { openDatabase } from '../../packages/schema/dist/index.js';
import { openServer } from '../../bench/support/databases.mjs';

/**
 * Starts a server of the trial's own.
 *
 * @param {{ afterwards: (undo: () => unknown) => void, inFolder?: string, settings?: Record<string, string | number | boolean>,
 *   transport?: 'socket' | 'tcp' }} options over TCP a password is asked for
 * @returns what `openServer` gives, and `stop()`, which is as hard as pulling the plug, and `start()`
 */
export async function startOwnServer({ afterwards, inFolder, settings = {}, transport }) {
  const home = inFolder ?? (await mkdtemp(join(tmpdir(), 'darkhorses-soak-')));
  if (!inFolder) afterwards(() => rm(home, { recursive: true, force: true }));
  await chmod(home, 0o755);
  const folder = join(home, 'postgres');
  const seats = [];
  const start = async () => {
    const seat = await startLocalPostgres({
      folder,
      settings,
      onNotice: console.error,
      ...(transport && { transport }),
    });
    seats.push(seat);
    return seat.url;
  };
  afterwards(async () => {
    for (const seat of seats) await seat.stop();
  });
  const url = await start();
  const server = await openServer({ flags: { 'database-url': url }, afterwards });
  return {
    ...server,
    /** A copy that a stop leaves as it is: without a checkpoint, Postgres would set its sequences back to where they were copied. */
    async copyOf(address) {
      const copy = await server.copyOf(address);
      const database = openDatabase(copy, { max: 1 });
      await database.sql`checkpoint`.finally(() => database.close());
      return copy;
    },
    start,
    async stop() {
      // The same as `pg_ctl stop --mode immediate`: nothing is written on the way out.
      process.kill(processOf(folder), 'SIGQUIT');
      while (processOf(folder) !== undefined) await wait(20);
    },
    isRunning: () => processOf(folder) !== undefined,
  };
}

/** The server's process, or undefined where none runs. */
function processOf(folder) {
  try {
    const pid = Number(readFileSync(join(folder, 'data', 'postmaster.pid'), 'utf8').split('\n', 1)[0]);
    process.kill(pid, 0);
    return pid;
  } catch {
    return undefined;
  }
}
