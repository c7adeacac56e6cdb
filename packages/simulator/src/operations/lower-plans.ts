import { fieldsOf, runnersOf, type Payload } from '../source/racing-source.js';

// The lower plans' lists are the full ones without these fields, written as words to read as one list.
const tips = words('tip verdict betting_forecast');
const cardDetails = words(`course_id distance distance_round going_detailed rail_movements stalls weather jumps big_race
  is_abandoned tip verdict betting_forecast`);
const cardRunnerDetails = words(`dob breeder dam_region sire_region damsire_region trainer_location trainer_14_days
  trainer_rtf prev_trainers prev_owners comment spotlight quotes stable_tour medical headgear_run wind_surgery
  wind_surgery_run past_results_flags rpr ts performance_rating speed_rating silk_url odds`);
const resultDetails = words(`course_id dist dist_y dist_m jumps winning_time_detail comments non_runners
  tote_win tote_pl tote_ex tote_csf tote_tricast tote_trifecta`);
const resultRunnerDetails = words(`sp sp_dec bsp btn ovr_btn time rpr tsr prize jockey_claim_lbs comment silk_url`);

/** A card as the Free plan's list carries it. */
export const freeCard = without(cardDetails, cardRunnerDetails);

/** A card as the Basic plan's list carries it: without odds and tips. */
export const basicCard = without(['jumps', ...tips], ['odds']);

/** A result as the Free plan's list of today carries it. */
export const freeResult = without(resultDetails, resultRunnerDetails);

/** A result as the Basic plan's lists carry it: without the exchange's starting price. */
export const basicResult = without([], ['bsp']);

function without(raceFields: readonly string[], runnerFields: readonly string[]) {
  return (race: Payload): Payload => ({
    ...drop(race, raceFields),
    runners: runnersOf(race).map((runner) => drop(runner, runnerFields)),
  });
}

function drop(row: Payload, fields: readonly string[]): Payload {
  return fieldsOf(Object.fromEntries(Object.entries(row).filter(([field]) => !fields.includes(field))));
}

function words(text: string): string[] {
  return text.split(/\s+/);
}
