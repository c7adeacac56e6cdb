import { database, password } from './internal/data-folder.js';
import { joinOrStart } from './internal/join-or-start.js';
import { keep } from './internal/kept.js';
import { choosePlace } from './internal/place.js';
import { leaveSeat, takeSeat } from './internal/seat.js';
import { type Transport, addressOf } from './internal/server.js';
import type { Durability, Settings } from './internal/settings.js';

export interface LocalPostgresOptions {
  /** Where the database lives. Made when it is not there. */
  folder: string;
  /** `safe` (default): what was committed survives a crash. `fast`: it does not; for tests. */
  durability?: Durability;
  /** Settings of Postgres by name, over ours. They count for the one that starts the server. */
  settings?: Settings;
  /** `socket` (default but on Windows): a private Unix socket. `tcp`: a free port of 127.0.0.1, with a password. */
  transport?: Transport;
  /** The server stays when the last one leaves, until `stopLocalPostgres`. */
  keepRunning?: boolean;
  /** Told what a person should know, such as where the data went when `folder` cannot hold it. */
  onNotice?: (notice: string) => void;
}

export interface LocalPostgres {
  /** Address of the database `darkhorses`; the host is the socket's folder, percent-encoded. */
  url: string;
  /** Folder of the Unix socket; `undefined` over TCP. */
  socket: string | undefined;
  port: number;
  /** Where the database lives, as asked for. */
  folder: string;
  /** Leaves the server. The last to leave stops it. */
  stop(): Promise<void>;
}

/**
 * Starts a real Postgres in a folder, or joins the one that runs there already.
 *
 * @throws {LocalPostgresError} when it cannot, with a `code` and what to do about it
 * @example
 * const postgres = await startLocalPostgres({ folder: '.darkhorses/postgres' });
 * const sql = connect(postgres.url);
 * await sql.end();
 * await postgres.stop();
 */
export async function startLocalPostgres(options: LocalPostgresOptions): Promise<LocalPostgres> {
  const wish = { ...defaults, ...options, settings: options.settings ?? {} };
  const place = choosePlace(wish.folder, wish.onNotice);
  const seat = await takeSeat(place);
  try {
    const server = await joinOrStart(place, wish);
    if (wish.keepRunning) keep(place);
    const isSocket = server.socket !== '';
    return {
      url: addressOf(server, isSocket ? '' : password(place), database),
      socket: isSocket ? server.socket : undefined,
      port: server.port,
      folder: wish.folder,
      stop: () => leaveSeat(seat, wish.onNotice),
    };
  } catch (error) {
    await leaveSeat(seat, wish.onNotice);
    throw error;
  }
}

const defaults = {
  durability: 'safe',
  transport: process.platform === 'win32' ? 'tcp' : 'socket',
  keepRunning: false,
  onNotice: () => {},
} as const;
