import { lstatSync, realpathSync, rmSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { LocalPostgresError } from '../errors.js';
import { Account, accountsFor, isRoot } from './account.js';
import type { Binaries } from './binaries.js';
import { canEnter, linkElsewhere, makeRoom, runnableBinaries } from './reach.js';

/** Where everything of one local Postgres lies, and whose it is. */
export interface Place {
  /** As the caller named it. */
  folder: string;
  /** Postgres's own data folder. */
  data: string;
  /** Who uses the server, its socket: what matters only while it runs. */
  run: string;
  log: string;
  passwordFile: string;
  binaries: Binaries;
  /** Owner of all that is not Postgres's own. */
  keeper: Account;
  /** As whom Postgres runs. */
  server: Account;
}

/**
 * Settles where binaries and data lie: in place where that works. As root, Postgres runs as another user, who often may not
 * enter root's home; then they go to a folder of the system, and a link in their stead leads there.
 */
export function choosePlace(wanted: string, onNotice: (notice: string) => void): Place {
  const folder = resolve(wanted);
  const { keeper, server } = accounts(folder);
  const binaries = runnableBinaries(server, onNotice);
  // The server's user passes through folders of the keeper, and sees nothing in them but what is its own.
  const mode = keeper === server ? 0o700 : 0o711;
  try {
    const home = homeOf(folder, { keeper, server, binaries, mode, onNotice });
    const run = join(home, 'run');
    keeper.makeFolder(run, mode);
    const [data, log, passwordFile] = [join(home, 'data'), join(home, 'server.log'), join(home, 'password')];
    return { folder, data, run, log, passwordFile, binaries, keeper, server };
  } catch (error) {
    if (!['EACCES', 'EPERM', 'EROFS'].includes((error as NodeJS.ErrnoException).code ?? '')) throw error;
    throw new LocalPostgresError(
      'not_permitted',
      `The database folder ${folder} cannot be written: ${(error as Error).message}. Set DARKHORSES_HOME to a folder that can.`,
      { cause: error },
    );
  }
}

/** Existing data decides: Postgres wants to be run by its owner. */
function accounts(folder: string): { keeper: Account; server: Account } {
  const found = accountsFor(folder);
  if (process.platform === 'win32') return found;
  for (const path of [folder, join(folder, 'data')]) {
    const owner = ownerOf(path);
    if (owner && !isRoot() && owner.uid !== process.getuid?.()) throw notOurs(folder, owner.uid);
  }
  const data = ownerOf(join(folder, 'data'));
  if (data === undefined || !isRoot()) return found;
  if (data.uid === 0) throw notOurs(folder, 0);
  return { ...found, server: Account.of(data.uid, data.gid) };
}

function ownerOf(path: string): { uid: number; gid: number } | undefined {
  try {
    return statSync(path, { throwIfNoEntry: false });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EACCES') throw error;
    // Whoever owns the nearest folder that we may look at keeps us out.
    return undefined;
  }
}

function notOurs(folder: string, owner: number): LocalPostgresError {
  return new LocalPostgresError(
    'not_permitted',
    `The database in ${folder} belongs to user ${owner}, and this process runs as user ${process.getuid?.()}. ` +
      'Run the command as the user that made it, set DARKHORSES_HOME to another folder, or give the folder away with chown -R.',
  );
}

interface Wishes {
  keeper: Account;
  server: Account;
  binaries: Binaries;
  mode: number;
  onNotice: (notice: string) => void;
}

/** The real folder. Several starters may do this at once: each step either is done by one of them or leads to another look. */
function homeOf(folder: string, { keeper, server, binaries, mode, onNotice }: Wishes): string {
  for (;;) {
    if (statSync(folder, { throwIfNoEntry: false })) {
      const home = realpathSync(folder);
      if (canEnter(home, server, binaries)) return home;
      makeRoom(folder, home, server);
    }
    // A link whose end was removed holds nothing any more.
    else if (lstatSync(folder, { throwIfNoEntry: false })) rmSync(folder, { force: true });
    else {
      keeper.makeFolder(dirname(folder), mode);
      if (canEnter(dirname(folder), server, binaries)) keeper.makeFolder(folder, mode);
      else linkElsewhere(folder, server, binaries, onNotice);
    }
  }
}
