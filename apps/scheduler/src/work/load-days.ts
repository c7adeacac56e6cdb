import {
  classifyFailure,
  type Load,
  nameOf,
  type Reach,
  releaseAbandonedLeases,
  type RunEvent,
  runPartitions,
  type RunSummary,
  type Scope,
} from '@darkhorses/ingest';
import { formatDuration } from '@darkhorses/command';
import type { WorkSurroundings } from './surroundings.js';
import { type RunContext, type WorkEnd, WorkFailure } from './work.js';

export interface LoadDaysOptions {
  readonly load: Load;
  readonly reach: Reach;
  readonly scope: Scope;
  readonly now: () => Date;
  /** Only these days of the scope, though they are loaded and settled. */
  readonly again?: readonly string[];
  readonly maxRequests?: number;
}

/**
 * Loads what is due of a scope, and notes in the run what was written.
 *
 * @returns what could not be loaded, as what is missing of the run's work
 * @throws WorkFailure where nothing could be loaded any more; the signal's reason where the run was told to stop
 */
export async function loadDays(
  { api, database: { sql }, patience, wait, lease }: WorkSurroundings,
  { signal, log, note }: RunContext,
  { load, reach, scope, now, again, maxRequests }: LoadDaysOptions,
): Promise<WorkEnd> {
  // A day that a dead process of this machine still holds is nobody's; elsewhere its lease is over before the run's is, so that
  // whoever takes the run over finds every day free.
  await releaseAbandonedLeases(sql);
  const summary = await runPartitions({
    api,
    sql,
    load,
    reach,
    scope,
    now,
    signal,
    patience,
    lease: Math.max(1, lease / 2_000),
    ...(wait && { wait }),
    ...(again && { onlyDays: again, force: true }),
    ...(maxRequests !== undefined && { maxRequests }),
    onProgress: (event) => tellOf(event, log),
  });
  const changed = Object.values(summary.changed).reduce((sum, rows) => sum + rows, 0);
  const { written, empty, failed, races, runners, bytes } = summary;
  note({ counts: { days: written, empty, failed: failed.length, races, runners, bytes, rows_changed: changed } });
  if (summary.end === 'interrupted') signal.throwIfAborted();
  if (summary.end === 'stopped' || summary.end === 'gave_up') throw failureOf(summary);
  return failed.length === 0 ? {} : { missing: { class: 'gaps', message: sentenceOf(failed) } };
}

function failureOf({ error, failure }: RunSummary): WorkFailure {
  const known = classifyFailure(error);
  return new WorkFailure({ ...known, ...failure }, { cause: error });
}

/** A few by name: the ledger has them all. */
function sentenceOf(failed: RunSummary['failed']): string {
  const [first] = failed;
  const names = failed.slice(0, 3).map(nameOf).join(', ');
  const more = failed.length > 3 ? ` and ${failed.length - 3} more` : '';
  return `${names}${more} could not be loaded, and will be tried again: ${first?.message ?? ''}`;
}

function tellOf(event: RunEvent, log: RunContext['log']): void {
  if (event.type === 'paused')
    log.warn({ class: event.class }, `Paused for ${formatDuration(event.wait)}: ${event.message}`);
  else if (event.type === 'resumed') log.info({ class: event.class }, 'The trouble has passed: going on.');
  else if (event.type === 'failed') log.warn({ class: event.class }, `The ${nameOf(event)} failed: ${event.message}`);
  else if (event.type === 'written') log.debug({ races: event.races }, `The ${nameOf(event)} written.`);
}
