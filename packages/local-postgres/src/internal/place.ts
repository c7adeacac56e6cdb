import { spawnSync } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import { mkdtempSync, readdirSync, realpathSync, rmdirSync, rmSync, statSync, symlinkSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { LocalPostgresError } from '../errors.js';
import { Account, accountsFor, isRoot } from './account.js';
import { type Binaries, canRun, findBinaries, program } from './binaries.js';
import { copyBinaries } from './copy-binaries.js';

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
  keeper.makeFolder(folder, keeper === server ? 0o700 : 0o711);
  if (!canEnter(folder, server, binaries)) moveElsewhere(folder, server, binaries, onNotice);
  const home = realpathSync(folder);
  const run = join(home, 'run');
  keeper.makeFolder(run, keeper === server ? 0o700 : 0o711);
  return {
    folder,
    data: join(home, 'data'),
    run,
    log: join(home, 'server.log'),
    passwordFile: join(home, 'password'),
    binaries,
    keeper,
    server,
  };
}

/** Existing data decides: Postgres wants to be run by its owner. */
function accounts(folder: string): { keeper: Account; server: Account } {
  const found = accountsFor(folder);
  const data = statSync(join(folder, 'data'), { throwIfNoEntry: false });
  if (!data || process.platform === 'win32') return found;
  if (isRoot() && data.uid !== 0) return { ...found, server: Account.of(data.uid, data.gid) };
  if (data.uid === process.getuid?.() && !isRoot()) return found;
  throw new LocalPostgresError(
    'not_permitted',
    `The database in ${folder} belongs to user ${data.uid}, and this process runs as user ${process.getuid?.()}. ` +
      'Run the command as the user that made it, set DARKHORSES_HOME to another folder, or give the folder away with chown -R.',
  );
}

function runnableBinaries(server: Account, onNotice: (notice: string) => void): Binaries {
  const binaries = findBinaries();
  if (canRun(binaries, server)) return binaries;
  if (server !== Account.self) {
    for (const shared of sharedFolders()) {
      const copy = copyBinaries(binaries, shared);
      if (!canRun(copy, server)) continue;
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

/** Folders of the system that other users may enter; only root can make them, and only root needs them. */
function* sharedFolders(): Generator<string> {
  for (const folder of ['/var/lib/darkhorses', '/var/tmp/darkhorses']) {
    try {
      Account.self.makeFolder(folder, 0o711);
      // Made by anybody else, it may be changed under us.
      if (statSync(folder).uid === 0) yield folder;
    } catch {
      continue;
    }
  }
}

/** Tried rather than computed from modes: access lists, mounts and namespaces have their say too. */
function canEnter(folder: string, server: Account, binaries: Binaries): boolean {
  if (server === Account.self) return true;
  const probe = mkdtempSync(join(folder, 'probe-'));
  try {
    server.give(probe);
    const { status } = spawnSync(program(binaries, 'initdb'), ['--sync-only', '-D', probe], {
      ...server.spawnOptions,
      cwd: '/',
      stdio: 'ignore',
    });
    return status === 0;
  } finally {
    rmSync(probe, { recursive: true, force: true });
  }
}

function moveElsewhere(folder: string, server: Account, binaries: Binaries, onNotice: (notice: string) => void): void {
  if (readdirSync(folder).length > 0) {
    throw new LocalPostgresError(
      'not_permitted',
      `Postgres runs as user ${server.uid} when root starts it, and that user cannot enter ${realpathSync(folder)}. ` +
        'Open the folders above it (chmod o+x), move it elsewhere, or run the command as an ordinary user.',
    );
  }
  const name = `${basename(folder)}-${createHash('sha256').update(folder).digest('hex').slice(0, 8)}`;
  for (const shared of sharedFolders()) {
    const home = join(shared, `${name}-${randomBytes(3).toString('hex')}`);
    Account.self.makeFolder(home, 0o711);
    if (!canEnter(home, server, binaries)) {
      rmdirSync(home);
      continue;
    }
    const earlier = readdirSync(shared).filter((entry) => entry.startsWith(name) && !home.endsWith(entry));
    rmdirSync(folder);
    symlinkSync(home, folder);
    onNotice(
      `Postgres runs as user ${server.uid}, who cannot enter ${folder}: its data is kept in ${home}, and ${folder} leads there.`,
    );
    for (const entry of earlier)
      onNotice(`An earlier database of ${folder} is still in ${join(shared, entry)}; remove it if you do not need it.`);
    return;
  }
  throw new LocalPostgresError(
    'not_permitted',
    `Postgres runs as user ${server.uid} when root starts it, and no folder was found that this user can enter ` +
      `(tried ${folder}, /var/lib/darkhorses, /var/tmp/darkhorses). Set DARKHORSES_HOME to one, or run the command as an ordinary user.`,
  );
}
