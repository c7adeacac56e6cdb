import { rowsOfDay } from '../src/index.js';
import type { DayRows } from '../src/index.js';

// Payloads in the API's shapes, made up by us: no horse, person or race in them exists.

export type Json = Record<string, unknown>;

export const day = '2026-05-09';
export const morning = `${day}T08:00:00Z`;
export const evening = `${day}T21:00:00Z`;

/** A runner of a racecard, complete unless told otherwise. */
export function cardRunner(number: number, overrides: Json = {}): Json {
  const digits = 700_000 + number;
  return {
    horse_id: `hrs_${digits}`,
    horse: `Harbour Light ${roman(number)}`,
    dob: `2021-03-${String((number % 27) + 1).padStart(2, '0')}`,
    age: '5',
    sex: 'gelding',
    sex_code: 'G',
    colour: number % 2 === 0 ? 'b' : 'b/br',
    region: 'IRE',
    breeder: `Saltmarsh Stud ${number}`,
    dam: `Quiet Tide ${roman(number)}`,
    dam_id: `dam_${digits + 10_000}`,
    dam_region: 'GB',
    sire: 'Long Headland',
    sire_id: 'sir_710001',
    sire_region: 'FR',
    damsire: 'Old Ferryman',
    damsire_id: 'dsi_710002',
    damsire_region: 'USA',
    trainer: `Trainer ${number % 3}`,
    trainer_id: `trn_${720_000 + (number % 3)}`,
    trainer_location: 'Little Haven, Suffolk',
    trainer_14_days: { runs: '12', wins: '2', percent: '17' },
    owner: `Owner ${number}`,
    owner_id: `own_${730_000 + number}`,
    prev_trainers: [],
    prev_owners: [],
    comment: 'Ran well last time',
    spotlight: '',
    quotes: [],
    stable_tour: [],
    medical: [],
    number: String(number),
    draw: String(number),
    headgear: '',
    headgear_run: '',
    wind_surgery: '',
    wind_surgery_run: '',
    past_results_flags: [],
    lbs: '128',
    ofr: '70',
    rpr: '81',
    ts: '-',
    jockey: `Jockey ${roman(number)}`,
    jockey_id: `jky_${740_000 + number}`,
    silk_url: `https://silks.example/${number}.svg`,
    last_run: '21',
    form: '12-34',
    trainer_rtf: '50',
    odds: [],
    ...overrides,
  };
}

/** A race of a racecard, on turf over seven furlongs unless told otherwise. */
export function cardRace(number: number, runners: readonly Json[], overrides: Json = {}): Json {
  return {
    race_id: `rac_${900_000 + number}`,
    course: 'Saltmarsh',
    course_id: 'crs_9001',
    date: day,
    off_time: '2:10',
    off_dt: `${day}T14:${String(10 + number).padStart(2, '0')}:00+01:00`,
    race_name: `Made Up Handicap ${number}`,
    distance_round: '7f',
    distance: '7f3y',
    distance_f: '7.0',
    region: 'GB',
    pattern: '',
    race_class: 'Class 4',
    type: 'Flat',
    age_band: '3yo+',
    rating_band: '0-80',
    sex_restriction: '',
    prize: '£4,193',
    field_size: String(runners.length),
    going_detailed: '',
    rail_movements: '',
    stalls: '',
    weather: '',
    going: 'Good To Firm',
    surface: 'Turf',
    jumps: '',
    big_race: false,
    is_abandoned: false,
    tip: '',
    verdict: '',
    betting_forecast: '',
    race_status: 'declared',
    runners,
    ...overrides,
  };
}

/** The runner of a result that `cardRunner` declares. */
export function resultRunner(number: number, position: string, overrides: Json = {}): Json {
  const card = cardRunner(number);
  const ran = /^\d+$/.test(position);
  return {
    horse_id: card['horse_id'],
    horse: `${String(card['horse'])} (IRE)`,
    sp: '5/1',
    sp_dec: '6.00',
    number: String(number),
    position,
    draw: String(number),
    btn: position === '1' ? '0' : ran ? '.5' : '-',
    ovr_btn: position === '1' ? '0' : ran ? String((Number(position) - 1) / 2) : '-',
    age: '5',
    sex: 'G',
    weight: '9-2',
    weight_lbs: '128',
    headgear: '',
    time: ran ? '1:27.65' : '-',
    or: '70',
    rpr: '–',
    tsr: '–',
    prize: position === '1' ? '4187.20' : '',
    jockey: card['jockey'],
    jockey_claim_lbs: '0',
    jockey_id: card['jockey_id'],
    trainer: card['trainer'],
    trainer_id: card['trainer_id'],
    owner: card['owner'],
    owner_id: card['owner_id'],
    sire: 'Long Headland (FR)',
    sire_id: card['sire_id'],
    dam: `${String(card['dam'])} (GB)`,
    dam_id: card['dam_id'],
    damsire: 'Old Ferryman',
    damsire_id: card['damsire_id'],
    comment: 'Led, kept on',
    silk_url: card['silk_url'],
    ...overrides,
  };
}

/** The result of the race that `cardRace` announces. */
export function resultRace(number: number, runners: readonly Json[], overrides: Json = {}): Json {
  const card = cardRace(number, []);
  return {
    race_id: card['race_id'],
    date: day,
    region: 'GB',
    course: 'Saltmarsh',
    course_id: 'crs_9001',
    off: '2:10',
    off_dt: card['off_dt'],
    race_name: card['race_name'],
    type: 'Flat',
    class: 'Class 4',
    pattern: '',
    rating_band: '0-80',
    age_band: '3yo+',
    sex_rest: '',
    dist: '7f',
    dist_y: '1543',
    dist_m: '1411',
    dist_f: '7f',
    going: 'Good To Firm',
    surface: 'Turf',
    jumps: '',
    runners,
    winning_time_detail: '1m 27.65s (slow by 3.35s)',
    comments: '',
    non_runners: '',
    tote_win: '£6.20',
    tote_pl: '£2.50 £1.50',
    tote_ex: '£30.10',
    tote_csf: '£31.02',
    tote_tricast: '',
    tote_trifecta: '£99.90',
    ...overrides,
  };
}

/** What is made of a day's card alone. */
export function fromCard(...races: Json[]): DayRows {
  return rowsOfDay({ date: day, card: { races, fetched_at: morning } });
}

/** What is made of a day's results alone. */
export function fromResult(...races: Json[]): DayRows {
  return rowsOfDay({ date: day, result: { races, fetched_at: evening } });
}

/** What is made of one race's card and result. */
export function fromBoth(card: Json, result: Json): DayRows {
  return rowsOfDay({
    date: day,
    card: { races: [card], fetched_at: morning },
    result: { races: [result], fetched_at: evening },
  });
}

function roman(number: number): string {
  return ['Zero', 'One', 'Two', 'Three', 'Four', 'Five', 'Six', 'Seven', 'Eight', 'Nine'][number] ?? String(number);
}
