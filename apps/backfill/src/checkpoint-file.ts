import { renameSync, writeFileSync } from 'node:fs';
import { UsageError } from '@darkhorses/command';
import type { RunEvent, YearStatus } from '@darkhorses/ingest';

const EVERY = 5_000;

/** What stands in a checkpoint file. Nothing is ever read from it: the ledger in the database decides what is loaded. */
export interface Checkpoint {
  updated_at: string;
  /** Whether the run is over. */
  ended: boolean;
  /** What this run found due, and what it has done of it. */
  run: { due: number; written: number; failed: number; races: number; runners: number; last: string };
  /** The ledger by year and dataset, as `status` tells it; empty until it was read. */
  ledger: readonly YearStatus[];
}

/** Where a checkpoint file gets the ledger from, and tells that it could not be renewed. */
export interface CheckpointSource {
  readonly ledger: () => Promise<readonly YearStatus[]>;
  readonly onTrouble: (error: unknown) => void;
}

/** A checkpoint file that follows a run. */
export interface CheckpointFile {
  note(event: RunEvent): void;
  end(): Promise<void>;
}

/**
 * Opens a checkpoint file, for people and scripts that watch one; without a path, one that is never written. It is renewed
 * every five seconds at most, and at the end.
 *
 * @throws UsageError where nothing can be written at the path
 */
export function openCheckpointFile(
  path: string | undefined,
  now: () => number = Date.now,
): (source: CheckpointSource) => CheckpointFile {
  if (path === undefined) return () => ({ note() {}, end: () => Promise.resolve() });
  const state: Checkpoint = {
    updated_at: '',
    ended: false,
    run: { due: 0, written: 0, failed: 0, races: 0, runners: 0, last: '' },
    ledger: [],
  };
  writeFirst(path, () => write(path, state, now()));
  return ({ ledger, onTrouble }) => {
    let renewedAt = now();
    let renewal = Promise.resolve();
    const renew = async (): Promise<void> => {
      state.ledger = await ledger();
      write(path, state, now());
    };
    return {
      note(event) {
        count(state.run, event);
        if (now() - renewedAt < EVERY) return;
        renewedAt = now();
        renewal = renewal.then(renew).catch(onTrouble);
      },
      async end() {
        await renewal;
        state.ended = true;
        await renew().catch(onTrouble);
      },
    };
  };
}

function writeFirst(path: string, attempt: () => void): void {
  try {
    attempt();
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new UsageError(`--checkpoint-file ${path} cannot be written (${reason}). Name a file in a folder of yours.`, {
      cause,
    });
  }
}

function write(path: string, state: Checkpoint, now: number): void {
  state.updated_at = new Date(now).toISOString();
  // Renamed into place, so that a reader never meets half a file.
  writeFileSync(`${path}.part`, `${JSON.stringify(state, undefined, 2)}\n`);
  renameSync(`${path}.part`, path);
}

function count(run: Checkpoint['run'], event: RunEvent): void {
  if (event.type === 'started') run.due = event.racecards + event.results;
  if (event.type === 'failed') run.failed += 1;
  if (event.type !== 'written') return;
  run.written += 1;
  run.races += event.races;
  run.runners += event.runners;
  run.last = `${event.dataset} ${event.day}`;
}
