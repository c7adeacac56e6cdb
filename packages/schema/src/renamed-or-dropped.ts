import type { TableName } from './tables.js';

/** A column that earlier databases of this kind have and this one has not, for the SQL that was written against them. */
export interface RenamedOrDropped {
  readonly table: TableName;
  readonly column: string;
  /** Where its content stands now: `column` of the same table, `table.column`, or an expression. Null: nowhere. */
  readonly became: string | null;
  readonly reason: string;
}

const noSource = 'No British or Irish endpoint of the API has it, so it was empty in every row.';
const keyedByRunner = 'A surrogate number that no source knows; the key is race_id and horse_id.';
const keyedByContent = 'A surrogate number; the key is what the row is about.';
const staleTomorrow = 'A stored count of days is wrong the next day; the views in schema figures compute it.';

export const renamedOrDropped: readonly RenamedOrDropped[] = [
  row(
    'ra_races',
    'race_number',
    null,
    `${noSource} row_number() over (partition by course_id, date order by off_dt) gives it.`,
  ),
  row('ra_races', 'meet_id', null, `${noSource} A meeting is course_id and date.`),
  row('ra_races', 'time', 'off_time', 'A copy of off_time.'),

  row('ra_runners', 'id', null, keyedByRunner),
  row('ra_runners', 'weight_stones_lbs', 'weight_st_lbs', 'A copy of weight_st_lbs.'),
  row('ra_runners', 'jockey_silk_url', 'silk_url', 'A copy of silk_url.'),
  row('ra_runners', 'colour', 'ra_mst_horses.colour', 'A fact of the horse, not of the race.'),
  row('ra_runners', 'dob', 'ra_mst_horses.dob', 'A fact of the horse, not of the race.'),
  row('ra_runners', 'claiming_price_min', null, noSource),
  row('ra_runners', 'claiming_price_max', null, noSource),
  row('ra_runners', 'medication', null, noSource),
  row('ra_runners', 'equipment', null, noSource),
  row('ra_runners', 'morning_line_odds', null, noSource),
  row(
    'ra_runners',
    'is_scratched',
    "status = 'non_runner'",
    'status tells it, and tells reserves and withdrawn entries apart.',
  ),
  row(
    'ra_runners',
    'distance_beaten',
    'btn',
    'It was text with an L; btn is a number of lengths and bears the name of ra_race_results.',
  ),
  row('ra_runners', 'overall_beaten_distance', 'ovr_btn', 'Never filled; now under the name of ra_race_results.'),
  row('ra_runners', 'starting_price_decimal', 'sp_decimal', 'Never filled; now under the name of ra_race_results.'),
  row('ra_runners', 'starting_price', 'ra_race_results.sp', 'The published text stands once, in the result.'),
  row('ra_runners', 'finishing_time', 'ra_race_results.time_display', 'The published text stands once, in the result.'),
  row('ra_runners', 'prize_won', 'ra_race_results.prize_won', 'Money stands once, in the result, with its currency.'),
  row('ra_runners', 'result_updated_at', 'ra_race_results.updated_at', 'The result row has its own.'),

  row('ra_race_results', 'id', null, keyedByRunner),
  row('ra_race_results', 'margin', 'btn', `${noSource} The winning margin is btn of the runner-up.`),

  row('ra_mst_horses', 'age', null, 'Wrong after each 1 January. ra_runners.age has the age on the day; dob the rest.'),
  row('ra_mst_jockeys', 'days_since_last_ride', null, staleTomorrow),
  row('ra_mst_jockeys', 'days_since_last_win', null, staleTomorrow),
  row('ra_mst_trainers', 'days_since_last_runner', null, staleTomorrow),
  row('ra_mst_trainers', 'days_since_last_win', null, staleTomorrow),
  row('ra_mst_owners', 'days_since_last_runner', null, staleTomorrow),
  row('ra_mst_owners', 'days_since_last_win', null, staleTomorrow),

  row('ra_mst_bookmakers', 'id', null, 'A surrogate number; the key is code.'),
  row('ra_entity_combinations', 'id', null, keyedByContent),
  row('ra_performance_by_distance', 'id', null, keyedByContent),
  row('ra_performance_by_venue', 'id', null, keyedByContent),
  row('ra_runner_statistics', 'id', null, keyedByRunner),
  row('ra_runner_statistics', 'runner_id', 'race_id, horse_id', 'ra_runners has no surrogate number to point at.'),
];

function row(table: TableName, column: string, became: string | null, reason: string): RenamedOrDropped {
  return { table, column, became, reason };
}
