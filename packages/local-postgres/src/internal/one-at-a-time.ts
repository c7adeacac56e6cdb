import { linkSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { randomUUID } from 'node:crypto';
import type { Account } from './account.js';
import { until } from './pause.js';
import { isRunning, ownIdentity, type ProcessIdentity } from './process.js';

/**
 * Runs `work` while no other process runs its own for the same file; waits for that one.
 *
 * It saves work and is not the safeguard: in the rare case that two take over from a process that died in here, both run.
 * That two servers never share a data folder is seen to by Postgres itself, and a data folder is renamed into place once.
 */
export async function oneAtATime<T>(file: string, keeper: Account, work: () => Promise<T>): Promise<T> {
  // Written first and then linked, so that the file is never there without saying whose it is.
  const mine = `${file}.${randomUUID()}`;
  writeFileSync(mine, JSON.stringify(ownIdentity()), { mode: 0o600 });
  keeper.give(mine);
  try {
    await until(() => (taken(mine, file) ? true : undefined), { within: Infinity });
    try {
      return await work();
    } finally {
      rmSync(file, { force: true });
    }
  } finally {
    rmSync(mine, { force: true });
  }
}

function taken(mine: string, file: string): boolean {
  try {
    linkSync(mine, file);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
  const holder = holderOf(file);
  if (holder && !isRunning(holder)) rmSync(file, { force: true });
  return false;
}

function holderOf(file: string): ProcessIdentity | undefined {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as ProcessIdentity;
  } catch {
    return undefined;
  }
}
