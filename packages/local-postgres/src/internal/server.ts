import { spawn, spawnSync } from 'node:child_process';
import { closeSync, openSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { LocalPostgresError } from '../errors.js';
import { program } from './binaries.js';
import { role } from './data-folder.js';
import { serverEnvironment } from './environment.js';
import { until } from './pause.js';
import type { Place } from './place.js';
import { serverState } from './postmaster-file.js';
import type { Settings } from './settings.js';
import { removeSocketFolder, socketFolder, socketPort } from './socket-folder.js';

/** How clients reach the server. On Windows, where none of this was tried yet, it is always TCP. */
export type Transport = 'socket' | 'tcp';

/** Starts the server and waits until it takes connections, or until it is clear that it will not. */
export async function launch(
  place: Place,
  transport: Transport,
  settings: Settings,
  onSlow: () => void,
): Promise<'ready' | 'failed'> {
  await clearAfterCrash(place);
  const listening = transport === 'socket' ? await overSocket(place) : await overTcp();
  const parameters = ['-D', place.data, ...Object.entries({ ...settings, ...listening }).flatMap(asFlag)];
  const log = openLog(place);
  let hasExited = false;
  try {
    // In a process group of its own: Ctrl+C in the terminal reaches ours, which still has a transaction to finish.
    const server = spawn(program(place.binaries, 'postgres'), parameters, {
      ...place.server.spawnOptions,
      cwd: place.data,
      env: serverEnvironment(),
      detached: true,
      stdio: ['ignore', log, log],
      windowsHide: true,
    });
    server.once('error', () => (hasExited = true));
    server.once('exit', () => (hasExited = true));
    server.unref();
  } finally {
    closeSync(log);
  }
  const outcome = (): 'ready' | 'failed' | undefined => {
    // Ours may have given way to one that another starter was quicker with.
    if (serverState(place.data).state === 'ready') return 'ready';
    return hasExited ? 'failed' : undefined;
  };
  return (await until(outcome, { within: Infinity, onSlow })) ?? 'failed';
}

/** Tells the server to end open transactions and stop, and waits for it. False if it is still at it after `within` milliseconds. */
export async function shutDown(place: Place, within: number): Promise<boolean> {
  const state = serverState(place.data);
  if (state.state === 'absent') return true;
  tellToStop(place);
  const gone = await until(() => (serverState(place.data).state === 'absent' ? true : undefined), { within });
  if (gone) removeSocketFolder(state.socket, place.run);
  return gone ?? false;
}

export function tellToStop(place: Place): void {
  const state = serverState(place.data);
  if (state.state === 'absent') return;
  if (process.platform === 'win32') {
    // A signal would end the server there and then; its own program asks it.
    spawnSync(program(place.binaries, 'pg_ctl'), ['stop', '-D', place.data, '-m', 'fast', '--no-wait'], {
      stdio: 'ignore',
    });
    return;
  }
  try {
    process.kill(state.pid, 'SIGINT');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}

/** The last lines of the server's log, for an error message. */
export function lastWords({ log }: Place): string {
  try {
    return readFileSync(log, 'utf8').trimEnd().split('\n').slice(-12).join('\n');
  } catch {
    return '(no log)';
  }
}

/** A server that was killed leaves its lock file and its socket. */
async function clearAfterCrash({ data, run }: Place): Promise<void> {
  const state = serverState(data);
  if (state.state !== 'absent' || !state.stale) return;
  const { pid, socket } = state.stale;
  removeSocketFolder(socket, run);
  const file = join(data, 'postmaster.pid');
  // Postgres sees for itself that a process is gone. Where another program got the number, it would refuse to start; our own
  // number, its parent's, it takes as stale. The file stays: its last line leads Postgres to children of the dead server.
  const text = readFileSync(file, 'utf8');
  writeFileSync(file, text.replace(new RegExp(`^${pid}\\n`), `${process.pid}\n`));
}

async function overSocket(place: Place): Promise<Settings> {
  return { listen_addresses: '', port: socketPort, unix_socket_directories: await socketFolder(place) };
}

async function overTcp(): Promise<Settings> {
  return {
    listen_addresses: '127.0.0.1',
    port: await freePort(),
    ...(process.platform === 'win32' ? {} : { unix_socket_directories: '' }),
  };
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => {
        if (typeof address === 'object' && address) resolve(address.port);
        else reject(new LocalPostgresError('cannot_start', 'No free TCP port was found on 127.0.0.1.'));
      });
    });
  });
}

function asFlag([name, value]: [string, Settings[string]]): string[] {
  const text = typeof value === 'boolean' ? (value ? 'on' : 'off') : String(value);
  return ['-c', `${name}=${text}`];
}

const largestLog = 10 * 2 ** 20;

function openLog({ log, keeper }: Place): number {
  if ((statSync(log, { throwIfNoEntry: false })?.size ?? 0) > largestLog) renameSync(log, `${log}.1`);
  const handle = openSync(log, 'a', 0o600);
  keeper.give(log);
  return handle;
}

/** The address of a database of this server, for any program that takes one. */
export function addressOf(server: { port: number; socket: string }, secret: string, database: string): string {
  if (server.socket !== '') return `postgres://${role}@${encodeURIComponent(server.socket)}:${server.port}/${database}`;
  return `postgres://${role}:${secret}@127.0.0.1:${server.port}/${database}`;
}
