import { testDatabase } from '@darkhorses/local-postgres/testing';
import { databaseDigest, openDatabase } from '@darkhorses/schema';
import { createWorld } from '@darkhorses/simulator';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Queryable } from '../src/queryable.js';
import { families, refresh, RefreshInProgressError, refreshPeople, refreshVenue } from '../src/index.js';
import { withSmallCast } from './cast.js';
import { type FigureTableName, keys } from './figure-rows.js';
import { answersOf, loadDays } from './load-days.js';

const { url, drop } = await testDatabase();
const database = openDatabase(url);
const { sql } = database;
afterAll(async () => {
  await database.close();
  await drop();
});

const asOf = '2025-10-08';
const world = createWorld({ seed: 5, from: '2025-09-01', to: '2025-11-30', scale: 0.08 });
const answers = withSmallCast(answersOf(world, new Date('2025-12-01T00:00:00Z')));

beforeAll(async () => {
  await loadDays(sql, answers, { from: '2025-10-01', to: '2025-10-07' });
  await refresh(database, { asOf });
});

/** Where every row of the figures lies and who wrote it: equal before and after, or a row was touched. */
async function rowVersions() {
  const tables = Object.keys(keys) as FigureTableName[];
  return Promise.all(
    tables.map((table) => sql`select ctid::text, xmin::text, xmax::text from ${sql(table)} order by ctid`),
  );
}

describe('a refresh of what is up to date', () => {
  test.each([{}, { full: true }])('touches no row and changes no byte: %o', async (options) => {
    const [versions, digest] = [await rowVersions(), await databaseDigest(sql)];
    const { families: counts } = await refresh(database, { asOf, ...options });
    for (const family of families) expect(counts[family]).toMatchObject({ inserted: 0, updated: 0, deleted: 0 });
    expect(await rowVersions()).toEqual(versions);
    expect(await databaseDigest(sql)).toEqual(digest);
  });
});

test('each family is recorded with its scope, its day and what it did', async () => {
  const rows = await sql`
    select distinct on (family) family, as_of, scope, counts, finished_at is not null as finished, error_text
    from ops.refreshes order by family, id desc`;
  expect(rows.map(({ family }) => family as string)).toEqual([...families, 'facts'].toSorted());
  for (const { family, ...row } of rows) {
    expect(row, String(family)).toMatchObject({ as_of: asOf, finished: true, error_text: null });
  }
  expect(rows.find(({ family }) => family === 'venue')?.['scope']).toEqual({
    regions: ['gb', 'ire'],
    min_runs: 5,
    min_runs_horse: 3,
  });
});

test('what a killed process left open is closed by the next, and what nobody asks about is forgotten', async () => {
  await sql`insert into ops.refreshes (family, scope, as_of) values ('people', '{}', ${asOf})`;
  await sql`
    insert into ops.refreshes (family, scope, as_of, started_at, finished_at)
    select family, '{}', '2024-01-01', now() - interval '2 years', now() - interval '2 years'
    from unnest(${['people', 'a family of old']}::text[]) as family`;
  // While one of them is the newest of its family, it tells what the figures are of: so two refreshes.
  await refresh(database, { asOf });
  await refresh(database, { asOf });
  const open =
    await sql`select family, finished_at is null as open, error_text from ops.refreshes where error_text like 'Interrupted%'`;
  expect([...open]).toEqual([
    { family: 'people', open: false, error_text: expect.stringContaining('its process was gone') },
  ]);
  const old = await sql`select family from ops.refreshes where started_at < now() - interval '1 year'`;
  expect([...old]).toEqual([{ family: 'a family of old' }]);
  await sql`delete from ops.refreshes where family = 'a family of old'`;
});

test('the planner learns that runs count which were cards before', async () => {
  // Sums that are kept know nothing of facts that somebody else changes.
  await sql`truncate ops.run_sums`;
  await sql`update ops.run_facts set is_run = false`;
  await sql`analyze ops.run_facts`;
  await sql`insert into ops.touched (entity_type, entity_id) select 'race', id from ra_races`;
  await refresh(database, { asOf });
  const [{ values } = { values: '' }] = await sql<{ values: string }[]>`
    select most_common_vals::text as values from pg_stats
    where schemaname = 'ops' and tablename = 'run_facts' and attname = 'is_run'`;
  expect(values).toContain('t');
});

test('the day moves windows on, and whoever is quiet goes to zero', async () => {
  const sum = async () => {
    const [row] = await sql<{ rides: number; total: number }[]>`
      select sum(recent_14d_rides)::int as rides, sum(total_rides)::int as total from ra_mst_jockeys`;
    return row;
  };
  const before = await sum();
  await refresh(database, { asOf: '2025-10-25' });
  const after = await sum();
  await refresh(database, { asOf });
  expect(before?.rides).toBeGreaterThan(0);
  expect(after).toEqual({ rides: 0, total: before?.total });
  expect(await sum()).toEqual(before);
});

