import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Place } from './place.js';
import { serverState } from './postmaster-file.js';

// A server that a person started by hand stays when the last command leaves, until it is stopped by hand or dies.

export function keep(place: Place): void {
  const state = serverState(place.data);
  if (state.state === 'absent') return;
  writeFileSync(fileOf(place), String(state.pid), { mode: 0o600 });
  place.keeper.give(fileOf(place));
}

export function keepNoLonger(place: Place): void {
  rmSync(fileOf(place), { force: true });
}

/** Of that same server: one that was started later, after a crash, was not asked to stay. */
export function isKept(place: Pick<Place, 'run' | 'data'>): boolean {
  const state = serverState(place.data);
  if (state.state === 'absent') return false;
  try {
    return readFileSync(fileOf(place), 'utf8') === String(state.pid);
  } catch {
    return false;
  }
}

function fileOf({ run }: Pick<Place, 'run'>): string {
  return join(run, 'kept');
}
