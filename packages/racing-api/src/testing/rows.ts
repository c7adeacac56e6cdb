import type { Course, HorsePro, Racecard, RacecardRunner, Region, Result, ResultRunner } from '../generated/rows.js';

// Made up, but such as the API gives them: nearly every value a string. Each has ids of its own, so that rows can be told apart.
let made = 0;
const number = () => (made += 1);

/** A race that was run. Give what your test is about; the rest is filled in. */
export function result(given: Partial<Result> = {}): Result {
  const n = number();
  return {
    race_id: `rac_${n}`,
    date: '2025-06-14',
    region: 'GB',
    course: 'Little Wallop',
    course_id: 'crs_1',
    off: '2:30',
    off_dt: `${given.date ?? '2025-06-14'}T14:30:00+01:00`,
    race_name: `The Testing Handicap Stakes ${n}`,
    type: 'Flat',
    class: 'Class 4',
    pattern: '',
    rating_band: '0-80',
    age_band: '3yo+',
    sex_rest: '',
    dist: '1m2f',
    dist_y: '2200',
    dist_m: '2012',
    dist_f: '10f',
    going: 'Good',
    surface: 'Turf',
    jumps: '',
    winning_time_detail: '',
    comments: '',
    non_runners: '',
    runners: [resultRunner(), resultRunner({ position: '2', btn: '1.5', ovr_btn: '1.5', sp: '7/2', sp_dec: '4.50' })],
    ...given,
  };
}

/** A horse that ran. */
export function resultRunner(given: Partial<ResultRunner> = {}): ResultRunner {
  const n = number();
  return {
    horse_id: `hrs_${n}`,
    horse: `Test Horse ${n} (GB)`,
    sp: '6/4F',
    sp_dec: '2.50',
    number: '1',
    position: '1',
    draw: '3',
    btn: '0',
    ovr_btn: '0',
    age: '4',
    sex: 'G',
    weight: '9-7',
    weight_lbs: '133',
    headgear: '',
    time: '2:08.41',
    or: '78',
    rpr: '84',
    tsr: '70',
    prize: '5234.00',
    jockey: `Jockey ${n}`,
    jockey_claim_lbs: '0',
    jockey_id: `jky_${n}`,
    trainer: `Trainer ${n}`,
    trainer_id: `trn_${n}`,
    owner: `Owner ${n}`,
    owner_id: `own_${n}`,
    sire: 'Test Sire (IRE)',
    sire_id: 'sir_900001',
    dam: 'Test Dam (GB)',
    dam_id: 'dam_900002',
    damsire: 'Test Damsire',
    damsire_id: 'dsi_900003',
    comment: '',
    silk_url: '',
    ...given,
  };
}

/** A race that is to be run. */
export function racecard(given: Partial<Racecard> = {}): Racecard {
  const n = number();
  return {
    race_id: `rac_${n}`,
    course: 'Little Wallop',
    course_id: 'crs_1',
    date: '2025-06-14',
    off_time: '2:30',
    off_dt: `${given.date ?? '2025-06-14'}T14:30:00+01:00`,
    race_name: `The Testing Handicap Stakes ${n}`,
    distance_round: '1m2f',
    distance: '1m2f7y',
    distance_f: '10.0',
    region: 'GB',
    pattern: '',
    sex_restriction: '',
    race_class: 'Class 4',
    type: 'Flat',
    age_band: '3yo+',
    rating_band: '0-80',
    prize: '£5,234',
    field_size: '2',
    going_detailed: '',
    going: 'Good',
    surface: 'Turf',
    jumps: '',
    big_race: false,
    is_abandoned: false,
    runners: [racecardRunner(), racecardRunner({ number: '2' })],
    ...given,
  };
}

/** A horse that is declared to run. */
export function racecardRunner(given: Partial<RacecardRunner> = {}): RacecardRunner {
  const n = number();
  return {
    horse_id: `hrs_${n}`,
    horse: `Test Horse ${n}`,
    dob: '2021-03-04',
    age: '4',
    sex: 'gelding',
    sex_code: 'G',
    colour: 'b',
    region: 'GB',
    breeder: `Breeder ${n}`,
    sire: 'Test Sire',
    sire_id: 'sir_900001',
    sire_region: 'IRE',
    dam: 'Test Dam',
    dam_id: 'dam_900002',
    dam_region: 'GB',
    damsire: 'Test Damsire',
    damsire_id: 'dsi_900003',
    damsire_region: 'GB',
    trainer: `Trainer ${n}`,
    trainer_id: `trn_${n}`,
    trainer_location: 'Little Wallop, Hants',
    owner: `Owner ${n}`,
    owner_id: `own_${n}`,
    jockey: `Jockey ${n}`,
    jockey_id: `jky_${n}`,
    number: '1',
    draw: '3',
    headgear: '',
    lbs: '133',
    ofr: '78',
    rpr: '84',
    ts: '70',
    form: '1-2314',
    last_run: '20',
    ...given,
  };
}

/** A racecourse. */
export function course(given: Partial<Course> = {}): Course {
  return { id: `crs_${number()}`, course: 'Little Wallop', region_code: 'gb', region: 'Great Britain', ...given };
}

/** A country, or a part of one, that has racing. */
export function region(given: Partial<Region> = {}): Region {
  return { region: 'Great Britain', region_code: 'gb', ...given };
}

/** A horse's profile. */
export function horsePro(given: Partial<HorsePro> = {}): HorsePro {
  const n = number();
  return {
    id: `hrs_${n}`,
    name: `Test Horse ${n} (GB)`,
    dob: '2021-03-04',
    sex: 'gelding',
    sex_code: 'G',
    colour: 'bay',
    colour_code: 'b',
    breeder: `Breeder ${n}`,
    sire: 'Test Sire (IRE)',
    sire_id: 'sir_900001',
    dam: 'Test Dam (GB)',
    dam_id: 'dam_900002',
    damsire: 'Test Damsire',
    damsire_id: 'dsi_900003',
    ...given,
  };
}