test('another threshold is another set of rows, and the usual one brings the old rows back', async () => {
  const count = async () =>
    (await sql`select count(*)::int as rows from ra_performance_by_venue`)[0]?.['rows'] as number;
  const usual = await count();
  const strict = await refreshVenue(database, { asOf, minRuns: { venue: 8 } });
  expect(strict).toMatchObject({ extent: 'all', inserted: 0, deleted: usual - (await count()) });
  expect(strict.deleted).toBeGreaterThan(0);
  expect(await refreshVenue(database, { asOf })).toMatchObject({ extent: 'all', inserted: strict.deleted, deleted: 0 });
  expect(await count()).toBe(usual);
});

test('a family that is left out learns of every change later', async () => {
  await loadDays(sql, answers, { from: '2025-10-08', to: '2025-10-08' });
  const people = await refreshPeople(database, { asOf });
  expect(people.updated).toBeGreaterThan(0);
  const { families: counts } = await refresh(database, { asOf });
  expect(counts.pedigree).toMatchObject({ extent: 'changed' });
  expect(counts.pedigree?.updated).toBeGreaterThan(0);
  expect(counts.people).toMatchObject({ updated: 0 });
  const { families: check } = await refresh(database, { asOf, full: true });
  for (const family of families) expect(check[family]).toMatchObject({ inserted: 0, updated: 0, deleted: 0 });
});

test('facts that a crash of the server emptied are built again', async () => {
  await sql`truncate ops.run_facts, ops.changed_runs`;
  const { facts, families: counts } = await refresh(database, { asOf });
  expect(facts).toMatchObject({ rebuilt: true });
  for (const family of families) {
    expect(counts[family]).toMatchObject({ inserted: 0, updated: 0, deleted: 0, extent: 'all' });
  }
});

test('a check finds what is wrong, and leaves it', async () => {
  await sql`update ra_mst_sires set total_wins = total_wins + 1 where id = (select min(id) from ra_mst_sires)`;
  await sql`delete from ra_performance_by_venue where (entity_type, entity_id, venue_id) = (
    select entity_type, entity_id, venue_id from ra_performance_by_venue order by 1, 2, 3 limit 1)`;
  const digest = await databaseDigest(sql);
  const { families: counts } = await refresh(database, { asOf, check: true });
  expect(counts.pedigree).toMatchObject({ updated: 1 });
  expect(counts.venue).toMatchObject({ inserted: 1, updated: 0, deleted: 0 });
  expect(counts.people).toMatchObject({ updated: 0 });
  expect(await databaseDigest(sql)).toEqual(digest);
  expect((await refresh(database, { asOf, full: true })).families).toMatchObject({
    pedigree: { updated: 1 },
    venue: { inserted: 1 },
  });
});

test('since a day or a load, everything that its races count in is calculated again', async () => {
  await sql`update ra_mst_dams set total_wins = -1 where id in (select dam_id from ra_runners join ra_races on id = race_id where date = '2025-10-07')`;
  const [load] = await sql<{ id: number }[]>`select min(load_id) as id from ra_races where date = '2025-10-07'`;
  expect((await refresh(database, { asOf })).families.pedigree).toMatchObject({ updated: 0 });
  const since = await refresh(database, { asOf, since: '2025-10-07' });
  expect(since.families.pedigree?.updated).toBeGreaterThan(0);
  await sql`update ra_mst_dams set total_wins = -1 where id in (select dam_id from ra_runners join ra_races on id = race_id where date = '2025-10-07')`;
  const ofLoad = await refresh(database, { asOf, since: load?.id ?? 0 });
  expect(ofLoad.families.pedigree?.updated).toBe(since.families.pedigree?.updated);
  expect(await sql`select id from ra_mst_dams where total_wins < 0`).toEqual([]);
});

test('one refresh at a time', async () => {
  let release = () => {};
  const held = sql.begin(async (other) => {
    await other`select pg_advisory_xact_lock(7218403266105442)`;
    await new Promise<void>((resolve) => {
      release = resolve;
      started();
    });
  });
  function started() {
    void refresh(database, { asOf }).then(
      () => release(),
      (error: unknown) => {
        seen = error;
        release();
      },
    );
  }
  let seen: unknown;
  await held;
  expect(seen).toBeInstanceOf(RefreshInProgressError);
});

test('a reader never sees a table half done', async () => {
  await sql`update ra_entity_combinations set wins = -1`;
  await sql`update ra_performance_by_distance set wins = -1`;
  const seen = new Set<string>();
  const over = new AbortController();
  const reading = (async () => {
    while (!over.signal.aborted) {
      const [row] = await sql`
        select (select string_agg(distinct (wins < 0)::text, ' ') from ra_entity_combinations) as pairs,
          (select string_agg(distinct (wins < 0)::text, ' ') from ra_performance_by_distance) as distances`;
      seen.add(String(row?.['pairs'])).add(String(row?.['distances']));
    }
  })();
  await refresh(database, { asOf, full: true });
  over.abort();
  await reading;
  expect([...seen].filter((states) => states !== 'true' && states !== 'false')).toEqual([]);
});

