import { londonDay } from '@darkhorses/ingest';
import { refresh, RefreshInProgressError, type RefreshOptions, type RefreshSummary } from '@darkhorses/stats';
import type { WorkSurroundings } from './surroundings.js';
import type { RunContext } from './work.js';

/** Brings figures up to date as of today in London, and notes what was written. */
export async function refreshFigures(
  { database }: WorkSurroundings,
  { signal, note }: RunContext,
  { now, ...options }: RefreshOptions & { readonly now: () => Date },
): Promise<RefreshSummary> {
  const summary = await refresh(database, { asOf: londonDay(now()), signal, ...options });
  if (options.check !== true) note({ counts: { figures_written: writtenBy(summary) } });
  return summary;
}

/** The same after a load: where another refresh is at work, what has changed stays noted for the next one. */
export async function refreshAfterLoad(
  surroundings: WorkSurroundings,
  context: RunContext,
  now: () => Date,
): Promise<void> {
  try {
    await refreshFigures(surroundings, context, { now });
  } catch (error) {
    if (!(error instanceof RefreshInProgressError)) throw error;
    context.log.info('Another refresh of the figures is at work; what has changed is left to the next one.');
  }
}

/** Rows inserted, updated and deleted. */
export const writtenBy = ({ families }: Pick<RefreshSummary, 'families'>): number =>
  Object.values(families).reduce((sum, { inserted, updated, deleted }) => sum + inserted + updated + deleted, 0);
