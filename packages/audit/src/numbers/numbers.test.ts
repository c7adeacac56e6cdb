import { openDatabase, tables } from '@darkhorses/schema';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { healthyDatabase } from '../../test/healthy-database.js';
import { firstDay, now, today } from '../../test/healthy-world.js';
import type { KnownNumber, Numbers } from './known-number.js';
import { numbers } from './numbers.js';

const { url, drop } = await healthyDatabase();
const database = openDatabase(url);
const { sql } = database;
afterAll(async () => {
  await database.close();
  await drop();
});

let all: Numbers;
beforeAll(async () => {
  all = await numbers(sql, now);
});

const known = (name: string): KnownNumber | undefined => all.known.find((number) => number.name === name);

describe('the tables', () => {
  test('are all there, in the order of the schema, with their sizes', () => {
    expect(all.tables.map(({ table }) => table)).toEqual(Object.keys(tables));
    for (const { table, rows, bytes, lastChange, growth } of all.tables) {
      expect(rows, table).toBeGreaterThan(0);
      expect(bytes, table).toBeGreaterThan(8192);
      expect(Date.parse(lastChange ?? ''), table).not.toBeNaN();
      // The world was loaded today, by the database's clock.
      expect(growth, table).toBe(rows);
    }
  });

  test('of racing have a first and a last day', () => {
    const days = Object.fromEntries(
      all.tables.filter((table) => table.firstDay).map(({ table, firstDay, lastDay }) => [table, [firstDay, lastDay]]),
    );
    expect(days).toEqual({
      ra_races: [firstDay, '2025-10-20'],
      ra_runners: [firstDay, '2025-10-20'],
      ra_race_results: [firstDay, today],
      // Those who are declared have figures; entries do not.
      ra_runner_statistics: [firstDay, '2025-10-15'],
    });
  });
});

describe('the numbers that analysts know', () => {
  test('of a year that is not loaded whole have no band, and say so', async () => {
    const [counted] = await sql`select count(*)::int as races from ra_races where has_result`;
    expect(known('races-2025')).toEqual({
      name: 'races-2025',
      label: 'Races in 2025',
      value: counted?.['races'],
      unit: 'races',
      band: null,
      within: null,
      remark: '49 days of 2025 are loaded',
    });
  });

  test('are within their bands', () => {
    const shares = all.known.filter(({ name }) => !/\d{4}$/.test(name));
    expect(shares).toHaveLength(9);
    // A world of a tenth of the trainers and jockeys has too few who ride often.
    for (const { name, value, within } of shares.filter(({ name }) => !/strike-rates|sires|location/.test(name))) {
      expect(within, `${name} ${value}`).toBe(true);
    }
    expect(known('pedigree-share')?.value).toBe(1);
    expect(known('winners-per-race')?.value).toBeGreaterThan(1);
  });

  test('of locations name the largest first', () => {
    const counts = all.locations.map(({ trainers }) => trainers);
    expect(counts).toEqual(counts.toSorted((one, other) => other - one));
    expect(counts.length).toBeGreaterThan(5);
    expect(counts.length).toBeLessThanOrEqual(20);
  });

  test('show a year that has lost races', async () => {
    await sql`
      insert into ops.partitions (dataset, day, state, settled, fetched_at, api_total)
      select 'results', day, 'empty', true, now(), 0
      from generate_series(date '2024-01-01', date '2024-12-31', interval '1 day') as day`;
    await sql`update ra_race_results set race_date = race_date - 365`;
    const { known: after } = await numbers(sql, now);
    expect(after.find(({ name }) => name === 'races-2024')).toMatchObject({
      band: { low: 13_143, high: 13_955 },
      within: false,
    });
  });
});
