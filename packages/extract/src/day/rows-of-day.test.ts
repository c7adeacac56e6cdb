import { expect, test } from 'vitest';
import {
  cardRace,
  cardRunner,
  day,
  evening,
  fromCard,
  fromResult,
  morning,
  resultRace,
  resultRunner,
} from '../../test/made-up-payloads.js';
import { quirkyDay } from '../../test/quirky-day.js';
import { rowsOfDay } from './rows-of-day.js';

const { rows, issues, rejects, counts } = rowsOfDay(quirkyDay);
const runner = (number: number) => rows.ra_runners.find(({ horse_id }) => horse_id === `hrs_${700_000 + number}`);
const ran = (number: number) => rows.ra_race_results.find(({ horse_id }) => horse_id === `hrs_${700_000 + number}`);
const race = (number: number) => rows.ra_races.find(({ id }) => id === `rac_${900_000 + number}`);

test('a day with every known oddity leaves no issue and no reject, and loses no runner', () => {
  expect(issues).toEqual([]);
  expect(rejects).toEqual([]);
  expect(counts.racecards).toEqual({ races: 4, runners: 10, kept: 10, duplicates: 0, rejected: 0 });
  expect(counts.results).toEqual({ races: 2, runners: 6, kept: 6, duplicates: 0, rejected: 0 });
  expect(rows.ra_runners).toHaveLength(10);
  expect(rows.ra_race_results).toHaveLength(6);
});

test('statuses follow from card and result', () => {
  const statuses = Array.from({ length: 10 }, (_, index) => runner(index + 1)?.status);
  expect(statuses).toEqual(['ran', 'non_runner', 'ran', 'reserve', 'ran', 'ran', 'ran', 'ran', 'entered', 'declared']);
});

test('a card gives what it alone knows, a result what came of it', () => {
  expect(runner(1)).toMatchObject({
    jockey_name: 'Jockey One',
    jockey_claim_lbs: 5,
    trainer_location: 'Little Haven, Suffolk',
    headgear: 'tp',
    headgear_run: 1,
    last_run: '204 (71F)',
    days_since_last_run: 204,
    days_since_last_run_other_code: 71,
    weight_lbs: 128,
    weight_st_lbs: '9-2',
    position: 1,
    outcome: 'finished',
    sp_decimal: 3.75,
    comment: 'Ran well last time',
    race_comment: 'Led, kept on',
    rpr: 81,
  });
  expect(runner(3)).toMatchObject({ days_since_last_run: null, days_since_last_run_other_code: 32 });
  expect(runner(3)?.past_results_flags).toEqual(['CD', 'BF']);
  expect(runner(7)?.raw_extra).toEqual({ medical: [{ date: '2026-01-02', type: 'Wind Surgery' }] });
  expect(runner(5)).toMatchObject({
    owner_id: null,
    owner_name: 'Owner 5',
    trainer_14d_runs: 0,
    trainer_14d_percent: null,
  });
});

test('ratings of before the race and of the race itself are never mixed', () => {
  expect(runner(6)).toMatchObject({ rpr: null, ts: null, performance_rating: 91, speed_rating: null });
  expect(ran(6)).toMatchObject({ rpr: 84, tsr: 61 });
  expect(runner(1)).toMatchObject({ rpr: 81, ts: null });
  expect(ran(1)).toMatchObject({ rpr: null, tsr: null });
});

test('prices are exact, with their favourites', () => {
  expect(ran(1)).toMatchObject({ sp: '11/4F', sp_numerator: 11, sp_denominator: 4, favourite: 'favourite', bsp: 4.1 });
  expect(ran(3)).toMatchObject({ sp_decimal: 2.625, favourite: null });
  expect(ran(6)).toMatchObject({ sp_decimal: 2, favourite: 'joint_favourite' });
  expect(ran(7)).toMatchObject({ sp_decimal: 5, favourite: 'co_favourite' });
});

test('a dead heat shares its place, and only the winners are timed', () => {
  expect([ran(1), ran(3)].map((row) => row?.is_dead_heat)).toEqual([true, true]);
  expect(ran(5)?.is_dead_heat).toBe(false);
  expect(ran(7)?.is_dead_heat).toBeNull();
  expect([ran(1), ran(3), ran(5), ran(7)].map((row) => row?.time_source)).toEqual([
    'measured',
    'measured',
    'derived',
    null,
  ]);
});

test('a horse that did not finish has a code, and neither place nor lengths', () => {
  expect(ran(7)).toMatchObject({
    position: null,
    position_str: 'PU',
    outcome: 'pulled_up',
    btn: null,
    time_display: null,
  });
});

