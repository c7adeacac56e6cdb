import { spawnSync } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import { existsSync, mkdtempSync, readdirSync, realpathSync, rmSync, rmdirSync, statSync, symlinkSync } from 'node:fs';
import { basename, join } from 'node:path';
import { LocalPostgresError } from '../errors.js';
import { Account } from './account.js';
import { type Binaries, canRun, findBinaries, program } from './binaries.js';
import { copyBinaries } from './copy-binaries.js';

// What the user that the server runs as can reach. As root it is another user, who may not enter every folder of root's.

/** The binaries, or a copy of them where the server's user cannot enter node_modules. */
export function runnableBinaries(server: Account, onNotice: (notice: string) => void): Binaries {
  const binaries = findBinaries();
  if (canRun(binaries, server)) return binaries;
  if (server !== Account.self) {
    for (const shared of sharedFolders()) {
      const { copy, isNew } = copyBinaries(binaries, shared);
      if (!canRun(copy, server)) continue;
      if (isNew)
        onNotice(
          `Postgres runs as user ${server.uid}, who cannot enter ${binaries.folder}: its programs were copied to ${copy.folder}.`,
        );
      return copy;
    }
  }
  const { stderr, error } = spawnSync(program(binaries, 'postgres'), ['--version'], {
    ...server.spawnOptions,
    cwd: '/',
    encoding: 'utf8',
  });
  throw new LocalPostgresError(
    'unsupported_platform',
    `The Postgres binaries in ${binaries.folder} do not run here: ${(stderr || error?.message || 'no reason given').trim()}. ` +
      'They need glibc (not Alpine) and a folder that may hold programs. Set DATABASE_URL to a Postgres of your own instead.',
    { cause: error },
  );
}

const probePrefix = '.probe-';

/** Tried rather than computed from modes: access lists, mounts and namespaces have their say too. */
export function canEnter(folder: string, server: Account, binaries: Binaries): boolean {
  if (server === Account.self) return true;
  let probe: string;
  try {
    probe = mkdtempSync(join(folder, probePrefix));
  } catch (error) {
    // Another starter has just put a link in its place.
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return false;
    throw error;
  }
  try {
    server.give(probe);
    const parameters = ['--sync-only', '--pgdata', probe];
    const { status } = spawnSync(program(binaries, 'initdb'), parameters, {
      ...server.spawnOptions,
      cwd: '/',
      stdio: 'ignore',
    });
    return status === 0;
  } finally {
    rmSync(probe, { recursive: true, force: true });
  }
}

/** Makes `folder` a link to a new folder that the server's user can enter. If another starter did, that one stays. */
export function linkElsewhere(
  folder: string,
  server: Account,
  binaries: Binaries,
  onNotice: (notice: string) => void,
): void {
  const name = `${basename(folder)}-${createHash('sha256').update(folder).digest('hex').slice(0, 8)}`;
  for (const shared of sharedFolders()) {
    const home = join(shared, `${name}-${randomBytes(3).toString('hex')}`);
    Account.self.makeFolder(home, 0o711);
    if (!canEnter(home, server, binaries) || !linked(folder, home)) {
      rmdirSync(home);
      if (statSync(folder, { throwIfNoEntry: false })) return;
      continue;
    }
    onNotice(
      `Postgres runs as user ${server.uid}, who cannot enter ${folder}: its data is kept in ${home}, and ${folder} leads there.`,
    );
    const earlier = readdirSync(shared).filter(
      (entry) => entry.startsWith(name) && !home.endsWith(entry) && existsSync(join(shared, entry, 'data')),
    );
    for (const entry of earlier)
      onNotice(`An earlier database of ${folder} is still in ${join(shared, entry)}; remove it if you do not need it.`);
    return;
  }
  throw new LocalPostgresError(
    'not_permitted',
    `Postgres runs as user ${server.uid} when root starts it, and no folder was found that this user can enter ` +
      `(tried ${folder}, ${systemFolders.join(', ')}). Set DARKHORSES_HOME to one, or run the command as an ordinary user.`,
  );
}

/** Removes a folder that the server's user cannot enter, so that a link can take its place. Fails when anything is in it. */
export function makeRoom(folder: string, home: string, server: Account): void {
  try {
    rmdirSync(folder);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT') return;
    if (code === 'ENOTDIR' && home !== realpathSync(folder)) return;
    if (code === 'ENOTEMPTY' && readdirSync(folder).every((name) => name.startsWith(probePrefix))) return;
    throw new LocalPostgresError(
      'not_permitted',
      `Postgres runs as user ${server.uid} when root starts it, and that user cannot enter ${home}. ` +
        'Open the folders above it (chmod o+x), move it elsewhere, or run the command as an ordinary user.',
      { cause: error },
    );
  }
}

function linked(folder: string, home: string): boolean {
  try {
    symlinkSync(home, folder);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

const systemFolders = ['/var/lib/darkhorses', '/var/tmp/darkhorses'];

/** Folders of the system that other users may enter; only root can make them, and only root needs them. */
function* sharedFolders(): Generator<string> {
  for (const folder of systemFolders) {
    try {
      Account.self.makeFolder(folder, 0o711);
      // Made by anybody else, it may be changed under us.
      if (statSync(folder).uid !== 0) continue;
    } catch {
      continue;
    }
    yield folder;
  }
}
