import { existsSync, realpathSync } from 'node:fs';
import { join } from 'node:path';
import { clientsHere } from './internal/clients.js';
import { database, password } from './internal/data-folder.js';
import { isKept, keepNoLonger } from './internal/kept.js';
import { choosePlace } from './internal/place.js';
import { serverState } from './internal/postmaster-file.js';
import { leaveSeat, takeSeat } from './internal/seat.js';
import { addressOf } from './internal/server.js';

export interface LocalPostgresStatus {
  state: 'absent' | 'starting' | 'ready' | 'stopping';
  /** Address of the database; `undefined` while no server runs. */
  url: string | undefined;
  pid: number | undefined;
  /** Numbers of the processes that use the server. */
  clients: number[];
  /** Whether it stays when the last of them leaves. */
  keptRunning: boolean;
}

/** What goes on in a folder. Starts nothing and writes nothing. */
export function localPostgresStatus(folder: string): LocalPostgresStatus {
  const nothing: LocalPostgresStatus = {
    state: 'absent',
    url: undefined,
    pid: undefined,
    clients: [],
    keptRunning: false,
  };
  if (!existsSync(join(folder, 'data'))) return nothing;
  const home = realpathSync(folder);
  const [data, run, passwordFile] = [join(home, 'data'), join(home, 'run'), join(home, 'password')];
  const server = serverState(data);
  const clients = clientsHere(run);
  if (server.state === 'absent') return { ...nothing, clients };
  const secret = server.socket === '' ? password({ passwordFile }) : '';
  return {
    state: server.state,
    url: addressOf(server, secret, database),
    pid: server.pid,
    clients,
    keptRunning: isKept({ data, run }),
  };
}

/**
 * Stops the server of a folder, also one that was kept running, unless somebody uses it.
 *
 * @returns what is true afterwards; `clients` says who still uses it
 */
export async function stopLocalPostgres(
  folder: string,
  onNotice: (notice: string) => void = () => {},
): Promise<LocalPostgresStatus> {
  const before = localPostgresStatus(folder);
  if (before.state === 'absent') return before;
  const place = choosePlace(folder, onNotice);
  const seat = await takeSeat(place);
  keepNoLonger(place);
  await leaveSeat(seat, onNotice);
  return localPostgresStatus(folder);
}
