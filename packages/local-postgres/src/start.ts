import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { LocalPostgresError } from './errors.js';
import { type Client, beginToLeave, endLeave, enter, nobodyLeaves } from './internal/clients.js';
import { database, ensureDataFolder, password } from './internal/data-folder.js';
import { oneAtATime } from './internal/one-at-a-time.js';
import { until } from './internal/pause.js';
import { type Place, choosePlace } from './internal/place.js';
import { type ServerState, serverState } from './internal/postmaster-file.js';
import { type Transport, addressOf, lastWords, launch, shutDown, tellToStop } from './internal/server.js';
import { type Durability, type Settings, serverSettings } from './internal/settings.js';

export interface LocalPostgresOptions {
  /** Where the database lives. Made when it is not there. */
  folder: string;
  /** `safe` (default): what was committed survives a crash. `fast`: it does not; for tests. */
  durability?: Durability;
  /** Settings of Postgres by name, over ours. They count for the one that starts the server. */
  settings?: Settings;
  /** `socket` (default but on Windows): a private Unix socket. `tcp`: a free port of 127.0.0.1, with a password. */
  transport?: Transport;
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
  const onNotice = options.onNotice ?? (() => {});
  const place = choosePlace(options.folder, onNotice);
  const client = await enter(place.run, place.keeper);
  const seat: Seat = { place, client };
  try {
    const server = await joinOrStart(place, options, onNotice);
    stopAtExit(seat);
    return {
      url: addressOf(server, server.socket === '' ? password(place) : '', database),
      socket: server.socket === '' ? undefined : server.socket,
      port: server.port,
      folder: options.folder,
      stop: () => (seat.left ??= leave(seat, onNotice)),
    };
  } catch (error) {
    await leave(seat, onNotice);
    throw error;
  }
}

type Running = Extract<ServerState, { state: 'ready' | 'starting' | 'stopping' }>;

const attempts = 5;

async function joinOrStart(
  place: Place,
  options: LocalPostgresOptions,
  onNotice: (notice: string) => void,
): Promise<Running> {
  const transport = options.transport ?? (process.platform === 'win32' ? 'tcp' : 'socket');
  const durability = options.durability ?? 'safe';
  const settings = { ...serverSettings(durability), ...options.settings };
  for (let attempt = 1; attempt <= attempts; attempt++) {
    await nobodyLeaves(place.run, () => serverState(place.data).state === 'absent');
    const found = await settled(place);
    if (found.state === 'ready') return checked(place, found, durability);
    const outcome = await oneAtATime(join(place.run, 'starting'), place.keeper, async () => {
      if (serverState(place.data).state !== 'absent') return 'ready';
      ensureDataFolder(place, durability, onNotice);
      return launch(place, transport, settings);
    });
    // A server that was killed takes its children with it, but not at once, and until then no other may start.
    if (outcome === 'failed') await setTimeout(100 * attempt);
  }
  throw new LocalPostgresError(
    'cannot_start',
    `Postgres does not start in ${place.folder}. The end of its log (${place.log}) says:\n${lastWords(place)}`,
  );
}

/** The state of the server once it is neither coming nor going. */
async function settled(place: Place): Promise<ServerState> {
  const rest = await until(
    () => {
      const state = serverState(place.data);
      return state.state === 'ready' || state.state === 'absent' ? state : undefined;
    },
    { within: Infinity },
  );
  return rest ?? { state: 'absent' };
}

/** Postgres writes the parameters that it was started with beside its data. */
function checked(place: Place, running: Running, durability: Durability): Running {
  const file = join(place.data, 'postmaster.opts');
  const isFast = existsSync(file) && readFileSync(file, 'utf8').includes('fsync=off');
  if (isFast && durability === 'safe') {
    throw new LocalPostgresError(
      'durability_mismatch',
      `The server in ${place.folder} runs in its fast mode, which loses data in a crash. Stop what uses it, or use another folder.`,
    );
  }
  return running;
}

/** One caller's use of a server. */
interface Seat {
  place: Place;
  client: Client;
  left?: Promise<void>;
}

// A checkpoint of much new data on a slow disk takes long.
const patience = 120_000;

async function leave(seat: Seat, onNotice: (notice: string) => void): Promise<void> {
  const { place, client } = seat;
  seats.delete(seat);
  if (beginToLeave(place.run, client) && !(await shutDown(place, patience))) {
    onNotice(`Postgres in ${place.folder} is still writing to disk; it stops by itself when it is done.`);
  }
  endLeave(place.run, client);
}

const seats = new Set<Seat>();
let watchesExit = false;

/** For a process that ends without leaving. There is no time to wait: the leaver's file, ours, says that it is on its way. */
function stopAtExit(seat: Seat): void {
  seats.add(seat);
  if (watchesExit) return;
  watchesExit = true;
  process.once('exit', () => {
    for (const { place, client } of seats) {
      if (beginToLeave(place.run, client)) tellToStop(place);
      else endLeave(place.run, client);
    }
  });
}
