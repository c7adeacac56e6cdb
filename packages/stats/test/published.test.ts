import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { testDatabase } from '@darkhorses/local-postgres/testing';
import { openDatabase } from '@darkhorses/schema';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { refresh } from '../src/index.js';
import { loadDays, type LooseRace } from './load-days.js';

// What the API publishes of its own, where recordings stand beside the repository.
const recorded = join(import.meta.dirname, '..', '..', '..', '..', 'shared', 'recorded');

interface Group {
  readonly label: string;
  readonly runs: number;
  readonly wins: number;
  readonly ae: number;
  readonly profit: number;
}

interface Breakdown {
  readonly folder: string;
  readonly entity: string;
  readonly total: number;
  readonly groups: readonly Group[];
}

type Json = Record<string, unknown>;

function breakdowns(): Breakdown[] {
  return readdirSync(recorded)
    .filter((folder) => /^(jockeys|trainers|owners)-.*-analysis-/.test(folder))
    .flatMap((folder) =>
      readdirSync(join(recorded, folder)).map((file) => {
        const answer = JSON.parse(readFileSync(join(recorded, folder, file), 'utf8')) as Json;
        const list = Object.values(answer).find(
          (value) => Array.isArray(value) && value.some((item: Json) => 'a/e' in item),
        );
        const total = answer['total_runners'] ?? answer['total_rides'];
        return { folder, entity: String(answer['id']), total: Number(total), groups: (list as Json[]).map(groupOf) };
      }),
    );
}

function groupOf(item: Json): Group {
  return {
    label: String(item['course_id'] ?? item['dist'] ?? item['jockey_id'] ?? item['trainer_id'] ?? ''),
    runs: Number(item['runners'] ?? item['rides']),
    wins: Number(item['1st']),
    ae: Number(item['a/e']),
    profit: Number(item['1_pl']),
  };
}

const sumOf = (groups: readonly Group[], name: 'runs' | 'wins' | 'profit') =>
  groups.reduce((sum, group) => sum + group[name], 0);

describe.skipIf(!existsSync(recorded))("the API's own figures", () => {
  const all = existsSync(recorded) ? breakdowns() : [];

  test('were read', () => {
    expect(all.length).toBeGreaterThanOrEqual(12);
    expect(
      sumOf(
        all.flatMap(({ groups }) => groups),
        'runs',
      ),
    ).toBeGreaterThan(50_000);
  });

  test('all breakdowns of one entity add up to the same runs, wins and profit', () => {
    for (const entity of new Set(all.map((one) => one.entity))) {
      const own = all.filter((one) => one.entity === entity);
      expect(own.length).toBeGreaterThan(3);
      const sums = own.map(({ groups }) => ({
        runs: sumOf(groups, 'runs'),
        wins: sumOf(groups, 'wins'),
        profit: Math.round(sumOf(groups, 'profit')),
      }));
      for (const sum of sums) expect(sum).toEqual(sums[0]);
    }
  });

  test('where one run was won, A/E is the profit and the stake: the starting price', () => {
    const single = all.flatMap(({ groups }) => groups).filter(({ runs, wins }) => runs === 1 && wins === 1);
    expect(single.length).toBeGreaterThan(50);
    for (const { ae, profit } of single) expect(ae).toBeCloseTo(profit + 1, 2);
  });

  describe('an owner whose every run was recorded', () => {
    const owner = 'own_1432844';
    let database: ReturnType<typeof openDatabase>;
    let dropDatabase: () => Promise<void>;

    beforeAll(async () => {
      const { url, drop } = await testDatabase();
      database = openDatabase(url);
      dropDatabase = drop;
      const [file = ''] = readdirSync(join(recorded, 'owners-owner-id-results'));
      const { results } = JSON.parse(readFileSync(join(recorded, 'owners-owner-id-results', file), 'utf8')) as {
        results: (LooseRace & { date: string })[];
      };
      for (const day of new Set(results.map(({ date }) => date))) {
        const answers = () => structuredClone(results.filter(({ date }) => date === day));
        await loadDays(database.sql, answers, { from: day, to: day, datasets: ['results'] });
      }
      await refresh(database, { minRuns: { combinations: 1, venue: 1, distance: 1 } });
    });
    afterAll(async () => {
      await database.close();
      await dropDatabase();
    });

    const own = all.filter(({ entity }) => entity === owner);

    test('has the total that the API tells', async () => {
      const [row] = await database.sql`
        select total_runners, total_wins, profit_loss_1u from ra_mst_owners where id = ${owner}`;
      const [first] = own;
      expect(row).toEqual({
        total_runners: first?.total,
        total_wins: sumOf(first?.groups ?? [], 'wins'),
        profit_loss_1u: sumOf(first?.groups ?? [], 'profit'),
      });
    });

    test.each([
      [
        'courses',
        'select venue_id as label, total_runs as runs, wins, profit_loss_1u as profit from ra_performance_by_venue where entity_id = $1',
      ],
      [
        'distances',
        "select distance_display as label, total_runs as runs, wins, profit_loss_1u as profit from ra_performance_by_distance where entity_id = $1 and code = 'all'",
      ],
      [
        'jockeys',
        "select entity1_id as label, total_runs as runs, wins, profit_loss_1u as profit from ra_entity_combinations where entity1_type = 'jockey' and entity2_id = $1",
      ],
      [
        'trainers',
        "select entity2_id as label, total_runs as runs, wins, profit_loss_1u as profit from ra_entity_combinations where entity2_type = 'trainer' and entity1_id = $1",
      ],
    ])('has the groups that the API tells, by %s', async (kind, statement) => {
      const published = own.find(({ folder }) => folder.endsWith(`-${kind}`));
      const rows = await database.sql.unsafe<Json[]>(statement, [owner]);
      const byLabel = (a: Json, b: Json) => (String(a['label']) < String(b['label']) ? -1 : 1);
      const expected = published?.groups.map(({ label, runs, wins, profit }) => ({ label, runs, wins, profit }));
      expect(expected?.length).toBeGreaterThan(0);
      expect([...rows].toSorted(byLabel)).toEqual(expected?.toSorted(byLabel));
    });
  });
});
