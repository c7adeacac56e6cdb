import { describe, expect, test } from 'vitest';
import { createWorld } from '../index.js';
import type { Racecard, RacecardRunner, Result } from './shapes.js';

const world = createWorld({ seed: 5, scale: 0.5 });
const later = new Date('2027-01-01T12:00:00Z');
const dates = Array.from({ length: 30 }, (_, offset) =>
  new Date(Date.UTC(2024, 4, 1 + offset)).toISOString().slice(0, 10),
);
const cards = dates.flatMap((date) => world.racecards(date, later));
const resultOf = new Map(dates.flatMap((date) => world.results(date, later)).map((race) => [race.race_id, race]));
const runners = cards.flatMap((card) => card.runners.map((runner) => ({ card, runner })));
const isHome = ({ region }: Racecard): boolean => region === 'GB' || region === 'IRE';

test('there is enough to look at', () => {
  expect(cards.length).toBeGreaterThan(200);
});

test('cards exist from 2023-01-23 to seven days ahead', () => {
  expect(world.racecards('2023-01-22', later)).toEqual([]);
  expect(world.racecards('2023-01-23', later).length).toBeGreaterThan(0);
  const asOf = new Date('2026-06-01T09:00:00Z');
  expect(world.racecards('2026-06-08', asOf).length).toBeGreaterThan(0);
  expect(world.racecards('2026-06-09', asOf)).toEqual([]);
});

test('every race is the same on the card and in the result', () => {
  for (const card of cards) {
    const result = resultOf.get(card.race_id);
    expect(card.is_abandoned).toBe(result === undefined);
    if (result === undefined) continue;
    expect([card.off_dt, card.course_id, card.race_name, card.age_band, card.race_class, card.pattern]).toEqual([
      result.off_dt,
      result.course_id,
      result.race_name,
      result.age_band,
      result.class,
      result.pattern,
    ]);
    expect(`${Number(card.distance_f)}f`).toBe(result.dist_f);
  }
  expect(cards.filter(({ race_id }) => resultOf.has(race_id)).length).toBe(resultOf.size);
});

test('those that ran were declared, or reserves that got in; the others are non-runners or reserves', () => {
  for (const card of cards) {
    const result = resultOf.get(card.race_id);
    if (result === undefined) continue;
    const ran = new Map(result.runners.map((runner) => [runner.horse_id, runner]));
    const declared = new Map(card.runners.map((runner) => [runner.horse_id, runner]));
    for (const [id, runner] of ran) {
      const onCard = declared.get(id);
      expect(onCard?.number).toBe(runner.number);
      expect(onCard?.sex_code).toBe(runner.sex);
      // A rider may put up a pound or three overweight.
      expect([0, 1, 2, 3]).toContain(Number(runner.weight_lbs) - Number(onCard?.lbs));
      expect([onCard?.trainer_id, onCard?.owner_id, onCard?.sire_id, onCard?.dam_id, onCard?.damsire_id]).toEqual([
        runner.trainer_id,
        runner.owner_id,
        runner.sire_id,
        runner.dam_id,
        runner.damsire_id,
      ]);
    }
    for (const [id, runner] of declared) {
      const isNamed = result.non_runners.includes(`${runner.horse} (`);
      expect(ran.has(id) || isNamed || /^R\d+$/.test(runner.number)).toBe(true);
      expect(/^NON-RUNNER(\(\d\))?$/.test(runner.jockey)).toBe(runner.number === 'NR');
    }
    const running = card.runners.filter(({ number }) => /^\d+$/.test(number)).length;
    expect(card.field_size).toBe(String(running));
  }
  expect(runners.some(({ runner }) => /^R\d+$/.test(runner.number))).toBe(true);
  expect(runners.some(({ runner }) => runner.number === 'NR')).toBe(true);
});

