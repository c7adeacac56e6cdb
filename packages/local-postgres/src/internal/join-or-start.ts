import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { LocalPostgresError } from '../errors.js';
import { nobodyLeaves } from './clients.js';
import { ensureDataFolder } from './data-folder.js';
import { oneAtATime } from './one-at-a-time.js';
import { until } from './pause.js';
import type { Place } from './place.js';
import { type ServerState, serverState } from './postmaster-file.js';
import { type Transport, lastWords, launch } from './server.js';
import { type Durability, type Settings, serverSettings } from './settings.js';

/** What the server shall be like, if it is we who start it. */
export interface Wish {
  durability: Durability;
  transport: Transport;
  settings: Settings;
  onNotice: (notice: string) => void;
}

export type Running = Extract<ServerState, { state: 'ready' | 'starting' | 'stopping' }>;

/** Finds the server of a place, or starts it. Whoever calls has entered, so nobody stops it meanwhile. */
export async function joinOrStart(place: Place, wish: Wish): Promise<Running> {
  const { durability, transport, onNotice } = wish;
  const settings = { ...serverSettings(durability), ...wish.settings };
  const slow = (what: string) => () => onNotice(`Postgres in ${place.folder} ${what}; waiting for it.`);
  for (let failures = 0; failures < 5;) {
    await nobodyLeaves(place.run, () => serverState(place.data).state === 'absent', slow('is being stopped'));
    const found = await settled(place, slow('is still starting or stopping'));
    if (found.state === 'ready') return checked(place, found, durability);
    const outcome = await oneAtATime(join(place.run, 'starting'), place.keeper, async () => {
      if (serverState(place.data).state !== 'absent') return 'ready';
      ensureDataFolder(place, durability, onNotice);
      return launch(place, transport, settings, slow('is still starting, as after a crash'));
    });
    // A server that was killed takes its children with it, but not at once, and until then no other may start.
    if (outcome === 'failed') await setTimeout(100 * ++failures);
  }
  throw new LocalPostgresError(
    'cannot_start',
    `Postgres does not start in ${place.folder}. The end of its log (${place.log}) says:\n${lastWords(place)}`,
  );
}

/** The state of the server once it is neither coming nor going. */
async function settled(place: Place, onSlow: () => void): Promise<ServerState> {
  const rest = await until(
    () => {
      const state = serverState(place.data);
      return state.state === 'ready' || state.state === 'absent' ? state : undefined;
    },
    { within: Infinity, onSlow },
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
