import type { Entry } from './entry.js';

/** How figures are calculated, by the end of their names, and the columns that they are calculated from. First match holds. */
const formulas: readonly (readonly [pattern: RegExp, formula: string, source: string])[] = [
  [/(win_percent|win_rate)$/, '100 x wins / runs', 'ra_race_results.position'],
  [/(place_percent|place_rate)$/, '100 x places / runs', 'ra_race_results.position'],
  [/^priced_runs$/, 'count of runs with a price', 'ra_race_results.sp_numerator'],
  [
    /^expected_wins$/,
    'sum of 1 / price, which is sp_denominator / (sp_numerator + sp_denominator), or 1 / sp_decimal without a fraction',
    'ra_race_results.sp_numerator, ra_race_results.sp_denominator, ra_race_results.sp_decimal',
  ],
  [
    /ae_fair$/,
    'wins / sum of fair chances, each 1 / price over the sum of 1 / price of its race, in races of which every run is priced',
    'ra_race_results.position, ra_race_results.sp_numerator, ra_race_results.sp_denominator, ra_race_results.sp_decimal',
  ],
  [
    /(ae_index|_ae)$/,
    'wins of priced runs / sum of 1 / price',
    'ra_race_results.position, ra_race_results.sp_numerator, ra_race_results.sp_denominator, ra_race_results.sp_decimal',
  ],
  [
    /^profit_loss_1u$/,
    'sum of price / k - 1 for a win (k sharing it), -1 otherwise, over priced runs',
    'ra_race_results.position, ra_race_results.sp_numerator, ra_race_results.sp_denominator, ra_race_results.sp_decimal',
  ],
  [/^best_class$/, 'class of the highest A/E', 'ra_races.race_class, ra_race_results.position'],
  [/^best_distance$/, 'distance of the highest A/E', 'ra_races.distance_f, ra_race_results.position'],
  [/^class_\d_name$/, 'class of that rank by wins', 'ra_races.race_class, ra_race_results.position'],
  [/^distance_\d_name$/, 'distance of that rank by wins', 'ra_races.distance_f, ra_race_results.position'],
  [/^distance_display$/, 'distance_yards in miles, furlongs and half furlongs', 'ra_races.distance_f'],
  [/^(last_win_date|last_won)$/, 'greatest date of a run with position 1', 'ra_races.date, ra_race_results.position'],
  [/^(last_ride_date|last_runner_date|last_raced)$/, 'greatest date of a run', 'ra_races.date, ra_runners.status'],
  [/^active_last_30d$/, 'count of runs in 30 days > 0', 'ra_races.date, ra_runners.status'],
  [/^reliable$/, 'count of runs >= the threshold', 'ra_runners.status, ra_race_results.outcome'],
  [/^history_complete$/, 'year of the race - age >= first loaded year - 2', 'ra_races.date, ra_runners.age'],
  [
    /^query_filters$/,
    'least and greatest date of the runs, and what the refresh was told',
    'ra_races.date, ra_races.region',
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
export function formulaOf(column: string, { owner }: Entry): { formula: string; source: string } | undefined {
  if (owner !== 'stats') return undefined;
  const found = formulas.find(([pattern]) => pattern.test(column));
  return found && { formula: found[1], source: found[2] };
}
