import { type FreshnessSubject, freshnessSubjects, freshnessTarget } from '@darkhorses/audit';
import type { LastUpdates } from './last-updates.js';

/**
 * - `fresh`: not older than it may be. `stale`: older.
 * - `waiting`: never brought up to date, and the daemon has not run for long enough to have done it.
 * - `out_of_reach`: the account does not see it.
 */
export type FreshnessState = 'fresh' | 'stale' | 'waiting' | 'out_of_reach';

/** How fresh a subject is. */
export interface Freshness {
  readonly subject: FreshnessSubject;
  readonly state: FreshnessState;
  /** Null: never. */
  readonly updated_at: Date | null;
  /** Null: never updated. @unit seconds */
  readonly age: number | null;
  /** How old it may be now. @unit seconds */
  readonly target: number;
}

/** Says of each subject how old it is, and whether that is too old. */
export function freshnessOf(updates: LastUpdates, at: Date): Freshness[] {
  return freshnessSubjects.map((subject) => {
    const updated = updates[subject];
    const age = updated && secondsBetween(updated, at);
    const target = freshnessTarget(subject, at);
    return { subject, state: stateOf(subject, age, target), updated_at: updated, age, target };
  });

  function stateOf(subject: FreshnessSubject, age: number | null, target: number): FreshnessState {
    if (subject === 'racecards' && !updates.has_racecards) return 'out_of_reach';
    if (age !== null) return age <= target ? 'fresh' : 'stale';
    const running = updates.first_run === null ? 0 : secondsBetween(updates.first_run, at);
    return running <= target ? 'waiting' : 'stale';
  }
}

const secondsBetween = (from: Date, to: Date): number =>
  Math.max(0, Math.round((to.getTime() - from.getTime()) / 1000));
