import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { randomDay } from '../../test/random-day.js';
import { isStorable } from '../concepts/text.js';
import { isObject } from '../payload/fields.js';
import type { DayPayload, DayPayloads, DayRows } from './day-payloads.js';
import { rowsOfDay } from './rows-of-day.js';

test('the same payloads give the same rows, in any order of races and runners', () => {
  fc.assert(
    fc.property(randomDay, fc.integer(), (day, seed) => {
      const made = rowsOfDay(day);
      expect(rowsOfDay(structuredClone(day))).toEqual(made);
      expect(rowsOfDay(shuffledDay(day, seed))).toEqual(made);
    }),
    { numRuns: 150 },
  );
});

test('every runner ends as a row, and every id that a row names has its own', () => {
  fc.assert(
    fc.property(randomDay, (day) => {
      const made = rowsOfDay(day);
      expect(made.rejects).toEqual([]);
      expect(new Set(made.rows.ra_runners.map(keyOf))).toEqual(runnersOf(day));
      expect(new Set(made.rows.ra_race_results.map(keyOf))).toEqual(runnersOf({ date: day.date, result: day.result }));
      expect(danglingIds(made)).toEqual([]);
    }),
    { numRuns: 150 },
  );
});

test('a runner and its result never disagree', () => {
  fc.assert(
    fc.property(randomDay, (day) => {
      const { rows } = rowsOfDay(day);
      const results = new Map(rows.ra_race_results.map((row) => [keyOf(row), row]));
      for (const runner of rows.ra_runners) {
        const result = results.get(keyOf(runner));
        expect(runner.status === 'ran').toBe(result !== undefined);
        const { position = null, outcome = null, sp_decimal = null, btn = null, comment = null } = result ?? {};
        expect(runner).toMatchObject({ position, outcome, sp_decimal, btn, race_comment: comment });
      }
    }),
    { numRuns: 100 },
  );
});

// Deeper than JSON.stringify and Postgres can follow, longer than an index can hold, and names that objects have anyway.
const nested = Array.from({ length: 20_000 }).reduce<unknown>((inner) => [inner], 1);
const polluting: unknown = JSON.parse(
  '{ "__proto__": { "polluted": 1 }, "constructor": { "prototype": { "polluted": 1 } } }',
);
const strange = fc.oneof(
  fc.jsonValue(),
  fc.string({ unit: 'binary' }),
  fc.constantFrom<unknown>('\0', 'a\0', '\ud800', '__proto__', '1e400', 'x'.repeat(100_000), nested, polluting),
);

test('whatever JSON stands in a payload, nothing is thrown and nothing is lost', () => {
  fc.assert(
    fc.property(randomDay, fc.array(fc.tuple(fc.nat(), fc.nat(), strange), { maxLength: 12 }), (day, changes) => {
      const spoilt = structuredClone(day);
      for (const [where, field, value] of changes) spoil(spoilt, where, field, value);
      const made = rowsOfDay(spoilt);
      for (const { runners, kept, duplicates, rejected } of Object.values(made.counts)) {
        expect(kept + duplicates + rejected).toBe(runners);
      }
      expect(made.rows.ra_race_results).toHaveLength(made.counts.results.kept);
      expect(made.rejects.reduce((sum, { runners }) => sum + runners, 0)).toBe(
        made.counts.racecards.rejected + made.counts.results.rejected,
      );
      const keys = made.rejects.map(({ dataset, table, key }) => `${dataset} ${table} ${key}`);
      expect(new Set(keys).size).toBe(keys.length);
      expect(Math.max(0, ...keys.map((key) => key.length))).toBeLessThan(250);
      expect(danglingIds(made)).toEqual([]);
      expect('polluted' in {}).toBe(false);
      const stored = JSON.stringify([made.rows, made.issues, made.rejects]);
      expect(isStorable(stored)).toBe(true);
      expect(stored).not.toMatch(/\\u(?:0000|d[89a-f])/i);
    }),
    { numRuns: 200 },
  );
});

