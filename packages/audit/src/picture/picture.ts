import { knownReach, type Reach } from '@darkhorses/ingest';
import { inTransaction, type Sql } from '@darkhorses/schema';
import type { AuditResult, Verdict } from '../audit-result.js';
import { coverageCalendar } from '../coverage-calendar.js';
import type { Numbers } from '../numbers/known-number.js';
import { numbers } from '../numbers/numbers.js';
import type { Queryable } from '../queryable.js';
import { type ShownDay, shownDays } from './calendar-days.js';
import { drift, type DriftOf } from './drift.js';
import { type CoverageOfEntity, entityCoverage } from './entity-coverage.js';
import { fillRates, type FillRatesOfSource } from './fill-rates.js';
import { freshness, type FreshnessOf } from './freshness.js';
import { monthVolumes, type VolumeOfMonth } from './month-volumes.js';
import { type ShownCheck, shownChecks, type ShownGap, shownGaps } from './shown-gaps.js';
import { type ShownLimit, shownLimits } from './shown-limits.js';
import { type ShownNumber, shownNumbers, type ShownTable, shownTables } from './shown-numbers.js';
import { yearCoverage, type YearOfCoverage } from './year-coverage.js';

/** An audit and all that is to be seen around it, in the shape in which a report shows it. */
export interface AuditPicture {
  /** ISO instant. */
  readonly at: string;
  readonly since: string;
  readonly until: string;
  readonly verdict: Verdict;
  readonly closing: AuditResult['closing'];
  readonly gaps: readonly ShownGap[];
  readonly checks: readonly ShownCheck[];
  readonly calendar: {
    readonly datasets: readonly (readonly [dataset: string, name: string])[];
    readonly days: readonly ShownDay[];
  };
  readonly years: readonly YearOfCoverage[];
  readonly volumes: readonly VolumeOfMonth[];
  readonly entities: readonly CoverageOfEntity[];
  readonly fills: readonly FillRatesOfSource[];
  readonly freshness: readonly FreshnessOf[];
  readonly numbers: readonly ShownNumber[];
  readonly tables: readonly ShownTable[];
  readonly drift: readonly DriftOf[];
  readonly limits: readonly ShownLimit[];
}

/**
 * Gathers what a report shows around an audit: seconds for ten years. Nothing is written.
 *
 * @param reach what the account can see. Default: what the ledger remembers of it
 * @example
 * const picture = await auditPicture(database.sql, await audit({ sql: database.sql, now }));
 */
export async function auditPicture(sql: Sql, result: AuditResult, reach?: Reach): Promise<AuditPicture> {
  const figures = await numbers(sql, new Date(result.at));
  // Of one moment, so that no two parts of a report contradict each other.
  return inTransaction(sql, (transaction) => gather(transaction, result, figures, reach), snapshot);
}

const snapshot = 'isolation level repeatable read read only';

async function gather(sql: Queryable, result: AuditResult, figures: Numbers, reach?: Reach): Promise<AuditPicture> {
  const { at, since, today, regions, verdict, closing } = result;
  const scope = { since, until: today, regions };
  const known = reach ?? (await knownReach(sql, today));
  const calendar = await coverageCalendar(sql, { ...scope, reach: known });
  return {
    at,
    since,
    until: today,
    verdict,
    closing,
    gaps: shownGaps(result),
    checks: shownChecks(result),
    calendar: {
      datasets: [
        ['results', 'Results'],
        ['racecards', 'Racecards'],
      ],
      days: shownDays(calendar, result),
    },
    years: yearCoverage(calendar),
    volumes: await monthVolumes(sql, scope),
    entities: await entityCoverage(sql),
    fills: await fillRates(sql, scope),
    freshness: await freshness(sql, new Date(at), today),
    numbers: shownNumbers(figures),
    tables: shownTables(figures),
    drift: await drift(sql),
    limits: shownLimits(result),
  };
}
