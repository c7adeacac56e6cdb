import { catalogue } from '@darkhorses/schema';
import type { Entry } from '@darkhorses/schema';
import { expect, test } from 'vitest';
import { fieldsWithoutColumn, knownFields } from './known-fields.js';

test('fields are known by the catalogue, and by the list of those without a column', () => {
  expect([...knownFields('profile')].toSorted()).toEqual([
    'breeder',
    'colour',
    'colour_code',
    'dam',
    'dam_id',
    'damsire',
    'damsire_id',
    'dob',
    'id',
    'name',
    'sex',
    'sex_code',
    'sire',
    'sire_id',
  ]);
  expect([...knownFields('card', 'runners.trainer_14_days.')].toSorted()).toEqual(['percent', 'runs', 'wins']);
  expect(knownFields('card').has('runners')).toBe(true);
  expect(knownFields('result').has('runners')).toBe(true);
  expect(knownFields('result', 'runners.').has('sp_dec')).toBe(true);
  expect(knownFields('result', 'runners.').has('tsr')).toBe(true);
  expect(knownFields('card', 'runners.').has('tsr')).toBe(false);
});

test('a field without a column is the source of none', () => {
  const sources = new Set(
    Object.values(catalogue)
      .flatMap(({ columns }) => Object.values<Entry>(columns))
      .flatMap(({ source }) => Object.entries(source))
      .flatMap(([feed, places]) => places.map(({ path }) => `${feed} ${path.replace('[]', '')}`)),
  );
  const without = Object.entries(fieldsWithoutColumn).flatMap(([feed, reasons]) =>
    Object.keys(reasons).map((path) => `${feed} ${path}`),
  );
  expect(without.filter((place) => sources.has(place))).toEqual([]);
  expect(without).toHaveLength(6);
});
