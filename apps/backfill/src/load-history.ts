import {
  databaseClock,
  type LoadEnd,
  loadMasters,
  preflight,
  runPartitions,
  type RunEvent,
  type RunOptions,
  type RunSummary,
  type Scope,
} from '@darkhorses/ingest';
import { asLoad } from './as-load.js';
import type { Workplace } from './workplace.js';

/** How history is to be loaded, as the flags of `run` and `retry` say. */
export interface LoadOptions extends Pick<
  RunOptions,
  'order' | 'force' | 'failedOnly' | 'concurrency' | 'maxRequests' | 'until' | 'patience'
> {
  /** Entered in the list of loads, such as `backfill run`. */
  readonly command: string;
  readonly scope: Scope;
  readonly skipMasters: boolean;
  readonly signal: AbortSignal;
  readonly onProgress: (event: RunEvent) => void;
  /** Told what the account can see, before anything is loaded. */
  readonly onReach: (explanation: readonly string[]) => void;
}

/** Asks what the account can see, loads the masters, then every day of the scope that is due; enters all of it as one load. */
export async function loadHistory({ api, database }: Workplace, options: LoadOptions): Promise<RunSummary> {
  const { command, scope, skipMasters, signal, onReach, ...runOptions } = options;
  const { sql } = database;
  const now = await databaseClock(sql);
  const { reach, explanation } = await preflight(api, { now, signal });
  onReach(explanation);
  const { order, force, maxRequests, until } = options;
  return asLoad(
    sql,
    { command, scope, options: { order, force, maxRequests, until } },
    async (load) => {
      if (!skipMasters) await loadMasters({ api, sql, load, regions: scope.regions, signal });
      return runPartitions({ ...runOptions, api, sql, load, scope, reach, signal, now });
    },
    endOf,
  );
}

function endOf(summary: RunSummary): LoadEnd {
  const { written, empty, failed, races, runners, requests, bytes, failure } = summary;
  return {
    outcome: outcomeOf(summary),
    counts: { written, empty, failed: failed.length, races, runners, requests, bytes },
    ...(failure && { error: failure }),
  };
}

function outcomeOf({ end, failed }: RunSummary): LoadEnd['outcome'] {
  if (end === 'interrupted') return 'interrupted';
  if (end === 'stopped' || end === 'gave_up') return 'failed';
  return end === 'finished' && failed.length === 0 ? 'done' : 'gaps';
}
