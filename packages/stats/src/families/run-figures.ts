import { actualOverExpected, expectedWins, percent, profitInUnits } from '../sql/measures.js';
import type { Fragment, Queryable } from '../queryable.js';

/** From how many runs on a row is worth trusting. */
export const reliableRuns = 10;

/** The counters and figures that combinations, distances and courses share, beside `query_filters`, in the order of {@link runFigures}. */
export const runFigureColumns = [
  'total_runs',
  'wins',
  'places_2nd',
  'places_3rd',
  'win_percent',
  'place_percent',
  'priced_runs',
  'expected_wins',
  'ae_index',
  'ae_fair',
  'profit_loss_1u',
  'reliable',
] as const;

/** What rows were counted over, beside the days, which each row tells of itself. */
export interface Filters {
  readonly regions: readonly string[];
  readonly minRuns: number;
}

/**
 * Figures of a group, from its sums and its first and last day. What was counted is JSON as text, as {@link jsonAsText} has it.
 */
export const runFigures = (sql: Queryable, { regions, minRuns }: Filters): Fragment => sql`
  runs::int as total_runs, wins::int as wins, seconds::int as places_2nd, thirds::int as places_3rd,
  ${percent(sql, sql`wins`, sql`runs`)} as win_percent,
  ${percent(sql, sql`wins + seconds + thirds`, sql`runs`)} as place_percent,
  priced_runs::int as priced_runs, ${expectedWins(sql, sql`chances`)} as expected_wins,
  ${actualOverExpected(sql, sql`priced_wins`, sql`chances`)} as ae_index,
  ${actualOverExpected(sql, sql`fair_wins`, sql`fair_chances`)} as ae_fair,
  ${profitInUnits(sql, sql`profits`)} as profit_loss_1u,
  runs >= ${reliableRuns}::int as reliable,
  '{"to": "' || last_day || '", "from": "' || first_day || ${`", "regions": [${regions.map((region) => JSON.stringify(region)).join(', ')}], "min_runs": ${minRuns}}`}::text
    as query_filters`;

/** First and last day of a group of facts. */
export const daysOfRuns = (sql: Queryable): Fragment => sql`min(race_date) as first_day, max(race_date) as last_day`;

/** What {@link daysOfRuns} gives, in the order of {@link daysOfDays}. */
export const dayColumns = ['first_day', 'last_day'] as const;

/** The same of groups that are put together. */
export const daysOfDays = (sql: Queryable): Fragment => sql`min(first_day) as first_day, max(last_day) as last_day`;
