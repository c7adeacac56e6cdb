/** A racecourse, as `/v1/courses` gives it. */
export interface Course {
  id: string;
  course: string;
  region_code: string;
  region: string;
}

/** A country of racing, as `/v1/courses/regions` gives it. */
export interface Region {
  region: string;
  region_code: string;
}

/** One price of a bookmaker for a runner. */
export interface OddsRow {
  bookmaker: string;
  fractional: string;
  decimal: string;
  ew_places: string;
  ew_denom: string;
  updated: string;
  history: OddsChange[];
}

export interface OddsChange {
  changed_at: string;
  fractional: string;
  decimal: string;
}

export interface PreviousTrainer {
  trainer: string;
  trainer_id: string;
  change_date: string;
}

export interface PreviousOwner {
  owner: string;
  owner_id: string;
  change_date: string;
}

export interface Quote {
  date: string;
  horse: string;
  horse_id: string;
  race: string;
  race_id: string;
  course: string;
  course_id: string;
  distance_f: string;
  distance_y: string;
  quote: string;
}

/** A runner of a racecard; every value is text, as the API gives it. */
export interface RacecardRunner {
  horse_id: string;
  horse: string;
  dob: string;
  age: string;
  sex: string;
  sex_code: string;
  colour: string;
  region: string;
  breeder: string;
  dam: string;
  dam_id: string;
  dam_region: string;
  sire: string;
  sire_id: string;
  sire_region: string;
  damsire: string;
  damsire_id: string;
  damsire_region: string;
  trainer: string;
  trainer_id: string;
  trainer_location: string;
  trainer_14_days: { runs: string; wins: string; percent: string };
  owner: string;
  owner_id: string;
  prev_trainers: PreviousTrainer[];
  prev_owners: PreviousOwner[];
  comment: string | null;
  spotlight: string | null;
  quotes: Quote[];
  stable_tour: { quote: string }[];
  medical: { date: string; type: string }[];
  number: string;
  draw: string;
  headgear: string;
  headgear_run: string;
  wind_surgery: string;
  wind_surgery_run: string;
  past_results_flags: string[];
  lbs: string;
  ofr: string;
  rpr: string;
  ts: string;
  /** From 2026 on only. */
  performance_rating?: string;
  /** From 2026 on only. */
  speed_rating?: string;
  jockey: string;
  jockey_id: string;
  silk_url: string;
  last_run: string;
  form: string;
  trainer_rtf: string;
  odds: OddsRow[];
}

/** A race before it is run, as `/v1/racecards/pro` gives it. */
export interface Racecard {
  race_id: string;
  course: string;
  course_id: string;
  date: string;
  off_time: string;
  off_dt: string;
  race_name: string;
  distance_round: string;
  distance: string;
  distance_f: string;
  /** Upper-case, where the `region_codes` parameter is lower-case. */
  region: string;
  pattern: string;
  sex_restriction: string;
  race_class: string;
  type: string;
  age_band: string;
  rating_band: string;
  prize: string;
  field_size: string;
  going_detailed: string;
  rail_movements: string;
  stalls: string;
  weather: string;
  going: string;
  surface: string;
  jumps: string;
  runners: RacecardRunner[];
  big_race: boolean;
  is_abandoned: boolean;
  tip: string;
  verdict: string;
  betting_forecast: string;
  /** `entry`, `declared` or `result`; from 2026 on only. */
  race_status?: string;
}

/** A runner of a result; every value is text, as the API gives it. */
export interface ResultRunner {
  horse_id: string;
  horse: string;
  sp: string;
  sp_dec: string;
  /** From 2026 on only; empty until the day after the race. */
  bsp?: string;
  number: string;
  position: string;
  draw: string;
  btn: string;
  ovr_btn: string;
  age: string;
  sex: string;
  weight: string;
  weight_lbs: string;
  headgear: string;
  time: string;
  or: string;
  rpr: string;
  tsr: string;
  prize: string;
  jockey: string;
  jockey_claim_lbs: string;
  jockey_id: string;
  trainer: string;
  trainer_id: string;
  owner: string;
  owner_id: string;
  sire: string;
  sire_id: string;
  dam: string;
  dam_id: string;
  damsire: string;
  damsire_id: string;
  comment: string;
  silk_url: string;
}

/** A race that has been run, as `/v1/results` gives it. */
export interface Result {
  race_id: string;
  date: string;
  region: string;
  course: string;
  course_id: string;
  off: string;
  off_dt: string;
  race_name: string;
  type: string;
  class: string;
  pattern: string;
  rating_band: string;
  age_band: string;
  sex_rest: string;
  dist: string;
  dist_y: string;
  dist_m: string;
  dist_f: string;
  going: string;
  surface: string;
  jumps: string;
  runners: ResultRunner[];
  winning_time_detail: string;
  comments: string;
  non_runners: string;
  tote_win: string;
  tote_pl: string;
  tote_ex: string;
  tote_csf: string;
  tote_tricast: string;
  tote_trifecta: string;
}

/** A horse's profile, as `/v1/horses/{id}/pro` gives it. */
export interface HorsePro {
  id: string;
  breeder: string;
  colour: string;
  colour_code: string;
  dam: string | null;
  dam_id: string;
  damsire: string | null;
  damsire_id: string;
  dob: string;
  name: string;
  sex: string;
  sex_code: string;
  sire: string | null;
  sire_id: string;
}

/** A horse, as `/v1/horses/{id}/standard` and the horse search give it. */
export interface HorseStandard {
  id: string;
  dam: string | null;
  dam_id: string;
  damsire: string | null;
  damsire_id: string;
  name: string;
  sire: string | null;
  sire_id: string;
}

/** A person or an ancestor, as the searches by name give them. */
export interface Named {
  id: string;
  name: string;
}
