import type { Entry } from './entry.js';

/** How figures are calculated, by the end of their names, and the columns that they are calculated from. First match holds. */
const formulas: readonly (readonly [pattern: RegExp, formula: string, source: string])[] = [
  [/(win_percent|win_rate)$/, '100 x wins / runs', 'ra_race_results.position'],
  [/(place_percent|place_rate)$/, '100 x places / runs', 'ra_race_results.position'],
  [/^priced_runs$/, 'count of runs with a price', 'ra_race_results.sp_numerator'],
  [
    /^expected_wins$/,
    'sum of sp_denominator / (sp_numerator + sp_denominator)',
    'ra_race_results.sp_numerator, ra_race_results.sp_denominator',
  ],
  [
    /ae_fair$/,
    'wins / sum of fair chances, each 1 / price over the sum of 1 / price of its race',
    'ra_race_results.position, ra_race_results.sp_numerator',
  ],
  [
    /(ae_index|_ae)$/,
    'wins of priced runs / sum of 1 / price',
    'ra_race_results.position, ra_race_results.sp_numerator',
  ],
  [
    /^profit_loss_1u$/,
    'sum of price / k - 1 for a win (k sharing it), -1 otherwise, over priced runs',
    'ra_race_results.position, ra_race_results.sp_numerator',
  ],
  [/^data_quality_score$/, 'priced runs / runs', 'ra_race_results.sp_numerator'],
  [/^winners$/, 'count of horses with position 1', 'ra_runners.horse_id, ra_race_results.position'],
  [/^total_horses$/, 'count of different horses', 'ra_runners.horse_id'],
  [/prize(_eur)?$/, 'sum of prizes of earlier runs', 'ra_race_results.prize_won'],
  [/winning_distance_yards$/, 'least or greatest distance of earlier wins', 'ra_races.distance_y'],
  [/^distance_yards$/, 'distance to the nearest half furlong', 'ra_races.distance_f'],
  [/^best_time_seconds$/, 'least measured time of winners', 'ra_race_results.time_seconds'],
  [/^avg_time_seconds$/, 'mean of measured times of winners', 'ra_race_results.time_seconds'],
  [/^last_time_seconds$/, 'measured time of the newest winner', 'ra_race_results.time_seconds'],
  [/^going_breakdown$/, 'counts of runs and of wins by going group', 'ra_races.going_group, ra_race_results.position'],
  [/(seconds|2nd|2nds)$/, 'count of position 2', 'ra_race_results.position'],
  [/(thirds|3rd|3rds)$/, 'count of position 3', 'ra_race_results.position'],
  [/places$/, 'count of positions 1 to 3', 'ra_race_results.position'],
  [/wins$/, 'count of position 1', 'ra_race_results.position'],
  [
    /(runs|rides|runners)$/,
    'count of runs with a result that is not void',
    'ra_runners.status, ra_race_results.outcome',
  ],
];

/** A figure's formula and the columns behind it, or undefined for what is no figure, such as a key or a stamp. */
export function formulaOf(column: string, { owner, unit }: Entry): { formula: string; source: string } | undefined {
  if (owner !== 'stats' || unit === null) return undefined;
  const found = formulas.find(([pattern]) => pattern.test(column));
  return found && { formula: found[1], source: found[2] };
}
