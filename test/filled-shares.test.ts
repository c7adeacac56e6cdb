import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { catalogue, type Entry, type FilledShares, tables, type TableName } from '../packages/schema/src/index.js';
import { root } from './documentation.js';

// What the dictionary says of how often columns have a value was measured; it follows the catalogue.

const filled = JSON.parse(readFileSync(join(root, 'docs/fill.json'), 'utf8')) as FilledShares;
const entries = new Map<string, Entry>(
  (Object.keys(tables) as TableName[]).flatMap((table) =>
    Object.entries<Entry>(catalogue[table].columns).map(([column, entry]) => [`${table}.${column}`, entry] as const),
  ),
);
const measured = Object.entries(filled.columns);

test('nothing is measured that is not a column with such a source', () => {
  const strange = measured.filter(([name, bySource]) => {
    const sources = Object.keys(entries.get(name)?.source ?? {});
    return Object.keys(bySource).some((source) => !(sources.length === 0 ? ['row'] : sources).includes(source));
  });
  expect(strange).toEqual([]);
});

test('nearly every column is measured: new ones may wait for the next time', () => {
  expect(measured.length).toBeGreaterThan(0.95 * entries.size);
});

test('shares are percentages, over enough to mean something', () => {
  const shares = measured.flatMap(([, bySource]) => Object.values(bySource));
  expect(shares.filter((share) => share < 0 || share > 100)).toEqual([]);
  expect(filled.answers['card']).toBeGreaterThan(5_000);
  expect(filled.answers['result']).toBeGreaterThan(10_000);
});

test('keys are always there', () => {
  for (const name of ['ra_races.id', 'ra_runners.race_id', 'ra_mst_horses.id', 'ra_mst_courses.id'])
    expect(Object.values(filled.columns[name] ?? {})).toEqual(Object.keys(filled.columns[name] ?? {}).map(() => 100));
});
