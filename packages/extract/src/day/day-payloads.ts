import type { SourcedRow } from '@darkhorses/schema';
import type { FieldIssue } from '../payload/issues.js';
import type { Reject } from '../payload/rejects.js';

/** One complete reading of a day: every race of every page. */
export interface DayPayload<Race = unknown> {
  readonly races: readonly Race[];
  /** When it was read, ISO 8601. */
  readonly fetched_at: string;
}

/** All that is known of a day. Races and runners may come in any order. */
export interface DayPayloads<Card = unknown, Result = unknown> {
  /** The day in London, `YYYY-MM-DD`. Races of other days are rejected. */
  readonly date: string;
  /**
   * The card that decides. Where a day was read several times, each race must be the one read last before its off (or
   * first after it): a card read after the off knows too much.
   */
  readonly card?: DayPayload<Card>;
  /** The newest complete reading of the results. */
  readonly result?: DayPayload<Result>;
  /** Earlier readings of the card: they tell which horses have left it since, and at which stage. */
  readonly earlierCards?: readonly DayPayload<Card>[];
  /** Ids of races that the newest complete readings no longer list. Their rows stay, with race_status `removed`. */
  readonly removed?: ReadonlySet<string>;
}

/** The tables that a day's payloads feed, parents before children. */
export const dayTables = [
  'ra_mst_courses',
  'ra_mst_sires',
  'ra_mst_dams',
  'ra_mst_damsires',
  'ra_mst_horses',
  'ra_horse_pedigree',
  'ra_mst_jockeys',
  'ra_mst_trainers',
  'ra_mst_owners',
  'ra_races',
  'ra_runners',
  'ra_race_results',
] as const;

export type DayTable = (typeof dayTables)[number];

export interface DayRows {
  /**
   * The rows of each table, tables in parent order, rows in the order of their keys. Columns that the day's payloads do
   * not own (a profile's colour code, a course's region name) are null and must not clear what is stored.
   */
  readonly rows: { readonly [T in DayTable]: SourcedRow<T>[] };
  readonly issues: FieldIssue[];
  readonly rejects: Reject[];
  readonly counts: DayCounts;
}

/** What became of everything in the payloads: `runners = kept + duplicates + rejected` for each dataset. */
export interface DayCounts {
  readonly racecards: DatasetCounts;
  readonly results: DatasetCounts;
}

export interface DatasetCounts {
  readonly races: number;
  readonly runners: number;
  readonly kept: number;
  readonly duplicates: number;
  readonly rejected: number;
}
