import { describe, expect, test } from 'vitest';
import { createWorld } from '../index.js';
import type { Result } from './shapes.js';

const world = createWorld({ seed: 5, scale: 0.5 });
const later = new Date('2027-01-01T12:00:00Z');
const dates = [
  '2015-01-01',
  '2016-12-26',
  '2018-07-14',
  '2020-06-20',
  '2021-11-06',
  '2023-03-11',
  '2024-08-24',
  '2025-04-05',
];
const month = Array.from({ length: 40 }, (_, offset) =>
  new Date(Date.UTC(2024, 9, 1 + offset)).toISOString().slice(0, 10),
);
const results: Result[] = [...dates, ...month].flatMap((date) => world.results(date, later));
const runs = results.flatMap((race) => race.runners.map((runner) => ({ race, runner })));
const isRun = (race: Result): boolean =>
  race.runners.length > 1 && race.runners.every(({ position }) => position !== 'VOI');

test('there is enough to look at', () => {
  expect(results.length).toBeGreaterThan(1000);
});

test('ids have the form of their kind and races are newest first', () => {
  for (const { race, runner } of runs) {
    expect(race.race_id).toMatch(/^rac_\d{8,11}$/);
    expect(runner.horse_id).toMatch(/^hrs_\d{8,11}$/);
    expect(runner.jockey_id).toMatch(/^jky_\d+$/);
    expect(runner.trainer_id).toMatch(/^trn_\d+$/);
    expect(runner.owner_id).toMatch(/^(own_\d+)?$/);
    expect(runner.sire_id).toMatch(/^sir_\d+$/);
    expect(runner.dam_id).toMatch(/^dam_\d+$/);
    expect(runner.damsire_id).toMatch(/^dsi_\d+$/);
  }
  for (const date of dates) {
    const offs = world.results(date, later).map(({ off_dt }) => Date.parse(off_dt));
    expect(offs).toEqual(offs.toSorted((a, b) => b - a));
  }
});

test('the off is twelve-hour text of the London time', () => {
  for (const { off, off_dt, date } of results) {
    expect(off_dt.slice(0, 10)).toBe(date);
    const [hours, minutes] = off_dt.slice(11, 16).split(':').map(Number);
    expect(off).toBe(`${(((hours ?? 0) + 11) % 12) + 1}:${String(minutes).padStart(2, '0')}`);
  }
  expect(results.find(({ date }) => date === '2018-07-14')?.off_dt).toMatch(/\+01:00$/);
  expect(results.find(({ date }) => date === '2015-01-01')?.off_dt).toMatch(/\+00:00$/);
});

test('positions count up; a dead heat is a number twice, and the next is skipped', () => {
  let deadHeats = 0;
  for (const { runners } of results) {
    const positions = runners.map(({ position }) => Number(position)).filter((position) => position > 0);
    positions.forEach((position, index) => {
      const first = positions.indexOf(position);
      expect(position).toBe(first + 1);
      const isTied = first !== index;
      if (isTied) deadHeats++;
      expect(!isTied || runners[index]?.btn === '0').toBe(true);
      expect(!isTied || runners[index]?.time === runners[first]?.time).toBe(true);
    });
  }
  expect(deadHeats).toBeGreaterThan(0);
});

describe('distances and times', () => {
  test('the distance to the winner is the sum of the gaps, within a quarter of a length', () => {
    for (const { runners } of results.filter(isRun)) {
      let sum = 0;
      for (const { btn, ovr_btn } of runners) {
        if (btn === '-') continue;
        sum += Number(btn);
        expect(Math.abs(Number(ovr_btn) - sum)).toBeLessThanOrEqual(0.2501);
      }
    }
  });

  test('gaps are those that judges call', () => {
    const called = new Set(runs.map(({ runner }) => runner.btn));
    expect(called).toContain('0.05');
    expect(called).toContain('.5');
    for (const gap of called) expect(gap).toMatch(/^(-|0|0\.05|0\.[123]|\.5|\.75|\d+(\.25|\.5|\.75)?)$/);
  });

  test('times are unpadded, in order, and at one rate a race', () => {
    for (const { runners } of results.filter(isRun)) {
      const times = runners
        .filter(({ time }) => time !== '-')
        .map(({ time, ovr_btn }) => {
          expect(time).toMatch(/^\d+:\d{1,2}\.\d{2}$/);
          const [minutes, seconds] = time.split(':');
          return { seconds: Number(minutes) * 60 + Number(seconds), lengths: Number(ovr_btn) };
        });
      const winner = times[0]?.seconds ?? 0;
      const last = times.at(-1);
      if (last === undefined || last.lengths === 0) continue;
      const rate = (last.seconds - winner) / last.lengths;
      for (const { seconds, lengths } of times) expect(Math.abs(winner + lengths * rate - seconds)).toBeLessThan(0.02);
    }
  });
});

