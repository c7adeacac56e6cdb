import type { raRaces } from '../tables/ra-races.js';
import type { TableCatalogue } from './entry.js';
import { at, both, card, result } from './entry.js';
import { loadId, stamps } from './stamps.js';

// Extraction knows the same goings; a test of its own holds that. What is in brackets is the state of some places.
const knownGoing =
  /^(?:hard|firm|fast|good|yielding|very soft|soft|holding|slow|heavy|muddy|sloppy|standard|(?:good(?: to |\s*\/\s*)(?:firm|yielding|soft)|yielding(?: to |\s*\/\s*)soft|soft(?: to |\s*\/\s*)heavy|standard(?: to |\s*\/\s*)(?:slow|fast)))(?:\s*\(.*)?$/i;

export const racesCatalogue = {
  comment:
    'Races in Great Britain and Ireland, from racecards (entries to declarations) and results. One row per race.',
  columns: {
    id: both('Race id of the API: rac_ and digits. Racecards and results share it.', {
      card: 'race_id',
      result: 'race_id',
    }),
    course_id: both('Where: ra_mst_courses.id.', { card: 'course_id', result: 'course_id' }),
    course_name: both('Name of the course on the day, without a country suffix.', { card: 'course', result: 'course' }),
    region: both('Lower-case region code, gb or ire: joins to ra_mst_regions.code.', {
      card: 'region',
      result: 'region',
    }),
    date: both('Day of the race in Europe/London.', { card: 'date', result: 'date' }),
    off_time: both('Off time by the London clock, taken from off_dt (the API prints 12-hour times without am or pm).', {
      card: 'off_dt',
      result: 'off_dt',
    }),
    off_dt: both('Off time as an instant.', { card: 'off_dt', result: 'off_dt' }),
    race_name: both('Title, sponsor included.', { card: 'race_name', result: 'race_name' }),
    type: both('Code of racing: Flat, Hurdle, Chase or NH Flat (a bumper).', { card: 'type', result: 'type' }),
    surface: both('Turf or AW (all-weather).', { card: 'surface', result: 'surface' }),
    going: both('Going as published: the forecast on a racecard, the official description once there is a result.', {
      card: 'going',
      result: 'going',
    }),
    going_group: both('firm, good, soft, heavy, or aw for every all-weather race; from going and surface.', {
      card: [at('going', knownGoing), at('surface', /^AW$/)],
      result: [at('going', knownGoing), at('surface', /^AW$/)],
    }),
    going_detailed: card('Going in detail, with stick readings where the course gives them.', 'going_detailed'),
    pattern: both('Group 1-3, Grade 1-3 or Listed; null for all other races.', { card: 'pattern', result: 'pattern' }),
    race_class: both('Class 1 to Class 7. Null for every Irish race: Ireland has no classes.', {
      card: 'race_class',
      result: 'class',
    }),
    age_band: both('Ages allowed, for example 2yo, 3yo+.', { card: 'age_band', result: 'age_band' }),
    sex_restriction: both('Sexes allowed, for example F (fillies); null when open to all.', {
      card: 'sex_restriction',
      result: 'sex_rest',
    }),
    rating_band: both('Official ratings allowed, for example 0-70; null when not limited.', {
      card: 'rating_band',
      result: 'rating_band',
    }),
    distance: both(
      'Exact distance as miles, furlongs and yards, for example 2m6f31y; written from distance_y for results.',
      {
        card: 'distance',
        result: 'dist_y',
      },
    ),
    distance_round: both('Nominal distance as published, for example 5½f, 2m.', {
      card: 'distance_round',
      result: 'dist',
    }),
    distance_f: both('Nominal distance.', { card: 'distance_f', result: 'dist_f' }, 'furlongs'),
    distance_y: both('Exact distance.', { card: 'distance', result: 'dist_y' }, 'yards'),
    distance_m: both(
      'Exact distance, rounded; from yards (0.9144 m) for racecards.',
      { card: 'distance', result: 'dist_m' },
      'metres',
    ),
    prize: card(
      "Winner's prize as the racecard gives it, in prize_currency. Results have none: see total_prize.",
      'prize',
      'currency units',
    ),
    prize_currency: card('Currency of prize: GBP or EUR.', 'prize'),
    total_prize: result(
      'Sum of the prizes won by the runners, in total_prize_currency.',
      at('runners[*].prize', /\d/),
      'currency units',
    ),
    total_prize_currency: result('Currency of total_prize: GBP or EUR.', at('runners[*].prize', /\d/)),
    field_size: both(
      'Runners: as the racecard counts them (no reserves, no non-runners), or in the result.',
      {
        card: 'field_size',
        result: 'runners',
      },
      'runners',
    ),
    stalls: card('Where the stalls stand, as published.', 'stalls'),
    rail_movements: card('Rail movements that change distances, as published.', 'rail_movements'),
    weather: card('Weather forecast, as published.', 'weather'),
    jumps: both('Obstacles as published, for example 10 hurdles; null on the flat.', {
      card: 'jumps',
      result: 'jumps',
    }),
    race_status: both(
      'entry, declared or result. Null on racecards of before 2026, which do not tell, until the result.',
      {
        card: 'race_status',
        result: 'race_id',
      },
    ),
    is_big_race: card('Whether the API counts it among the big races. Null when no racecard was read.', 'big_race'),
    is_abandoned: card(
      'Whether the racecard says that the race was abandoned. Null when no racecard was read.',
      'is_abandoned',
    ),
    has_result: both('Whether a result is loaded.', { card: 'race_id', result: 'race_id' }),
    winning_time: result('Time of the winner as published, for example 1:14.01.', at('runners[position=1].time', /\d/)),
    winning_time_seconds: result('Time of the winner.', at('runners[position=1].time', /\d/), 'seconds'),
    winning_time_detail: result(
      'Time of the winner against standard as published, for example 1m 14.01s (slow by 3.81s).',
      'winning_time_detail',
    ),
    standard_time_difference_seconds: result(
      'Time of the winner less the standard time: positive is slow.',
      at('winning_time_detail', /\b(slow|fast) by \d/),
      'seconds',
    ),
    comments: result("Stewards' notes and records.", 'comments'),
    non_runners: result(
      'Withdrawn horses with reasons, as published. "withdrawn;" means after the betting opened (Rule 4).',
      'non_runners',
    ),
    tote_win: result('Tote win dividend as published, with its currency sign.', 'tote_win'),
    tote_pl: result('Tote place dividends, one for each placed horse, as published.', 'tote_pl'),
    tote_ex: result('Tote exacta dividend as published.', 'tote_ex'),
    tote_csf: result('Computer straight forecast as published.', 'tote_csf'),
    tote_tricast: result('Computer tricast as published.', 'tote_tricast'),
    tote_trifecta: result('Tote trifecta dividend as published.', 'tote_trifecta'),
    tip: card('Horse that the racecard tips.', 'tip'),
    verdict: card('Verdict of the racecard, free text.', 'verdict'),
    betting_forecast: card('Betting forecast of the racecard, free text.', 'betting_forecast'),
    load_id: loadId,
    ...stamps,
  },
} as const satisfies TableCatalogue<typeof raRaces>;