test('the form ends with the last result, and the days since are exact', () => {
  const day = dates.at(-1) ?? '';
  const before = new Map<string, Result>();
  for (const date of dates.slice(0, -1))
    for (const race of world.results(date, later)) {
      for (const { horse_id } of race.runners) before.set(horse_id, race);
    }
  let compared = 0;
  for (const card of world.racecards(day, later)) {
    for (const runner of card.runners) {
      const last = before.get(runner.horse_id);
      if (last === undefined || (last.type === 'Flat') !== (card.type === 'Flat')) continue;
      const { position } = last.runners.find(({ horse_id }) => horse_id === runner.horse_id) ?? { position: '' };
      const figure = /^\d+$/.test(position) ? (Number(position) > 9 ? '0' : position) : '[A-Z]';
      expect(runner.form).toMatch(new RegExp(`${figure}-?$`));
      expect(runner.last_run).toBe(String((Date.parse(day) - Date.parse(last.date)) / 86_400_000));
      compared++;
    }
  }
  expect(compared).toBeGreaterThan(5);
});

describe('a race on its way', () => {
  const date = '2026-06-20';
  const at = (time: string): Racecard[] => world.racecards(date, new Date(time));
  const flat = ({ type, region }: Racecard): boolean => type === 'Flat' && region === 'GB';

  test('entries have no number, no stall and no rider; most of them are declared two days before', () => {
    const entries = at('2026-06-15T12:00:00Z').filter(flat);
    const declared = new Map(
      at('2026-06-18T12:00:00Z')
        .filter(flat)
        .map((card) => [card.race_id, card]),
    );
    expect(entries.length).toBeGreaterThan(5);
    let dropped = 0;
    for (const entry of entries) {
      expect(entry.race_status).toBe('entry');
      expect(
        new Set(entry.runners.flatMap(({ number, draw, jockey, jockey_id }) => [number, draw, jockey, jockey_id])),
      ).toEqual(new Set(['']));
      const after = declared.get(entry.race_id);
      // A race that did not fill is gone.
      if (after === undefined) continue;
      expect(after.race_status).toBe('declared');
      const entered = new Set(entry.runners.map(({ horse_id }) => horse_id));
      for (const runner of after.runners) expect(entered).toContain(runner.horse_id);
      dropped += entered.size - after.runners.length;
    }
    expect(dropped).toBeGreaterThan(0);
  });

  test('a race that did not fill is gone at the declarations, and the half of a divided race comes then', () => {
    let gone = 0;
    let come = 0;
    for (let day = 1; day < 29; day++) {
      const of = (asOf: string): Set<string> =>
        new Set(
          world.racecards(`2026-02-${String(day).padStart(2, '0')}`, new Date(asOf)).map(({ race_id }) => race_id),
        );
      const date = Date.UTC(2026, 1, day);
      const before = of(new Date(date - 5 * 86_400_000).toISOString());
      const after = of(new Date(date + 86_400_000).toISOString());
      gone += [...before].filter((id) => !after.has(id)).length;
      come += [...after].filter((id) => !before.has(id)).length;
    }
    expect(gone).toBeGreaterThan(0);
    expect(come).toBeGreaterThan(0);
  });

  test('runners come out one after another, and the card stays as last seen before the off', () => {
    const nonRunners = (time: string): number =>
      at(time)
        .flatMap((card) => card.runners)
        .filter(({ number }) => number === 'NR').length;
    const counts = ['2026-06-18T20:00:00Z', '2026-06-19T20:00:00Z', '2026-06-20T09:30:00Z', '2026-06-21T09:00:00Z'].map(
      nonRunners,
    );
    expect(counts).toEqual(counts.toSorted((a, b) => a - b));
    expect(counts.at(-1)).toBeGreaterThan(counts[0] ?? 0);
    const settle = (races: Racecard[]): unknown => races.map((race) => ({ ...race, race_status: '' }));
    expect(settle(at('2026-06-21T09:00:00Z'))).toEqual(settle(at('2026-12-01T09:00:00Z')));
    expect(at('2026-06-21T09:00:00Z').every(({ race_status }) => race_status === 'result')).toBe(true);
  });

  test('results follow the off by twenty to thirty minutes', () => {
    const asOf = new Date('2026-06-20T15:00:00Z');
    const published = new Set(world.results(date, asOf).map(({ race_id }) => race_id));
    const all = world.results(date, later);
    expect(published.size).toBeGreaterThan(0);
    expect(published.size).toBeLessThan(all.length);
    for (const race of all) {
      const age = (asOf.getTime() - Date.parse(race.off_dt)) / 60_000;
      expect(published.has(race.race_id) ? age >= 20 : age < 30).toBe(true);
    }
  });

  test('no card knows what happens after it was asked for', () => {
    const early = at('2026-06-15T12:00:00Z').flatMap((card) => card.runners);
    const late = new Map(
      at('2026-06-21T12:00:00Z')
        .flatMap((card) => card.runners)
        .map((runner) => [runner.horse_id, runner]),
    );
    const changed = early.filter(
      ({ horse_id, last_run }) => late.has(horse_id) && late.get(horse_id)?.last_run !== last_run,
    );
    // Some horses run between the entry and the race: their cards could not know it yet.
    for (const { horse_id, last_run } of changed) {
      const after = Number.parseInt(late.get(horse_id)?.last_run ?? '', 10);
      expect(
        Number.isNaN(after) || after <= 5 || last_run.includes('(') || /\(/.test(late.get(horse_id)?.last_run ?? ''),
      ).toBe(true);
    }
    expect(early.length).toBeGreaterThan(100);
  });

  test('from 2026 the old ratings and texts are empty and the new ratings are there', () => {
    const modern = at('2026-06-21T09:00:00Z')
      .filter(isHome)
      .flatMap((card) => card.runners);
    for (const runner of modern) {
      expect([runner.rpr, runner.ts, runner.spotlight, runner.quotes.length, runner.stable_tour.length]).toEqual([
        '',
        '',
        '',
        0,
        0,
      ]);
    }
    expect(modern.filter(({ performance_rating }) => /^\d+$/.test(performance_rating ?? '')).length).toBeGreaterThan(
      50,
    );
    expect(runners.every(({ runner }) => !('performance_rating' in runner))).toBe(true);
  });
});

test('every quirk of the feed occurs', () => {
  const has = (test: (runner: RacecardRunner, card: Racecard) => boolean): boolean =>
    runners.some(({ runner, card }) => test(runner, card));
  expect(has(({ jockey }) => /\((3|5|7)\)$/.test(jockey))).toBe(true);
  expect(has(({ jockey, jockey_id }) => jockey === '' && jockey_id === '')).toBe(true);
  expect(has(({ last_run }) => /^\d+ \(\d+[FJ]\)$/.test(last_run))).toBe(true);
  expect(has(({ last_run }) => /^\(\d+[FJ]\)$/.test(last_run))).toBe(true);
  expect(has(({ headgear_run }) => headgear_run === '1')).toBe(true);
  expect(has(({ wind_surgery, medical }) => wind_surgery === 'w' && medical.length > 0)).toBe(true);
  expect(has(({ ofr }) => ofr === '-')).toBe(true);
  expect(has(({ draw }, { type }) => type === 'Hurdle' && draw === '0')).toBe(true);
  expect(has(({ form }) => /\/|P/.test(form))).toBe(true);
  expect(has(({ prev_trainers }) => prev_trainers.length > 0)).toBe(true);
  expect(has(({ quotes }) => quotes.length > 0)).toBe(true);
  expect(has(({ odds }) => odds.some(({ fractional }) => fractional === 'SP'))).toBe(true);
  expect(has(({ past_results_flags }) => past_results_flags.includes('BF'))).toBe(true);
  expect(cards.some(({ betting_forecast }) => /,  \S/.test(betting_forecast))).toBe(true);
  expect(cards.some(({ region, prize }) => region === 'IRE' && prize.startsWith('€'))).toBe(true);
});
