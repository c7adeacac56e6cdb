import { expect, test } from 'vitest';
import {
  cardRace,
  cardRunner,
  fromBoth,
  fromCard,
  fromResult,
  resultRace,
  resultRunner,
} from '../../test/made-up-payloads.js';
import type { Json } from '../../test/made-up-payloads.js';
import { rowsOfDay } from './rows-of-day.js';

// Races as they come, and what an analyst must find in their rows.

test('a race abroad: the off time is London time, prizes are pounds already, there is no class', () => {
  const race = resultRace(
    1,
    [resultRunner(1, '1', { prize: '1485148.51' }), resultRunner(2, '2', { prize: '99.01' })],
    {
      region: 'AUS',
      course: 'Billabong (AUS)',
      class: '',
      off: '7:15',
      off_dt: '2026-05-09T07:15:00+01:00',
      dist_y: '2640',
      dist_m: '2400.0',
      dist_f: '12f',
      tote_win: '',
    },
  );
  expect(fromResult(race).rows.ra_races).toMatchObject([
    {
      region: 'aus',
      course_name: 'Billabong',
      date: '2026-05-09',
      off_dt: '2026-05-09T06:15:00.000Z',
      off_time: '07:15:00',
      distance: '1m4f',
      distance_m: 2400,
      distance_f: 12,
      race_class: null,
      total_prize: 1_485_247.52,
      total_prize_currency: 'GBP',
    },
  ]);
});

test.each([
  ['2026-01-10', '2026-01-10T13:15:00+00:00', '2026-01-10T13:15:00.000Z'],
  ['2026-07-10', '2026-07-10T13:15:00+01:00', '2026-07-10T12:15:00.000Z'],
])('off at 13:15 by the clock on %s', (date, off_dt, instant) => {
  const races = [resultRace(1, [resultRunner(1, '1')], { date, off_dt, off: '1:15' })];
  const { rows } = rowsOfDay({ date, result: { races, fetched_at: `${date}T21:00:00Z` } });
  expect(rows.ra_races).toMatchObject([{ off_dt: instant, off_time: '13:15:00' }]);
});

test('an Irish race: no class, prizes in euros', () => {
  const race = resultRace(1, [resultRunner(1, '1', { prize: '€7080' }), resultRunner(2, '2', { prize: '€2280' })], {
    region: 'IRE',
    course: 'Whinstone (AW) (IRE)',
    class: '',
  });
  const { rows } = fromResult(race);
  expect(rows.ra_races).toMatchObject([
    { course_name: 'Whinstone (AW)', race_class: null, total_prize: 9360, total_prize_currency: 'EUR' },
  ]);
  expect(rows.ra_race_results).toMatchObject([{ prize_won: 7080, prize_currency: 'EUR' }, { prize_won: 2280 }]);
});

test('three that dead-heat share the first place, and the next is fourth', () => {
  const { rows } = fromResult(
    resultRace(1, [resultRunner(1, '1'), resultRunner(2, '1'), resultRunner(3, '1'), resultRunner(4, '4')]),
  );
  expect(rows.ra_race_results.map(({ position, is_dead_heat }) => [position, is_dead_heat])).toEqual([
    [1, true],
    [1, true],
    [1, true],
    [4, false],
  ]);
});

test('a disqualified horse has no place and no prize, and its time is not the race’s', () => {
  const disqualified = resultRunner(1, 'DSQ', {
    time: '1:26.00',
    prize: '',
    btn: '0',
    ovr_btn: '0',
    sp: '2/1F',
    sp_dec: '3.00',
  });
  const { rows, issues } = fromResult(resultRace(1, [disqualified, resultRunner(2, '1', { time: '1:26.05' })]));
  expect(issues).toEqual([]);
  expect(rows.ra_race_results).toMatchObject([
    {
      position: null,
      position_str: 'DSQ',
      outcome: 'disqualified',
      is_dead_heat: null,
      prize_won: null,
      favourite: 'favourite',
    },
    { position: 1, outcome: 'finished', is_dead_heat: false },
  ]);
  expect(rows.ra_races).toMatchObject([{ winning_time: '1:26.05', winning_time_seconds: 86.05, field_size: 2 }]);
});

test('a refusal to race and a refusal are both refused, told apart by the published code', () => {
  const { rows } = fromResult(resultRace(1, [resultRunner(1, 'RR'), resultRunner(2, 'REF'), resultRunner(3, '1')]));
  expect(rows.ra_race_results.map(({ outcome, position_str }) => [outcome, position_str])).toEqual([
    ['refused', 'RR'],
    ['refused', 'REF'],
    ['finished', '1'],
  ]);
});

