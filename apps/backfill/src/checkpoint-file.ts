import { renameSync, writeFileSync } from 'node:fs';
import type { RunEvent } from '@darkhorses/ingest';

const EVERY = 5_000;

/** A readable snapshot of a run's progress, for people and scripts that watch a file. Nothing is ever read from it. */
export interface Snapshot {
  note(event: RunEvent): void;
  end(): void;
}

/**
 * Keeps a snapshot at a path, renewed at most every five seconds; without a path, does nothing.
 *
 * @throws the file system's error at once where the path cannot be written
 */
export function keepSnapshot(path: string | undefined, now: () => number = Date.now): Snapshot {
  if (path === undefined) return { note() {}, end() {} };
  const state = { updated_at: '', due: 0, written: 0, failed: 0, races: 0, runners: 0, last: '', ended: false };
  let writtenAt = 0;
  const write = () => {
    writtenAt = now();
    state.updated_at = new Date(writtenAt).toISOString();
    // Renamed into place, so that a reader never meets half a file.
    writeFileSync(`${path}.part`, `${JSON.stringify(state, undefined, 2)}\n`);
    renameSync(`${path}.part`, path);
  };
  write();
  return {
    note(event) {
      count(state, event);
      if (now() - writtenAt >= EVERY) write();
    },
    end() {
      state.ended = true;
      write();
    },
  };
}

function count(
  state: { due: number; written: number; failed: number; races: number; runners: number; last: string },
  event: RunEvent,
): void {
  if (event.type === 'started') state.due = event.racecards + event.results;
  if (event.type === 'failed') state.failed += 1;
  if (event.type !== 'written') return;
  state.written += 1;
  state.races += event.races;
  state.runners += event.runners;
  state.last = `${event.dataset} ${event.day}`;
}
