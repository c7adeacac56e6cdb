import { createHash } from 'node:crypto';
import {
  chmodSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  realpathSync,
  rmdirSync,
  rmSync,
  statSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { LocalPostgresError } from '../errors.js';
import type { Account } from './account.js';
import type { Place } from './place.js';

/** With a socket the port is only part of the file's name, and everybody expects this one. */
export const socketPort = 5432;

// 108 bytes on Linux, 104 on macOS, of which the last is a zero. Longer paths are refused.
const longestPath = 103;

/**
 * A folder for the server's socket that nobody else may enter (mode 0700): who gets in there needs no password.
 * In the run folder where the path is short enough and the file system has sockets, else under a temporary one.
 */
export async function socketFolder({ run, server }: Pick<Place, 'run' | 'server'>): Promise<string> {
  for (const candidate of [join(run, 'socket'), ...temporaryFolders(run)]) {
    const folder = privateFolder(candidate, server);
    if (folder === undefined || Buffer.byteLength(socketPath(folder)) > longestPath) continue;
    if (!(await canBind(folder))) continue;
    server.give(folder);
    return folder;
  }
  throw new LocalPostgresError(
    'cannot_start',
    `No folder was found that can hold a Unix socket (tried ${run} and ${temporaryFolders(run).join(', ')}). ` +
      'Set TMPDIR to a short path on a local disk.',
  );
}

export function socketPath(folder: string, port = socketPort): string {
  return join(folder, `.s.PGSQL.${port}`);
}

/** Removes what a server left behind, and a temporary folder with it. */
export function removeSocketFolder(folder: string, run: string): void {
  if (folder === '' || !existsSync(folder)) return;
  if (!folder.startsWith(realpathSync(run)) && !/\/darkhorses-[^/]+$/.test(folder)) return;
  for (const name of readdirSync(folder)) if (name.startsWith('.s.PGSQL.')) rmSync(join(folder, name), { force: true });
  if (readdirSync(folder).length === 0) rmdirSync(folder);
}

/** The same name every time, so that other programs can keep the address. */
function temporaryFolders(run: string): string[] {
  const name = `darkhorses-${createHash('sha256').update(run).digest('hex').slice(0, 12)}`;
  return [...new Set(['/tmp', tmpdir(), '/var/tmp'])].map((folder) => join(folder, name));
}

/** In a folder that everybody may write to, somebody else may have taken the name: then it is another one. */
function privateFolder(folder: string, server: Account): string | undefined {
  try {
    if (statSync(folder, { throwIfNoEntry: false }) === undefined) mkdirSync(folder, { mode: 0o700 });
    const { uid } = lstatSync(folder);
    if (!lstatSync(folder).isDirectory() || (uid !== process.getuid?.() && uid !== server.uid))
      return mkdtempSync(`${folder}-`);
    chmodSync(folder, 0o700);
    return folder;
  } catch {
    return undefined;
  }
}

function canBind(folder: string): Promise<boolean> {
  const path = join(folder, '.probe');
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(false));
    server.listen(path, () => server.close(() => resolve(true)));
  });
}
