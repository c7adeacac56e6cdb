import { coverageCalendar, type CoverageDay } from '@darkhorses/audit';
import { addDays, knownReach, londonDay } from '@darkhorses/ingest';
import type { Sql } from '@darkhorses/schema';
import { type StandingAlert, standingAlerts } from '../alerts/alert-ledger.js';
import { type Freshness, freshnessOf } from '../freshness/freshness.js';
import { lastUpdates } from '../freshness/last-updates.js';
import type { Job } from '../jobs/job.js';
import type { JobOverview } from '../overview/job-overview.js';
import { readSkipped, type SkippedTicks } from '../overview/read-skipped.js';
import { recentTrouble, type Trouble } from '../trouble/recent-trouble.js';
import { requestHistory, type RequestQuarter } from '../usage/request-history.js';
import { requestRates, type RequestRates } from '../usage/request-rates.js';
import { regions } from '../work/surroundings.js';

/** How the daemon and the data stand at a moment: all that the pages show. */
export interface Snapshot {
  readonly at: Date;
  /** What is wrong now, in the judgement of the alerts. */
  readonly alerts: readonly StandingAlert[];
  readonly jobs: readonly JobOverview[];
  /** Ticks of the last week that were not run. */
  readonly skipped: readonly SkippedTicks[];
  readonly freshness: readonly Freshness[];
  readonly requests: RequestRates & {
    /** What the account allows; null for no limit. @unit requests a second */
    readonly allowed_per_second: number | null;
    /** The last day, oldest first. */
    readonly quarters: readonly RequestQuarter[];
  };
  readonly trouble: readonly Trouble[];
  /** The last sixty days of each dataset, oldest first. */
  readonly coverage: readonly CoverageDay[];
}

/** Where a snapshot is taken. */
export interface Scene {
  readonly sql: Sql;
  readonly jobs: readonly Job[];
  /** @unit requests a second */
  readonly requestsPerSecond: number;
  readonly overview: (sql: Sql, jobs: readonly Job[], at: Date) => Promise<JobOverview[]>;
}

/** How many days of coverage are shown. */
export const daysShown = 60;

/** Reads how everything stands, from the database alone: whichever replica is asked, the answer is the same. */
export async function takeSnapshot({ sql, jobs, requestsPerSecond, overview }: Scene, at: Date): Promise<Snapshot> {
  const [alerts, overviews, skipped, updates, rates, quarters, trouble, coverage] = await Promise.all([
    standingAlerts(sql),
    overview(sql, jobs, at),
    readSkipped(sql, at),
    lastUpdates(sql, at),
    requestRates(sql, at),
    requestHistory(sql, at),
    recentTrouble(sql, at),
    recentCoverage(sql, at),
  ]);
  const allowed = Number.isFinite(requestsPerSecond) ? requestsPerSecond : null;
  return {
    at,
    alerts,
    jobs: overviews,
    skipped,
    freshness: freshnessOf(updates, at),
    requests: { ...rates, allowed_per_second: allowed, quarters },
    trouble,
    coverage,
  };
}

async function recentCoverage(sql: Sql, at: Date): Promise<CoverageDay[]> {
  const today = londonDay(at);
  const since = addDays(today, 1 - daysShown);
  return coverageCalendar(sql, { since, until: today, regions, reach: await knownReach(sql, today) });
}