test('a refresh that fails is recorded, and the next one does what it left', async () => {
  const stopped = new AbortController();
  stopped.abort(new Error('enough'));
  await expect(refresh(database, { asOf, full: true, signal: stopped.signal })).rejects.toThrow('enough');
  const [row] = await sql`select error_text from ops.refreshes order by id desc limit 1`;
  expect(row?.['error_text']).toBe('Error: enough');
  const { families: counts } = await refresh(database, { asOf });
  for (const family of families) expect(counts[family]).toMatchObject({ extent: 'all' });
});

/** Locks of this database: a server tells those of all, and other tests run on it. */
const ours = (some: Queryable) => some`database = (select oid from pg_database where datname = current_database())`;

/** How many wait for the locked table of pairs. */
async function waitingForPairs(some: Queryable): Promise<number> {
  const locks = await some`
    select from pg_locks where not granted and relation = 'ra_entity_combinations'::regclass and ${ours(some)}`;
  return locks.length;
}

test('a signal ends the statements under way, not only those to come', async () => {
  const stopped = new AbortController();
  let outcome: Promise<unknown> | undefined;
  await sql.begin(async (other) => {
    await other`lock table ra_entity_combinations in access exclusive mode`;
    outcome = refresh(database, { asOf, full: true, only: ['combinations'], signal: stopped.signal }).catch(
      (error: unknown) => error,
    );
    while ((await waitingForPairs(other)) === 0);
    stopped.abort(new Error('enough'));
    // The lock is still held: only a cancelled statement can end.
    expect(await outcome).toEqual(new Error('enough'));
  });
});

test('a refresh whose lock is lost with its connection ends what it does, and then itself', async () => {
  const before = await databaseDigest(sql);
  await sql.begin(async (other) => {
    await other`lock table ra_entity_combinations in access exclusive mode`;
    const outcome = refresh(database, { asOf, full: true }).then(
      () => undefined,
      (error: unknown) => error,
    );
    while ((await waitingForPairs(other)) === 0);
    await other`select pg_terminate_backend(pid) from pg_locks where locktype = 'advisory' and granted and ${ours(other)}`;
    expect(await outcome).toBeInstanceOf(Error);
    // The table is still locked, and nobody waits for it any more.
    expect(await waitingForPairs(other)).toBe(0);
  });
  const { families: counts } = await refresh(database, { asOf });
  expect(counts.combinations).toMatchObject({ extent: 'all', inserted: 0, updated: 0, deleted: 0 });
  expect(await databaseDigest(sql)).toEqual(before);
});

test('a check tells the rows of another day, and stores none of them', async () => {
  await refresh(database, { asOf });
  const digest = await databaseDigest(sql);
  const told = new Map<string, Readonly<Record<string, unknown>>[]>();
  await refresh(database, {
    asOf: '2025-10-04',
    check: true,
    onRows: ({ table, rows }) => void told.set(table, [...(told.get(table) ?? []), ...rows]),
  });
  expect(await databaseDigest(sql)).toEqual(digest);
  expect([...told.keys()].toSorted()).toEqual(Object.keys(keys).toSorted());
  const jockeys = told.get('ra_mst_jockeys') ?? [];
  const [ran] = await sql<{ rides: number }[]>`
    select count(*)::int as rides from ra_runners join ra_races on id = race_id
    where status = 'ran' and jockey_id is not null and date <= '2025-10-04'
      and not exists (select from ra_race_results as r where r.race_id = ra_runners.race_id and r.horse_id = ra_runners.horse_id and r.outcome = 'void')`;
  expect(jockeys.reduce((sum, row) => sum + Number(row['total_rides']), 0)).toBe(ran?.rides);
  expect(jockeys.map(({ id }) => id)).toEqual(jockeys.map(({ id }) => id).toSorted());
});

test('a check finds facts that the races do not bear out', async () => {
  await refresh(database, { asOf });
  expect((await refresh(database, { asOf, check: true })).facts).toMatchObject({ rebuilt: false, wrong: 0 });
  await sql`update ops.run_facts set position = 9 where race_id = (select min(race_id) from ops.run_facts where is_run)`;
  await sql`delete from ops.run_facts where race_id = (select max(race_id) from ops.run_facts) and horse_id = (
    select max(horse_id) from ops.run_facts where race_id = (select max(race_id) from ops.run_facts))`;
  expect((await refresh(database, { asOf, check: true })).facts.wrong).toBeGreaterThan(2);
  await refresh(database, { asOf, full: true });
  expect((await refresh(database, { asOf, check: true })).facts).toMatchObject({ wrong: 0 });
});

test.each([
  [{ asOf: '2025-02-30' }, /asOf must be a day/],
  [{ since: 'yesterday' }, /since must be a day/],
  [{ only: [] }, /only must name a family/],
  [{ only: ['sires' as 'venue'] }, /no family of figures named sires/],
  [{ minRuns: { venue: -1 } }, /minRuns.venue/],
  [{ connections: 0 }, /connections must be 1 or more/],
])('refuses %o', async (options, message) => {
  await expect(refresh(database, options)).rejects.toThrow(message);
});

test('refuses a database that was opened with one connection', async () => {
  const narrow = openDatabase(url, { max: 1 });
  await expect(refresh(narrow)).rejects.toThrow('two connections');
  await narrow.close();
});
