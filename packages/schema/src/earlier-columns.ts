import type { TableName } from './tables.js';

const people = words(`id name created_at updated_at stats_updated_at
  total_wins total_places total_seconds total_thirds win_rate place_rate last_win_date days_since_last_win`);
const trainersAndOwners = words(`total_runners last_runner_date days_since_last_runner
  recent_14d_runs recent_14d_wins recent_14d_win_rate recent_30d_runs recent_30d_wins recent_30d_win_rate`);
const ranks = ['1', '2', '3'];
const groupFigures = words('name runners wins win_percent ae');
const ancestor = [
  ...words(`id name horse_id region total_runners total_wins total_places_2nd total_places_3rd overall_win_percent
    overall_ae_index best_class best_class_ae best_distance best_distance_ae analysis_last_updated data_quality_score
    created_at updated_at`),
  ...['class', 'distance'].flatMap((group) =>
    ranks.flatMap((rank) => groupFigures.map((figure) => `${group}_${rank}_${figure}`)),
  ),
];
const counted = words(`id total_runs wins places_2nd places_3rd win_percent place_percent ae_index profit_loss_1u
  query_filters calculated_at created_at`);
const records = words('course course_distance distance firm good soft heavy aw jockey jumps last_10 last_12m');

/**
 * Every column of the earlier databases of this kind, by the table of ours that took its place: what `renamedOrDropped` does
 * not list has kept its name.
 */
export const earlierColumns: Readonly<Record<TableName, readonly string[]>> = {
  ra_races:
    words(`id course_id course_name date off_time off_dt race_name race_number distance distance_round distance_f
    distance_m region type surface going going_detailed pattern race_class age_band sex_restriction rating_band prize
    field_size stalls rail_movements weather jumps is_big_race is_abandoned has_result winning_time winning_time_detail
    comments non_runners tote_win tote_pl tote_ex tote_csf tote_tricast tote_trifecta tip verdict betting_forecast meet_id
    time created_at updated_at`),
  ra_runners:
    words(`id race_id horse_id horse_name jockey_id jockey_name trainer_id trainer_name trainer_location owner_id
    owner_name number draw sire_id dam_id damsire_id weight_lbs weight_st_lbs weight_stones_lbs age sex sex_code colour dob
    headgear headgear_run wind_surgery wind_surgery_run form last_run ofr rpr ts comment race_comment spotlight trainer_rtf
    past_results_flags claiming_price_min claiming_price_max medication equipment morning_line_odds is_scratched silk_url
    jockey_silk_url position distance_beaten overall_beaten_distance prize_won starting_price starting_price_decimal
    finishing_time jockey_claim_lbs result_updated_at created_at updated_at`),
  ra_race_results:
    words(`id race_id race_date horse_id horse_name jockey_name trainer_name owner_name position position_str
    number draw jockey_id jockey_claim_lbs trainer_id owner_id sire_id dam_id damsire_id age sex weight_lbs weight_st_lbs
    headgear sp sp_decimal btn ovr_btn time_seconds time_display official_rating rpr tsr prize_won comment silk_url margin
    created_at`),
  ra_horse_pedigree: words(`horse_id sire_id dam_id damsire_id sire dam damsire breeder region created_at updated_at`),
  ra_mst_horses:
    words(`id name sire_id dam_id damsire_id dob age sex sex_code colour colour_code breeder region created_at
    updated_at`),
  ra_mst_jockeys: [
    ...people,
    ...words(`total_rides last_ride_date days_since_last_ride recent_14d_rides recent_14d_wins recent_14d_win_rate
      recent_30d_rides recent_30d_wins recent_30d_win_rate`),
  ],
  ra_mst_trainers: [...people, 'location', ...trainersAndOwners],
  ra_mst_owners: [...people, ...trainersAndOwners, 'total_horses', 'active_last_30d'],
  ra_mst_sires: ancestor,
  ra_mst_dams: ancestor,
  ra_mst_damsires: ancestor,
  ra_mst_courses: words('id name region_code region longitude latitude created_at updated_at'),
  ra_mst_bookmakers: words('id name code type is_active created_at'),
  ra_mst_regions: words('code name created_at'),
  ra_entity_combinations: [...counted, ...words('entity1_type entity1_id entity2_type entity2_id')],
  ra_performance_by_distance: [
    ...counted,
    ...words(`entity_type entity_id distance_yards distance_display best_time_seconds avg_time_seconds last_time_seconds
      going_breakdown`),
  ],
  ra_performance_by_venue: [...counted, ...words('entity_type entity_id venue_id')],
  ra_runner_statistics: [
    ...words(`id runner_id horse_id career_prize career_win_percent career_place_percent last_raced last_won
      min_winning_distance_yards max_winning_distance_yards created_at updated_at`),
    ...records.flatMap((record) => words('runs wins 2nds 3rds').map((figure) => `${record}_${figure}`)),
  ],
};

function words(text: string): string[] {
  return text.trim().split(/\s+/);
}