test('anything at all may stand where a list of races should', () => {
  fc.assert(
    fc.property(fc.array(fc.jsonValue()), (races) => {
      const made = rowsOfDay({
        date: '2026-05-09',
        card: { races, fetched_at: '' },
        result: { races, fetched_at: '' },
      });
      expect(made.rejects).toHaveLength(races.length * 2);
    }),
  );
});

function shuffledDay(day: DayPayloads, seed: number): DayPayloads {
  const shuffledPayload = (payload: DayPayload): DayPayload => ({
    ...payload,
    races: shuffled(payload.races, seed).map((race) =>
      isObject(race) && Array.isArray(race['runners']) ? { ...race, runners: shuffled(race['runners'], seed) } : race,
    ),
  });
  return {
    ...day,
    ...(day.card && { card: shuffledPayload(day.card) }),
    ...(day.result && { result: shuffledPayload(day.result) }),
    ...(day.earlierCards && { earlierCards: day.earlierCards.map(shuffledPayload) }),
  };
}

function shuffled<Item>(items: readonly Item[], seed: number): Item[] {
  const weight = (index: number) => Math.imul(seed ^ (index + 1), 2_654_435_761) >>> 0;
  return items
    .map((item, index) => ({ item, weight: weight(index) }))
    .toSorted((a, b) => a.weight - b.weight)
    .map(({ item }) => item);
}

const keyOf = ({ race_id, horse_id }: { race_id: string; horse_id: string }) => `${race_id}/${horse_id}`;

function runnersOf(
  day: Pick<DayPayloads, 'date'> & { [Part in 'card' | 'result']?: DayPayload | undefined } & {
    earlierCards?: readonly DayPayload[];
  },
) {
  const keys = new Set<string>();
  for (const payload of [day.card, day.result, ...(day.earlierCards ?? [])]) {
    for (const race of (payload?.races ?? []).filter(isObject)) {
      const runners = Array.isArray(race['runners']) ? race['runners'].filter(isObject) : [];
      for (const runner of runners) keys.add(`${String(race['race_id'])}/${String(runner['horse_id'])}`);
    }
  }
  return keys;
}

/** Ids in the rows that have no row of their own: each would break a foreign key. */
function danglingIds({ rows }: DayRows): string[] {
  const known = new Set<string | null>([null]);
  for (const table of [
    rows.ra_mst_courses,
    rows.ra_mst_sires,
    rows.ra_mst_dams,
    rows.ra_mst_damsires,
    rows.ra_mst_horses,
  ] as const) {
    for (const { id } of table) known.add(id);
  }
  for (const table of [rows.ra_mst_jockeys, rows.ra_mst_trainers, rows.ra_mst_owners, rows.ra_races] as const) {
    for (const { id } of table) known.add(id);
  }
  const named = [
    ...rows.ra_races.map(({ course_id }) => course_id),
    ...rows.ra_runners.flatMap((row) => [row.race_id, row.horse_id, row.jockey_id, row.trainer_id, row.owner_id]),
    ...[...rows.ra_runners, ...rows.ra_mst_horses, ...rows.ra_horse_pedigree].flatMap((row) => [
      row.sire_id,
      row.dam_id,
      row.damsire_id,
    ]),
    ...rows.ra_horse_pedigree.map(({ horse_id }) => horse_id),
  ];
  return named.filter((id): id is string => !known.has(id));
}

function spoil(day: DayPayloads, where: number, field: number, value: unknown): void {
  const races = [...(day.card?.races ?? []), ...(day.result?.races ?? [])].filter(isObject);
  const runners = races.flatMap((race) => (Array.isArray(race['runners']) ? race['runners'].filter(isObject) : []));
  const objects = [...races, ...runners];
  const target = objects[where % Math.max(objects.length, 1)];
  if (target === undefined) return;
  const names = [...Object.keys(target), 'surprise'];
  Reflect.set(target, names[field % names.length] ?? 'surprise', value);
}