test('a void race has runners and neither winner, time nor prize', () => {
  const { rows, issues } = fromResult(
    resultRace(1, [resultRunner(1, 'VOI', { prize: '' }), resultRunner(2, 'VOI', { prize: '' })], {
      winning_time_detail: '',
    }),
  );
  expect(issues).toEqual([]);
  expect(rows.ra_races).toMatchObject([
    { has_result: true, winning_time: null, winning_time_seconds: null, total_prize: null, field_size: 2 },
  ]);
  expect(rows.ra_runners).toMatchObject([
    { status: 'ran', outcome: 'void', position: null },
    { status: 'ran', outcome: 'void', position: null },
  ]);
});

test('a walk-over has a winner without a price', () => {
  const alone = resultRunner(1, '1', { sp: '', sp_dec: '', time: '-' });
  const { rows, issues } = fromResult(resultRace(1, [alone], { winning_time_detail: '', tote_win: '', tote_pl: '' }));
  expect(issues).toEqual([]);
  expect(rows.ra_race_results).toMatchObject([
    {
      position: 1,
      sp: null,
      sp_decimal: null,
      sp_numerator: null,
      favourite: null,
      time_seconds: null,
      time_source: null,
    },
  ]);
});

test('a jump race has no draw, whichever way its sources say so', () => {
  const card = cardRace(1, [cardRunner(1, { draw: '0' })], { type: 'Hurdle', jumps: '8 hurdles' });
  const result = resultRace(1, [resultRunner(1, '1', { draw: '' })], { type: 'Hurdle', jumps: '8 hurdles' });
  for (const { rows } of [fromCard(card), fromResult(result), fromBoth(card, result)]) {
    expect(rows.ra_runners).toMatchObject([{ draw: null }]);
    expect(rows.ra_races).toMatchObject([{ type: 'Hurdle', jumps: '8 hurdles' }]);
  }
});

test('the rider of the result rode, with the claim that was taken', () => {
  const claiming = (jockey: string, claim: string): Json =>
    resultRunner(1, '1', { jockey, jockey_id: 'jky_740009', jockey_claim_lbs: claim });
  const card = cardRace(1, [cardRunner(1, { jockey: 'Joe Shoreman(7)' })]);
  const rider = (runner: Json) => fromBoth(card, resultRace(1, [runner])).rows.ra_runners[0];
  expect(rider(claiming('Ann Lander', '5'))).toMatchObject({
    jockey_name: 'Ann Lander',
    jockey_id: 'jky_740009',
    jockey_claim_lbs: 5,
  });
  expect(rider(claiming('Ann Lander', '0'))).toMatchObject({ jockey_name: 'Ann Lander', jockey_claim_lbs: 0 });
  const { jockey_claim_lbs: _untold, ...untold } = claiming('Joe Shoreman', '');
  expect(rider(untold)).toMatchObject({ jockey_name: 'Joe Shoreman', jockey_claim_lbs: 7 });
});

test('stones and pounds are the pounds of the same row, whichever source told which', () => {
  const { weight: _stones, ...heavier } = resultRunner(1, '1', { weight_lbs: '133' });
  const { rows } = fromBoth(cardRace(1, [cardRunner(1)]), resultRace(1, [heavier]));
  expect(rows.ra_runners).toMatchObject([{ weight_lbs: 133, weight_st_lbs: '9-7' }]);
});

test('the field of a card is what it counts, without non-runners and reserves; that of a result is who ran', () => {
  const runners = [cardRunner(1), cardRunner(2), cardRunner(3, { number: 'NR' }), cardRunner(4, { number: 'R4' })];
  const card = cardRace(1, runners, { field_size: '2' });
  expect(fromCard(card).rows.ra_races).toMatchObject([{ field_size: 2 }]);
  const { rows } = fromBoth(card, resultRace(1, [resultRunner(1, '1'), resultRunner(2, '2'), resultRunner(4, '3')]));
  expect(rows.ra_races).toMatchObject([{ field_size: 3 }]);
  expect(rows.ra_runners.map(({ status }) => status)).toEqual(['ran', 'ran', 'non_runner', 'ran']);
});

test('nothing that a result knows stands where the card’s word of before the race belongs', () => {
  const result = resultRace(1, [resultRunner(1, '1', { rpr: '111', tsr: '99', comment: 'Led, kept on' })]);
  expect(fromResult(result).rows.ra_runners).toMatchObject([
    { rpr: null, ts: null, comment: null, form: null, last_run: null },
  ]);
  expect(fromBoth(cardRace(1, [cardRunner(1, { rpr: '81', ts: '70' })]), result).rows.ra_runners).toMatchObject([
    { rpr: 81, ts: 70, comment: 'Ran well last time', race_comment: 'Led, kept on' },
  ]);
});

test('operations and headgear worn for the first time are told by the card alone', () => {
  const card = cardRace(1, [
    cardRunner(1, { headgear: 'p', headgear_run: '1', wind_surgery: 'w', wind_surgery_run: '1' }),
  ]);
  const { rows } = fromBoth(card, resultRace(1, [resultRunner(1, '1', { headgear: 'p' })]));
  expect(rows.ra_runners).toMatchObject([{ headgear: 'p', headgear_run: 1, wind_surgery: 'w', wind_surgery_run: 1 }]);
});
