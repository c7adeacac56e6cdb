import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import type { Account } from './account.js';
import { until } from './pause.js';
import { isRunning, ownIdentity, type ProcessIdentity } from './process.js';

/**
 * Who uses the server of a folder, as one small file for each of them.
 *
 * The last one out stops the server, and nobody may come in while it does. Without a lock that a crash could leave behind:
 * one who comes writes its name first and then looks for leavers; one who leaves turns its name into a leaver's and then looks
 * for others. Whatever the order, at least one of two sees the other: the leaver stays its hand, or the comer waits.
 */
export interface Client {
  readonly id: string;
}

const folders = { here: 'clients', leaving: 'leaving' } as const;

/** Writes down that this process uses the server; waits for those who are just stopping it. */
export async function enter(runFolder: string, keeper: Account): Promise<Client> {
  for (const folder of Object.values(folders)) keeper.makeFolder(join(runFolder, folder));
  const id = randomUUID();
  const path = join(runFolder, folders.here, id);
  writeFileSync(path, JSON.stringify(ownIdentity()), { flag: 'wx', mode: 0o600 });
  keeper.give(path);
  return { id };
}

/** Resolves when nobody is about to stop the server. */
export async function nobodyLeaves(runFolder: string, serverIsGone: () => boolean, onSlow: () => void): Promise<void> {
  await until(() => (living(runFolder, 'leaving').length === 0 ? true : undefined), { within: Infinity, onSlow });
  const alive = new Set(living(runFolder, 'leaving'));
  const dead = names(runFolder, 'leaving').filter((id) => !alive.has(id));
  if (dead.length === 0) return;
  // One that died while it left may have told the server to stop, and the server may not have heard it yet.
  await until(() => (serverIsGone() ? true : undefined), { within: 2000 });
  for (const id of dead) forget(runFolder, 'leaving', id);
}

/** Turns this client into a leaver. Answers whether it is the last, so that it has to stop the server. */
export function beginToLeave(runFolder: string, { id }: Client): boolean {
  mkdirSync(join(runFolder, folders.leaving), { recursive: true });
  try {
    renameSync(join(runFolder, folders.here, id), join(runFolder, folders.leaving, id));
  } catch (error) {
    // The folder was removed under us, as tests do with theirs: then there is nothing to stop either.
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
  }
  return living(runFolder, 'here').length === 0;
}

/** Leaves for good. */
export function endLeave(runFolder: string, { id }: Client): void {
  forget(runFolder, 'leaving', id);
}

/** The numbers of the processes that are here; those who died without leaving are crossed out on the way. */
export function clientsHere(runFolder: string): number[] {
  return living(runFolder, 'here').flatMap((id) => identityIn(join(runFolder, folders.here, id))?.pid ?? []);
}

function living(runFolder: string, which: keyof typeof folders): string[] {
  return names(runFolder, which).filter((id) => {
    const identity = identityIn(join(runFolder, folders[which], id));
    if (identity === undefined) return false;
    if (isRunning(identity)) return true;
    if (which === 'here') forget(runFolder, which, id);
    return false;
  });
}

function identityIn(path: string): ProcessIdentity | undefined {
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as ProcessIdentity;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

function names(runFolder: string, which: keyof typeof folders): string[] {
  try {
    return readdirSync(join(runFolder, folders[which]));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
}

function forget(runFolder: string, which: keyof typeof folders, id: string): void {
  rmSync(join(runFolder, folders[which], id), { force: true });
}
