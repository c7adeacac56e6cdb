import { execFileSync } from 'node:child_process';
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { exists, mayBeToldToStop } from './process.js';

/** What Postgres says about itself in `postmaster.pid`, the file that it keeps in its data folder while it runs. */
export type ServerState =
  | { state: 'absent'; stale?: { pid: number; socket: string } }
  | { state: 'starting' | 'ready' | 'stopping'; pid: number; port: number; socket: string };

/** The state of the server of a data folder, found without connecting to it. */
export function serverState(dataFolder: string): ServerState {
  let text: string;
  try {
    text = readFileSync(join(dataFolder, 'postmaster.pid'), 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return { state: 'absent' };
    throw error;
  }
  const [pidLine = '', writtenFolder = '', , portLine = '', socket = '', , , status = ''] = text.split('\n');
  const pid = Number(pidLine);
  // The file is written in steps; one that is still empty belongs to a server that has only just begun.
  if (!Number.isInteger(pid) || pid === 0) return { state: 'absent' };
  if (!isPostmaster(pid, dataFolder, writtenFolder)) return { state: 'absent', stale: { pid, socket } };
  return { state: stateOf(status.trim()), pid, port: Number(portLine), socket };
}

function stateOf(status: string): 'starting' | 'ready' | 'stopping' {
  if (status === 'ready') return 'ready';
  return status === 'stopping' ? 'stopping' : 'starting';
}

/** After a crash or a restart of the machine the number in the file may be that of any program at all. */
function isPostmaster(pid: number, dataFolder: string, writtenFolder: string): boolean {
  if (!exists(pid)) return false;
  if (process.platform === 'win32') return true;
  // A server stands in its data folder. This holds after the folder was moved, and fails for a copy of the folder.
  const standsIn = process.platform === 'linux' ? folderOf(`/proc/${pid}/cwd`) : undefined;
  if (standsIn !== undefined) return standsIn === folderOf(dataFolder);
  // In a container even root may not look there, and other systems have no such path.
  const command = commandLine(pid);
  // A process of ours that a sandbox hides, such as one of systemd, may well be the server: to take a live one for dead would end it.
  if (command === undefined) return mayBeToldToStop(pid);
  return command.includes(writtenFolder) && folderOf(writtenFolder) === folderOf(dataFolder);
}

function folderOf(path: string): string | undefined {
  try {
    const { dev, ino } = statSync(path);
    return `${dev} ${ino}`;
  } catch {
    return undefined;
  }
}

/** Undefined where it cannot be read. */
function commandLine(pid: number): string | undefined {
  try {
    if (process.platform === 'linux') return readFileSync(`/proc/${pid}/cmdline`, 'utf8');
    return execFileSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8' });
  } catch {
    return undefined;
  }
}