describe('prices', () => {
  test('books exceed 100 %, 117 % on average, unless a horse came out at the start', () => {
    const books = results
      .filter((race) => isRun(race) && !race.non_runners.includes('withdrawn;'))
      .map(({ runners }) => runners.reduce((sum, { sp_dec }) => sum + 1 / Number(sp_dec), 0));
    expect(Math.min(...books)).toBeGreaterThan(1);
    const mean = books.reduce((sum, book) => sum + book, 0) / books.length;
    expect(mean).toBeGreaterThan(1.13);
    expect(mean).toBeLessThan(1.22);
  });

  test('the shortest price alone is marked: F for one, J for two, C for more', () => {
    for (const { runners } of results.filter(isRun)) {
      const lowest = Math.min(...runners.map(({ sp_dec }) => Number(sp_dec)));
      const shortest = runners.filter(({ sp }) => /[FJC]$/.test(sp));
      const mark = { 1: 'F', 2: 'J' }[shortest.length] ?? 'C';
      expect(shortest.length).toBeGreaterThan(0);
      for (const { sp, sp_dec } of shortest) {
        expect(sp.endsWith(mark)).toBe(true);
        expect(Math.abs(Number(sp_dec) - lowest)).toBeLessThan(0.011);
      }
    }
  });

  test('the favourite wins about a third of the races', () => {
    const all = results.filter(isRun);
    const wins = all.filter(({ runners }) => runners[0]?.sp.endsWith('F')).length;
    expect(wins / all.length).toBeGreaterThan(0.28);
    expect(wins / all.length).toBeLessThan(0.42);
  });

  test('decimals are rounded to the even digit', () => {
    const decimal = (sp: string): string | undefined => runs.find(({ runner }) => runner.sp === sp)?.runner.sp_dec;
    expect(decimal('13/8F')).toBe('2.62');
    expect(decimal('11/8F')).toBe('2.38');
    expect(decimal('100/30')).toBe('4.33');
    expect(decimal('EvensF')).toBe('2.00');
  });
});

test('failures are commonest over fences, and a non-finisher has no distance and no time', () => {
  const share = (type: string): number => {
    const of = runs.filter(({ race }) => race.type === type);
    return of.filter(({ runner }) => /^[A-Z]/.test(runner.position)).length / of.length;
  };
  expect(share('Chase')).toBeGreaterThan(0.12);
  expect(share('Hurdle')).toBeGreaterThan(0.06);
  expect(share('Flat')).toBeLessThan(0.02);
  for (const { runner } of runs.filter((run) => /^[A-Z]/.test(run.runner.position))) {
    expect([runner.btn, runner.ovr_btn, runner.time, runner.prize]).toEqual(['-', '-', '-', '']);
  }
});

test('Ireland has euros and no classes, and its courses carry the country', () => {
  const irish = results.filter(({ region }) => region === 'IRE');
  for (const { class: raceClass, course, runners } of irish) {
    expect(raceClass).toBe('');
    expect(course).toMatch(/ \(IRE\)$/);
    expect(runners[0]?.prize).toMatch(/^(€\d+(\.\d\d)?|)$/);
  }
  expect(results.some(({ course }) => course === 'Dundalk (AW) (IRE)')).toBe(true);
  expect(results.some(({ region }) => !['GB', 'IRE'].includes(region))).toBe(true);
});

test('ratings come days after the race, exchange prices the next day and from 2026 on only', () => {
  const ratings = (asOf: string): number =>
    world
      .results('2025-04-05', new Date(asOf))
      .flatMap(({ runners }) => runners)
      .filter(({ rpr }) => rpr !== '–').length;
  expect(ratings('2025-04-06T10:00:00Z')).toBe(0);
  expect(ratings('2025-04-13T10:00:00Z')).toBeGreaterThan(0);
  expect(Object.keys(runs[0]?.runner ?? {})).not.toContain('bsp');
  const prices = (asOf: string): (string | undefined)[] =>
    world.results('2026-05-09', new Date(asOf)).flatMap(({ runners }) => runners.map(({ bsp }) => bsp));
  expect(new Set(prices('2026-05-09T22:30:00Z'))).toEqual(new Set(['']));
  expect(prices('2026-05-10T12:00:00Z').filter((price) => /^\d+\.\d\d$/.test(price ?? '')).length).toBeGreaterThan(50);
});
