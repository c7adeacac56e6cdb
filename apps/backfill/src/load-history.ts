import { asLoad, CommandError, exitCodes, type Workplace } from '@darkhorses/command';
import {
  classifyFailure,
  type Load,
  type LoadEnd,
  loadMasters,
  partitionStates,
  preflight,
  releaseAbandonedLeases,
  type Reach,
  runPartitions,
  type RunEvent,
  type RunOptions,
  type RunSummary,
  type Scope,
  type StateCount,
  status,
} from '@darkhorses/ingest';

/** How history is to be loaded, as the flags of `run` and `retry` say. */
export interface LoadOptions extends Pick<
  RunOptions,
  'order' | 'force' | 'failedOnly' | 'concurrency' | 'maxRequests' | 'until' | 'patience' | 'wait'
> {
  /** Entered in the list of loads, such as `backfill run`. */
  readonly command: string;
  readonly scope: Scope;
  readonly skipMasters: boolean;
  readonly signal: AbortSignal;
  readonly onProgress: (event: RunEvent) => void;
  /** Told what the account can see and how the scope stands, before anything is loaded. */
  readonly onReach: (explanation: readonly string[], before: readonly StateCount[]) => void;
}

/** What came of it. */
export interface HistorySummary extends RunSummary {
  /** Why courses, regions and bookmakers are as they were; null where they are as they should be. */
  readonly mastersFailure: { readonly class: string; readonly message: string } | null;
  /** How the scope stands after the run; null where the database could not be asked any more. */
  readonly states: readonly StateCount[] | null;
  /** Days of the scope that other processes are loading. */
  readonly elsewhere: number;
}

/**
 * Asks what the account can see, loads the masters, then every day of the scope that is due; enters all of it as one load.
 *
 * @throws CommandError where the account's plan shows nothing of the scope
 */
export async function loadHistory(workplace: Workplace, options: LoadOptions): Promise<HistorySummary> {
  const { api, sql, now } = workplace;
  const { command, scope, skipMasters, signal, onReach, ...runOptions } = options;
  const { reach, explanation } = await preflight(api, { now, signal });
  refuseBlindAccount(scope, reach, explanation);
  await releaseAbandonedLeases(sql);
  onReach(explanation, await partitionStates(sql, scope, reach));
  const { order, force, maxRequests, until } = options;
  return asLoad(
    workplace,
    { command, scope, options: { order, force, maxRequests, until } },
    async (load) => {
      const mastersFailure = skipMasters ? null : await tryMasters(workplace, load, options);
      const summary = await runPartitions({ ...runOptions, api, sql, load, scope, reach, signal, now });
      const after = await status(sql, scope, reach).catch(() => null);
      return { ...summary, mastersFailure, states: after?.states ?? null, elsewhere: after?.leased ?? 0 };
    },
    endOf,
  );
}

function refuseBlindAccount({ datasets }: Scope, reach: Reach, explanation: readonly string[]): void {
  if (datasets.some((dataset) => reach[dataset].from !== null)) return;
  throw new CommandError(
    `The account of RACING_API_USERNAME can see nothing of what was asked for. ${explanation.join(' ')}`,
    { exitCode: exitCodes.cannotStart },
  );
}

/** Races bring their courses with them, so a list that does not come today holds no day up; nor does it go unsaid. */
async function tryMasters(
  { api, sql, now, log }: Workplace,
  load: Load,
  { scope, signal }: LoadOptions,
): Promise<HistorySummary['mastersFailure']> {
  try {
    await loadMasters({ api, sql, load, regions: scope.regions, signal, now });
    return null;
  } catch (error) {
    const { class: kind, message, consequence } = classifyFailure(error);
    if (consequence === 'stop' || consequence === 'lost') throw error;
    log.warn({ class: kind }, `Courses and regions could not be loaded, days are all the same: ${message}`);
    return { class: kind, message };
  }
}

function endOf(summary: HistorySummary): LoadEnd {
  const { written, empty, failed, races, runners, requests, bytes, failure } = summary;
  return {
    outcome: outcomeOf(summary),
    counts: { written, empty, failed: failed.length, races, runners, requests, bytes },
    ...(failure && { error: failure }),
  };
}

function outcomeOf(summary: HistorySummary): LoadEnd['outcome'] {
  if (summary.end === 'interrupted') return 'interrupted';
  if (summary.end === 'stopped' || summary.end === 'gave_up') return 'failed';
  return isComplete(summary) ? 'done' : 'gaps';
}

/** Whether everything that was due is loaded. */
export function isComplete({ end, failed, mastersFailure }: HistorySummary): boolean {
  return end === 'finished' && failed.length === 0 && mastersFailure === null;
}
