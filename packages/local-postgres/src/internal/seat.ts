import { type Client, beginToLeave, endLeave, enter } from './clients.js';
import { isKept } from './kept.js';
import type { Place } from './place.js';
import { shutDown, tellToStop } from './server.js';

/** One caller's use of a server. */
export interface Seat {
  place: Place;
  client: Client;
  left?: Promise<void>;
}

export async function takeSeat(place: Place): Promise<Seat> {
  const seat = { place, client: await enter(place.run, place.keeper) };
  leaveAtExit(seat);
  return seat;
}

// A checkpoint of much new data on a slow disk takes long.
const patience = 120_000;

/** Leaves, and stops the server where nobody else is left. Leaving twice is leaving once. */
export function leaveSeat(seat: Seat, onNotice: (notice: string) => void): Promise<void> {
  seat.left ??= leave(seat, onNotice);
  return seat.left;
}

async function leave(seat: Seat, onNotice: (notice: string) => void): Promise<void> {
  const { place, client } = seat;
  seats.delete(seat);
  if (beginToLeave(place.run, client) && !isKept(place) && !(await shutDown(place, patience))) {
    onNotice(`Postgres in ${place.folder} is still writing to disk; it stops by itself when it is done.`);
  }
  endLeave(place.run, client);
}

const seats = new Set<Seat>();
let watchesExit = false;

/** For a process that ends without leaving. There is no time to wait: the leaver's file, ours, says that it is on its way. */
function leaveAtExit(seat: Seat): void {
  seats.add(seat);
  if (watchesExit) return;
  watchesExit = true;
  process.once('exit', () => {
    for (const { place, client } of seats) {
      if (beginToLeave(place.run, client) && !isKept(place)) tellToStop(place);
      else endLeave(place.run, client);
    }
  });
}
