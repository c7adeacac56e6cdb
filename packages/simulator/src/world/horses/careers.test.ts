import { expect, test } from 'vitest';
import { createEngine } from '../engine.js';
import { dayOf } from '../calendar/days.js';
import { startersOf } from '../races/race.js';
import { foalYearOf } from './crops.js';

const engine = createEngine(3, 0.3);
const from = dayOf('2023-05-01');
const days = Array.from({ length: 120 }, (_, offset) => from + offset);
const starts = days.flatMap((day) =>
  engine.fields.day(day).flatMap((race) => startersOf(race).map(({ horse }) => ({ horse, day, race }))),
);

test('a field has 8.5 to 10.5 runners on average', () => {
  const races = new Set(starts.map(({ race }) => race)).size;
  expect(starts.length / races).toBeGreaterThan(8.5);
  expect(starts.length / races).toBeLessThan(10.5);
});

test('no horse runs twice a day, and hardly any on two days running', () => {
  const byHorse = new Map<number, number[]>();
  for (const { horse, day } of starts) byHorse.set(horse, [...(byHorse.get(horse) ?? []), day]);
  let next = 0;
  for (const run of byHorse.values()) {
    expect(new Set(run).size).toBe(run.length);
    next += run.filter((day, index) => index > 0 && day - (run[index - 1] ?? 0) === 1).length;
  }
  expect(next / starts.length).toBeLessThan(0.002);
});

test('horses are two to fifteen years old, two-year-olds not before April', () => {
  for (const { horse, day } of starts) {
    const age = engine.traits.ageOn(horse, day);
    expect(age).toBeGreaterThanOrEqual(2);
    expect(age).toBeLessThanOrEqual(15);
  }
  const early = engine.fields.day(dayOf('2023-03-10')).flatMap(startersOf);
  const northern = early.filter(({ horse }) => engine.traits.hemisphere(horse) === 'northern');
  expect(northern.every(({ horse }) => foalYearOf(horse) < 2021)).toBe(true);
});

test('a colt that is gelded stays a gelding; fillies become mares at five', () => {
  const seen = new Set<string>();
  for (const { horse } of starts.slice(0, 4000)) {
    const sexes = [2015, 2017, 2019, 2021, 2023, 2025].flatMap((year) =>
      year - foalYearOf(horse) >= 2 ? engine.maturity.sexOn(horse, dayOf(`${year}-06-01`)).code : [],
    );
    const text = sexes.join('').replace(/(.)\1+/g, '$1');
    expect(text).toMatch(/^(F?M?|C?H?G?|C?G|C?H)$/);
    seen.add(text);
  }
  expect([...seen]).toEqual(expect.arrayContaining(['CG', 'FM', 'CH', 'G']));
});

test('no mare has two foals in a year, and parents are older than their foals', () => {
  const foals = new Set<string>();
  for (const horse of new Set(starts.map((start) => start.horse))) {
    const dam = engine.pedigree.damOf({ kind: 'horse', index: horse });
    const sire = engine.pedigree.sireOf({ kind: 'horse', index: horse });
    const key = `${dam?.kind} ${dam?.index} ${foalYearOf(horse)}`;
    expect(foals).not.toContain(key);
    foals.add(key);
    // Ancestors that never ran have no year here.
    const gaps = [dam, sire].flatMap((parent) =>
      parent?.kind === 'horse' ? foalYearOf(horse) - foalYearOf(parent.index) : [],
    );
    expect(Math.min(4, ...gaps)).toBe(4);
    expect(sire?.kind === 'horse' ? engine.maturity.geldedOn(sire.index) : Number.POSITIVE_INFINITY).toBe(
      Number.POSITIVE_INFINITY,
    );
    expect(dam?.kind === 'horse' ? engine.traits.isFemale(dam.index) : true).toBe(true);
  }
  expect(foals.size).toBeGreaterThan(2000);
});

test('yards and owners change, and turning to another code brings a new yard', () => {
  const horses = [...new Set(starts.map((start) => start.horse))];
  const moved = horses.filter((horse) => engine.tenures.trainers(horse).length > 1).length;
  const sold = horses.filter((horse) => engine.tenures.owners(horse).length > 1).length;
  expect(moved / horses.length).toBeGreaterThan(0.3);
  expect(sold / horses.length).toBeGreaterThan(0.2);
});
