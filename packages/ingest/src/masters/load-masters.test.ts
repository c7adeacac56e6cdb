import { type Course, createRacingApi } from '@darkhorses/racing-api';
import { course, inMemoryFetch, list, region } from '@darkhorses/racing-api/testing';
import { databaseDigest, openDatabase } from '@darkhorses/schema';
import { testDatabase } from '@darkhorses/local-postgres/testing';
import { startSimulator } from '@darkhorses/simulator';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { loadMasters } from './load-masters.js';

const { url, drop } = await testDatabase();
const database = openDatabase(url);
const { sql } = database;
const simulator = await startSimulator({ world: { seed: 1 }, now: new Date('2025-10-20T12:00:00Z') });
const simulated = createRacingApi({
  baseUrl: simulator.url,
  username: simulator.username,
  password: simulator.password,
  maxRequestsPerSecond: Infinity,
});
const load = { id: 1 };
afterAll(async () => {
  await Promise.all([simulator.stop(), database.close()]);
  await drop();
});
beforeEach(
  () =>
    sql`truncate ra_mst_courses, ra_mst_regions, ra_mst_bookmakers, ops.payloads, ops.rejects, ops.field_issues cascade`,
);

const dated = (day: string) => () => new Date(`${day}T09:00:00Z`);
const versions = () => sql`select xmin::text, * from ra_mst_courses order by id`;

describe('a whole load', () => {
  test('fills courses, regions and bookmakers with two calls', async () => {
    const before = simulator.calls().length;
    const counts = await loadMasters({ api: simulated, sql, load });
    expect(counts.courses).toBeGreaterThan(80);
    expect(counts.regions).toBeGreaterThanOrEqual(2);
    expect(counts.bookmakers).toBe(19);
    expect(counts.changed).toBe(counts.courses + counts.regions + counts.bookmakers);
    expect(simulator.calls().length - before).toBe(2);
    const codes = await sql`select distinct region_code from ra_mst_courses order by 1`;
    expect(codes.map(({ region_code }) => region_code)).toEqual(['gb', 'ire']);
  });

  test('loaded again, later, not one row is touched and nothing is stored twice', async () => {
    await loadMasters({ api: simulated, sql, load, now: dated('2025-10-01') });
    const [rows, digest] = [await versions(), await databaseDigest(sql)];
    const counts = await loadMasters({ api: simulated, sql, load, now: dated('2025-11-01') });
    expect(counts.changed).toBe(0);
    expect(await versions()).toEqual(rows);
    expect(await databaseDigest(sql)).toEqual(digest);
    expect(await sql`select dataset from ops.payloads order by 1`).toEqual([
      { dataset: 'courses' },
      { dataset: 'regions' },
    ]);
  });

  test('many at once leave what one leaves', async () => {
    await loadMasters({ api: simulated, sql, load, now: dated('2025-10-01') });
    const digest = await databaseDigest(sql);
    await sql`truncate ra_mst_courses, ra_mst_regions, ra_mst_bookmakers, ops.payloads cascade`;
    const now = dated('2025-10-01');
    await Promise.all([1, 2, 3, 4].map(() => loadMasters({ api: simulated, sql, load, now })));
    expect(await databaseDigest(sql)).toEqual(digest);
  });
});

const apiOf = (courses: Course[], total?: number, regions: unknown = [region()]) =>
  createRacingApi({
    username: 'u',
    password: 'p',
    maxRequestsPerSecond: Infinity,
    fetch: inMemoryFetch({
      '/v1/courses': total === undefined ? list(courses) : { courses, total },
      '/v1/courses/regions': () => Response.json(regions),
    }),
  });

test('a course that is renamed is renamed here; a later race that told its name first keeps it', async () => {
  const id = 'crs_77';
  await loadMasters({ api: apiOf([course({ id, course: 'Old Wallop' })]), sql, load, now: dated('2025-10-01') });
  await loadMasters({ api: apiOf([course({ id, course: 'New Wallop' })]), sql, load, now: dated('2025-11-01') });
  expect(await sql`select id, name, region from ra_mst_courses`).toEqual([
    { id, name: 'New Wallop', region: 'Great Britain' },
  ]);
  await sql`update ra_mst_courses set name = 'Newest Wallop', name_off_dt = '2025-12-01', name_race_id = 'rac_1'`;
  await loadMasters({ api: apiOf([course({ id, course: 'Late Wallop' })]), sql, load, now: dated('2025-11-15') });
  expect(await sql`select name from ra_mst_courses`).toEqual([{ name: 'Newest Wallop' }]);
});

test('a course that the list no longer has stays: races name it', async () => {
  await loadMasters({ api: apiOf([course(), course()]), sql, load, now: dated('2025-10-01') });
  const { courses } = await loadMasters({ api: apiOf([course()]), sql, load, now: dated('2025-11-01') });
  expect(courses).toBe(3);
});

test('a list that is not as long as it says changes nothing', async () => {
  await expect(loadMasters({ api: apiOf([course()], 2), sql, load })).rejects.toMatchObject({
    name: 'IncompleteListError',
  });
  expect(await sql`select * from ra_mst_regions`).toEqual([]);
});

test.each([
  ['no courses', apiOf([])],
  ['courses that are null', apiOf(null as unknown as Course[], 0)],
  ['no regions', apiOf([course()], 1, [])],
  ['regions that are no list', apiOf([course()], 1, { regions: [region()] })],
])('an answer with %s is an error, not a world without racing', async (_, api) => {
  await expect(loadMasters({ api, sql, load })).rejects.toMatchObject({
    name: 'UnexpectedListError',
    message: expect.stringContaining('RACING_API_BASE_URL') as string,
  });
  expect(await sql`select * from ops.payloads`).toEqual([]);
});

test('what cannot be stored is kept as a reject, and taken back once the list is right', async () => {
  const wrong = [course({ id: 'nonsense' }), course()];
  await loadMasters({ api: apiOf(wrong), sql, load, now: dated('2025-10-01') });
  expect(await sql`select dataset, table_name, row_key, error_class from ops.rejects`).toEqual([
    { dataset: 'courses', table_name: 'ra_mst_courses', row_key: 'nonsense', error_class: 'bad_id' },
  ]);
  await loadMasters({ api: apiOf([course()]), sql, load, now: dated('2025-11-01') });
  expect(await sql`select * from ops.rejects`).toEqual([]);
});

test('fields that nobody knows are counted once, however often the list is read', async () => {
  const strange = [{ ...course(), altitude: '90' }];
  await loadMasters({ api: apiOf(strange), sql, load, now: dated('2025-10-01') });
  await loadMasters({ api: apiOf(strange), sql, load, now: dated('2025-11-01') });
  expect(await sql`select dataset, path, kind, count from ops.field_issues`).toEqual([
    { dataset: 'courses', path: 'altitude', kind: 'unknown_field', count: 1 },
  ]);
});

test('stops when told to', async () => {
  const signal = AbortSignal.abort();
  await expect(loadMasters({ api: simulated, sql, load, signal })).rejects.toMatchObject({ name: 'AbortedError' });
});
