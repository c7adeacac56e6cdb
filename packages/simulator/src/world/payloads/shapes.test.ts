import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { createWorld } from '../index.js';

const recorded = join(import.meta.dirname, '..', '..', '..', '..', '..', '..', 'shared', 'recorded');
const asOf = new Date('2026-11-01T12:00:00Z');
const world = createWorld({ scale: 0.3 });

type Json = Record<string, unknown>;

/** Every object in the recorded files that a filter takes. */
function collect(test: (object: Json) => boolean): Json[] {
  const found: Json[] = [];
  const visit = (value: unknown): void => {
    if (Array.isArray(value)) value.forEach(visit);
    else if (typeof value === 'object' && value !== null) {
      const object = value as Json;
      if (test(object)) found.push(object);
      Object.values(object).forEach(visit);
    }
  };
  for (const file of readdirSync(recorded, { recursive: true, encoding: 'utf8' })) {
    if (file.endsWith('.json')) visit(JSON.parse(readFileSync(join(recorded, file), 'utf8')));
  }
  return found;
}

// A text may also be null.
const kindOf = (value: unknown): string => (Array.isArray(value) ? 'array' : value === null ? 'string' : typeof value);
const kinds = (object: Json): Record<string, string> =>
  Object.fromEntries(Object.entries(object).map(([key, value]) => [key, kindOf(value)]));

describe.skipIf(!existsSync(recorded))(
  'generated payloads have the keys, the order and the types of recorded ones',
  () => {
    test('results and their runners', () => {
      const races = collect((object) => 'tote_win' in object && 'dist_y' in object);
      const result = world.results('2025-05-03', asOf)[0];
      expect(races.length).toBeGreaterThan(50);
      for (const race of races) expect(Object.keys(result ?? {})).toEqual(Object.keys(race));
      const runners = races.flatMap((race) => race.runners as Json[]);
      expect(runners.length).toBeGreaterThan(400);
      for (const runner of runners) {
        expect(kinds({ ...result?.runners[0] })).toEqual(kinds(runner));
        expect(Object.keys({ ...result?.runners[0] })).toEqual(Object.keys(runner));
      }
    });

    test('racecards and their runners', () => {
      const races = collect(
        (object) => 'trainer_14_days' in ((object.runners as Json[] | undefined)?.[0] ?? {}) && 'tip' in object,
      );
      const card = world.racecards('2025-05-03', asOf).find(({ region }) => region === 'GB');
      expect(races.length).toBeGreaterThan(5);
      for (const race of races) {
        expect(Object.keys(card ?? {})).toEqual(Object.keys(race));
        expect(kinds({ ...card })).toEqual(kinds(race));
      }
      const runners = races.flatMap((race) => race.runners as Json[]);
      expect(runners.length).toBeGreaterThan(40);
      for (const runner of runners) {
        expect(Object.keys({ ...card?.runners[0] })).toEqual(Object.keys(runner));
        expect(kinds({ ...card?.runners[0] })).toEqual(kinds(runner));
      }
      // The standard plan gives odds without their history.
      const odds = runners.flatMap((runner) => runner.odds as Json[]).filter((row) => 'history' in row);
      expect(odds.length).toBeGreaterThan(100);
      for (const row of odds) expect(Object.keys({ ...card?.runners[0]?.odds[0] })).toEqual(Object.keys(row));
    });

    test('profiles, searches, courses and regions', () => {
      const id = world.results('2025-05-03', asOf)[0]?.runners[0]?.horse_id ?? '';
      const [pro] = collect((object) => 'colour_code' in object);
      expect(Object.keys(world.horsePro(id, asOf) ?? {})).toEqual(Object.keys(pro ?? {}));
      const horses = collect((object) => 'damsire_id' in object && 'name' in object && !('dob' in object));
      expect(horses.length).toBeGreaterThan(10);
      for (const horse of horses) expect(Object.keys(world.horseStandard(id) ?? {})).toEqual(Object.keys(horse));
      const courses = collect((object) => 'region_code' in object && 'course' in object);
      expect(courses.length).toBeGreaterThan(3);
      for (const course of courses) expect(Object.keys(world.courses()[0] ?? {})).toEqual(Object.keys(course));
      const regions = collect((object) => 'region_code' in object && !('course' in object));
      expect(regions.length).toBeGreaterThan(30);
      for (const region of regions) expect(Object.keys(world.regions()[0] ?? {})).toEqual(Object.keys(region));
      const known = new Map(regions.map((region) => [region.region_code, region.region]));
      for (const { region_code, region } of world.regions()) {
        expect(known.get(region_code) ?? region).toBe(region);
      }
    });
  },
);
