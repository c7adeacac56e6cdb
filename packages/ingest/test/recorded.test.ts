import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { testDatabase, type TestDatabase } from '@darkhorses/local-postgres/testing';
import { createRacingApi } from '@darkhorses/racing-api';
import { type Database, filledTables, openDatabase } from '@darkhorses/schema';
import { startSimulator, type Simulator } from '@darkhorses/simulator';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { datasets, fullReach, runPartitions, startLoad } from '../src/index.js';

const recorded = join(import.meta.dirname, '..', '..', '..', '..', 'shared', 'recorded');

// Every region that the recordings hold, lower case as everywhere.
const regions = ['aus', 'can', 'fr', 'gb', 'ger', 'hk', 'ire', 'ity', 'jpn', 'nz', 'saf', 'uae', 'usa'];

describe.skipIf(!existsSync(recorded))('every recorded race, through the replay server into the database', () => {
  let server: TestDatabase;
  let database: Database;
  let simulator: Simulator;

  beforeAll(async () => {
    server = await testDatabase();
    database = openDatabase(server.url);
    simulator = await startSimulator({ recorded });
    const { url: baseUrl, username, password } = simulator;
    const api = createRacingApi({ baseUrl, username, password, maxRequestsPerSecond: Infinity });
    const recordings = simulator.recorded?.dates ?? { racecards: [], results: [] };
    const { racecards, results } = recordings;
    const load = await startLoad(database.sql, { command: 'test' });
    for (const day of [...new Set([...racecards, ...results])].toSorted()) {
      // Where nothing is recorded an old day is empty, which proves nothing: no Saturday has racing here.
      const known = datasets.filter((dataset) => recordings[dataset].includes(day));
      const scope = { from: day, to: day, datasets: known, regions };
      const { end, failed } = await runPartitions({
        api,
        sql: database.sql,
        load,
        scope,
        reach: fullReach('2026-11-01'),
      });
      expect({ day, end, failed }).toEqual({ day, end: 'finished', failed: [] });
    }
  });

  afterAll(async () => {
    await simulator?.stop();
    await database?.close();
    await server?.drop();
  });

  const rowsOf = async (table: string) => {
    const [row] = await database.sql<{ rows: number }[]>`select count(*) as rows from ${database.sql(table)}`;
    return row?.rows ?? 0;
  };

  test('a day is complete by the total that the API names', async () => {
    const days = await database.sql<{ dataset: string; days: number; races: number; total: number }[]>`
      select dataset, count(*) as days, sum(races) as races, sum(api_total) as total
      from ops.partitions where state = 'loaded' group by dataset order by dataset`;
    expect([...days]).toEqual([
      { dataset: 'racecards', days: 9, races: 11, total: 11 },
      { dataset: 'results', days: 37, races: 61, total: 61 },
    ]);
  });

  test('no value that nobody understood, and no field that nobody knows', async () => {
    expect([...(await database.sql`select dataset, path, kind, value from ops.field_issues`)]).toEqual([]);
  });

  test('every race is a row, or stands whole among the rejects because its recorder had dropped an id', async () => {
    const rejected = await database.sql<{ races: number; reasons: string[] }[]>`
      select count(distinct row_key) as races, array_agg(distinct error_class) as reasons
      from ops.rejects where table_name = 'ra_races'`;
    expect(rejected[0]?.reasons).toEqual(['bad_id']);
    expect((await rowsOf('ra_races')) + (rejected[0]?.races ?? 0)).toBe(61 + 11);
  });

  test('every table that racing fills holds something', async () => {
    const lists = new Set<string>(['ra_mst_courses', 'ra_mst_regions', 'ra_mst_bookmakers']);
    for (const table of filledTables.filter((name) => !lists.has(name))) {
      expect(await rowsOf(table), table).toBeGreaterThan(10);
    }
    expect(await rowsOf('ra_race_results')).toBeGreaterThan(400);
  });
});
