import type { Dataset } from '../ledger/partition.js';
import { addDays } from '../day/london-day.js';

/** The first day of which The Racing API serves racecards. */
export const firstRacecards = '2023-01-23';

/** The first day of which The Racing API serves results, to accounts with the historical add-on. */
export const firstResults = '1988-01-01';

/** How many days ahead racecards are served. */
export const racecardsAhead = 7;

/** How many days back results are served to accounts without the historical add-on. */
export const rollingDays = 365;

/** Which days of a dataset an account can see. */
export interface DatasetReach {
  /** First day, `YYYY-MM-DD`; null where the account sees none at all. */
  readonly from: string | null;
  /** Last day, `YYYY-MM-DD`. */
  readonly to: string;
  /** Whether the first day moves on with each day that passes. */
  readonly rolling: boolean;
}

/** What an account can see, as the preflight found it. */
export type Reach = Readonly<Record<Dataset, DatasetReach>>;

/** Why a day cannot be asked for. */
export type Unreachable = 'before_records' | 'outside_plan' | 'future';

/** What an account with every right can see on a day. */
export const fullReach = (today: string): Reach => ({
  racecards: { from: firstRacecards, to: addDays(today, racecardsAhead), rolling: false },
  results: { from: firstResults, to: today, rolling: false },
});

/**
 * Why a day lies beyond the account's reach; undefined where it does not.
 *
 * @example
 * unreachable(fullReach('2025-10-13'), 'racecards', '2015-01-01'); // 'before_records'
 */
export function unreachable(reach: Reach, dataset: Dataset, day: string): Unreachable | undefined {
  const { from, to } = reach[dataset];
  if (day > to) return 'future';
  if (day < (dataset === 'racecards' ? firstRacecards : firstResults)) return 'before_records';
  if (from === null || day < from) return 'outside_plan';
  return undefined;
}

/** The reason in words, for people. */
export const unreachableReasons: Readonly<Record<Unreachable, string>> = {
  before_records: `The Racing API keeps racecards from ${firstRacecards} and results from ${firstResults}`,
  outside_plan:
    'the account does not reach it: results older than a year need the historical add-on, racecards the Pro plan',
  future: `not published yet: results come after the race, racecards ${racecardsAhead} days ahead`,
};
