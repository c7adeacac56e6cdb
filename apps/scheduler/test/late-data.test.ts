import { afterAll, beforeAll, expect, test } from 'vitest';
import { hastyJobs, pass, setStage, type Stage } from './stage.js';

// A week as it was: cards are declared and change, horses come out, ratings come days late.
const jobs = hastyJobs
  .filter(({ name }) => ['transactions', 'late-data'].includes(name))
  .map((job) => (job.name === 'transactions' ? { ...job, cron: '0 6,12,22 * * *' } : job));
let stage: Stage;
let midweek: ReadonlyMap<string, string>;
beforeAll(async () => {
  stage = await setStage({ start: '2025-10-06T12:00:00Z' });
  const replicas = [stage.replica({ jobs })];
  await pass(stage.present, '2025-10-09T12:00:00Z', replicas);
  midweek = await statuses();
  await pass(stage.present, '2025-10-13T08:00:00Z', replicas);
}, 180_000);
afterAll(() => stage.close());

/** What each runner of the days to come is. */
async function statuses(): Promise<ReadonlyMap<string, string>> {
  const rows = await stage.database.sql<{ runner: string; status: string }[]>`
    select n.race_id || ' ' || n.horse_id as runner, n.status from ra_runners as n join ra_races as r on r.id = n.race_id
    where r.date between '2025-10-09' and '2025-10-12'`;
  return new Map(rows.map(({ runner, status }) => [runner, status]));
}

/** Earlier contents of a column, of rows that were changed. */
const earlier = (table: string, column: string) => stage.database.sql<
  { race_id: string; horse_id: string; before: unknown }[]
>`
  select split_part(row_key, ' ', 1) as race_id, split_part(row_key, ' ', 2) as horse_id, previous -> ${column} as before
  from ops.revisions
  where table_name = ${table} and change = 'update' and previous ? ${column}`;

test('racecards stand a week ahead, results to yesterday', async () => {
  const [days] = await stage.database.sql`
    select max(day) filter (where dataset = 'racecards' and fetched_at is not null) as racecards,
      max(day) filter (where dataset = 'results' and fetched_at is not null) as results
    from ops.partitions`;
  expect(days).toEqual({ racecards: '2025-10-20', results: '2025-10-13' });
});

test('a horse that comes out between two readings of a card becomes a non-runner, one that is not declared is no more', async () => {
  const after = await statuses();
  const changes = [...midweek].map(([runner, before]) => `${before} -> ${after.get(runner)}`);
  expect(changes).toEqual(
    expect.arrayContaining(['entered -> not_declared', 'entered -> non_runner', 'entered -> ran']),
  );
  expect(changes.filter((change) => /^(ran|non_runner) -> (?!\1)/.test(change))).toEqual([]);
});

test('ratings that come days later are read, and that there were none is remembered', async () => {
  const changed = await earlier('ra_race_results', 'rpr');
  expect(changed.length).toBeGreaterThan(10);
  expect(changed.every(({ before }) => before === null)).toBe(true);
  const [rated] = await stage.database.sql<{ share: number }[]>`
    select avg((rpr is not null)::int)::float8 as share from ra_race_results as o
    join ra_races as r on r.id = o.race_id
    where r.date between '2025-10-06' and '2025-10-07' and o.outcome = 'finished'`;
  expect(rated?.share).toBeGreaterThan(0.5);
});

test('every run says what it wrote and how often it asked', async () => {
  const runs = await stage.database.sql<{ counts: Record<string, number>; load_id: number | null }[]>`
    select counts, load_id from ops.job_runs where state = 'done'`;
  expect(runs.length).toBeGreaterThan(20);
  for (const { counts, load_id: load } of runs) {
    expect(load).not.toBeNull();
    expect(counts).toMatchObject({ errors: 0, refusals: 0, requests: expect.any(Number), days: expect.any(Number) });
    expect(counts['requests']).toBeGreaterThanOrEqual(counts['days'] ?? Infinity);
  }
});

test('a read day asks nobody again: late days and open ones alone are read', () => {
  const asked = stage.simulator.calls().filter(({ path }) => path === '/v1/results').length;
  // A day has three readings while it is open, six late ones, and its share of those read longest ago.
  expect(asked).toBeLessThan(36 + 7 * (3 * 4 + 17));
});