test('the race says what it was, from both sources', () => {
  expect(race(1)).toMatchObject({
    course_name: 'Saltmarsh',
    region: 'gb',
    off_dt: '2026-05-09T13:11:00.000Z',
    off_time: '14:11:00',
    going_group: 'firm',
    prize: 4193,
    prize_currency: 'GBP',
    total_prize: 8374.4,
    field_size: 4,
    has_result: true,
    race_status: 'result',
    winning_time_seconds: 87.65,
    standard_time_difference_seconds: 3.35,
    distance: '7f3y',
    distance_y: 1543,
    is_big_race: false,
  });
  expect(race(2)).toMatchObject({
    course_name: 'Whinstone',
    region: 'ire',
    race_class: null,
    going: 'Yielding To Soft',
    going_group: 'soft',
    prize_currency: 'EUR',
    total_prize: 7080,
    total_prize_currency: 'EUR',
    distance: '2m6f31y',
    distance_m: 4454,
    standard_time_difference_seconds: -1.2,
  });
  expect(race(3)).toMatchObject({ has_result: false, race_status: 'entry', prize: null });
  expect(race(4)).toMatchObject({ is_abandoned: true, course_name: 'Saltmarsh (AW)', going_group: 'aw' });
});

test('names have no suffix and NON-RUNNER is nobody', () => {
  expect(rows.ra_mst_horses.map(({ name }) => name)).not.toContainEqual(expect.stringMatching(/[()]/));
  expect(rows.ra_mst_jockeys.map(({ id }) => id)).not.toContain('jky_1');
  expect(rows.ra_mst_sires).toMatchObject([{ id: 'sir_710001', name: 'Long Headland', region: 'fr' }]);
  expect(rows.ra_mst_damsires).toMatchObject([{ name: 'Old Ferryman', region: 'usa' }]);
});

test('what cards know of horses and yards is kept with its evidence', () => {
  expect(rows.ra_mst_horses[0]).toMatchObject({
    id: 'hrs_700001',
    dob: '2021-03-02',
    colour: 'b/br',
    colour_code: null,
    breeder: 'Saltmarsh Stud 1',
    dob_off_dt: '2026-05-09T13:11:00.000Z',
    dob_race_id: 'rac_900001',
  });
  expect(rows.ra_horse_pedigree[0]).toMatchObject({
    sire: 'Long Headland',
    dam: 'Quiet Tide One',
    breeder: 'Saltmarsh Stud 1',
  });
  expect(rows.ra_mst_trainers[0]).toMatchObject({ location: 'Little Haven, Suffolk', location_race_id: 'rac_900003' });
});

test('the newest race decides on what changes, whatever the order of the payload', () => {
  const gelded = cardRace(9, [cardRunner(1, { sex: 'gelding', sex_code: 'G', trainer_location: 'New Yard' })]);
  const before = cardRace(2, [cardRunner(1, { sex: 'colt', sex_code: 'C', trainer_location: 'Old Yard' })]);
  for (const races of [
    [gelded, before],
    [before, gelded],
  ]) {
    const made = fromCard(...races);
    expect(made.rows.ra_mst_horses[0]).toMatchObject({ sex: 'gelding', sex_race_id: 'rac_900009' });
    expect(made.rows.ra_mst_trainers[0]).toMatchObject({ location: 'New Yard' });
  }
});

test('a result alone makes every row but those of cards', () => {
  const made = fromResult(resultRace(1, [resultRunner(1, '1'), resultRunner(2, '2')]));
  expect(made.issues).toEqual([]);
  expect(made.rows.ra_runners.map(({ status }) => status)).toEqual(['ran', 'ran']);
  expect(made.rows.ra_races[0]).toMatchObject({ has_result: true, is_big_race: null, prize: null, distance: '7f3y' });
  expect(made.rows.ra_mst_horses[0]).toMatchObject({ name: 'Harbour Light One', region: 'ire', dob: null });
  expect(made.rows.ra_horse_pedigree[0]).toMatchObject({ sire_id: 'sir_710001', dam: 'Quiet Tide One' });
});

test('a result that says none is right about headgear, and empty about the going says nothing', () => {
  const made = rowsOfDay({
    date: day,
    card: {
      races: [cardRace(1, [cardRunner(1, { headgear: 'b', silk_url: 'https://silks.example/a.svg' })])],
      fetched_at: morning,
    },
    result: {
      races: [resultRace(1, [resultRunner(1, '1', { headgear: '', silk_url: '' })], { going: '' })],
      fetched_at: evening,
    },
  });
  expect(made.rows.ra_runners[0]).toMatchObject({ headgear: null, silk_url: 'https://silks.example/a.svg' });
  expect(made.rows.ra_races[0]?.going).toBe('Good To Firm');
});

test('a day without payloads has no rows', () => {
  const made = rowsOfDay({ date: day });
  expect(Object.values(made.rows).flat()).toEqual([]);
  expect(Object.keys(made.rows)).toHaveLength(12);
});
