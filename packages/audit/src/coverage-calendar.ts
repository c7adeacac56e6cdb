import { dayStates, type DayState, type Reach } from '@darkhorses/ingest';
import { expectedEmptiness } from './checks/coverage/expected-emptiness.js';
import type { Queryable } from './queryable.js';

/** One day of one dataset: a cell of the coverage calendar. */
export interface CoverageDay extends DayState {
  /** Why no racing is expected, where a reason is known. */
  readonly expected: string | null;
}

/**
 * How every day since `since` stands, per dataset, oldest first: those that the ledger has never heard of included.
 *
 * @example
 * const days = await coverageCalendar(sql, { since: '2015-01-01', until: '2025-10-13', regions: ['gb', 'ire'], reach });
 */
export async function coverageCalendar(
  sql: Queryable,
  scope: {
    readonly since: string;
    readonly until: string;
    readonly regions: readonly string[];
    readonly reach: Reach;
  },
): Promise<CoverageDay[]> {
  const days = await dayStates(
    sql,
    { datasets: ['racecards', 'results'], from: scope.since, to: scope.until, regions: scope.regions },
    scope.reach,
  );
  return days.map((day) => ({ ...day, expected: expectedEmptiness(day.day, scope.regions)?.reason ?? null }));
}
