import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { inspect } from 'node:util';
import { testDatabase } from '@darkhorses/local-postgres/testing';
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import { DatabaseConnectionError } from '../errors/index.js';
import { figuresTrainers } from '../figures/index.js';
import { raHorsePedigree, raMstCourses, raMstHorses, raRaces, raRunners } from '../tables/index.js';
import { openDatabase } from './open.js';
import type { Database } from './open.js';

let database: Database;
let drop: () => Promise<void>;
let url: string;

beforeAll(async () => {
  ({ url, drop } = await testDatabase());
  database = openDatabase(url, { applicationName: 'the test' });
});

afterAll(async () => {
  await database.close();
  await drop();
});

test('the raw client speaks JSON: days as text, numbers as numbers, instants as Date, objects as objects', async () => {
  const [row] = await database.sql`
    select date '2024-02-29' as day, 12345678901::int8 as big, 2.625 as price, timestamptz '2024-05-04 13:30+01' as off,
      ${database.sql.json({ a: [1, 'two'] })} as extra_json, ${database.sql.json({ a: [1, 'two'] })}::jsonb as extra, array['a', 'b'] as flags, array[1.5, 2] as prices, sum(2) as total`;
  expect(row).toEqual({
    day: '2024-02-29',
    big: 12_345_678_901,
    price: 2.625,
    off: new Date('2024-05-04T12:30:00Z'),
    extra_json: { a: [1, 'two'] },
    extra: { a: [1, 'two'] },
    flags: ['a', 'b'],
    prices: [1.5, 2],
    total: 2,
  });
});

test('an integer that a number cannot hold is refused rather than rounded', async () => {
  await expect(database.sql`select 9007199254740993::int8 as big`).rejects.toThrow(/cast it to text/);
  expect(await database.sql`select 9007199254740993::int8::text as big`).toEqual([{ big: '9007199254740993' }]);
});

test('days, numbers, instants and objects are taken as parameters', async () => {
  const [row] = await database.sql`
    select ${'2024-02-29'}::date as day, ${2.625}::numeric as price, ${12_345_678_901}::int8 as big,
      ${new Date('2024-05-04T12:30:00Z')}::timestamptz as off, ${['x', 'y']}::text[] as flags`;
  expect(row).toEqual({
    day: '2024-02-29',
    price: 2.625,
    big: 12_345_678_901,
    off: new Date('2024-05-04T12:30:00Z'),
    flags: ['x', 'y'],
  });
});

test('Drizzle reads and writes the same values, and leaves the raw client as it was', async () => {
  const { orm, sql } = database;
  await orm.insert(raMstCourses).values({ id: 'crs_1', name: 'Somewhere', region_code: 'gb', latitude: 51.4 });
  await orm.insert(raMstHorses).values({ id: 'hrs_1', name: 'Somebody', dob: '2020-03-01' });
  await orm.insert(raHorsePedigree).values({ horse_id: 'hrs_1', breeder: 'Someone' });
  const off_dt = new Date('2024-05-04T12:30:00Z');
  const race = { id: 'rac_1', course_id: 'crs_1', course_name: 'Somewhere', region: 'gb', date: '2024-05-04' };
  await orm.insert(raRaces).values({ ...race, off_dt, has_result: false, prize: 3921.5 });
  await orm.insert(raRunners).values({
    race_id: 'rac_1',
    horse_id: 'hrs_1',
    horse_name: 'Somebody',
    status: 'declared',
    past_results_flags: ['C', 'BF'],
    raw_extra: { medical: [{ date: '2024-01-01', type: 'Wind Surgery' }] },
  });

  const found = await orm.query.raRaces.findFirst({
    where: eq(raRaces.id, 'rac_1'),
    with: { course: true, runners: { with: { horse: { with: { pedigree: true } } } } },
  });
  expect(found).toMatchObject({
    date: '2024-05-04',
    off_dt,
    prize: 3921.5,
    course: { latitude: 51.4 },
    runners: [{ past_results_flags: ['C', 'BF'], horse: { dob: '2020-03-01', pedigree: { breeder: 'Someone' } } }],
  });

  const [raw] = await sql`
    select r.date, r.off_dt, r.prize, n.past_results_flags, n.raw_extra, jsonb_typeof(n.raw_extra) as kind
    from ra_races r join ra_runners n on n.race_id = r.id`;
  expect(raw).toEqual({
    date: '2024-05-04',
    off_dt,
    prize: 3921.5,
    past_results_flags: ['C', 'BF'],
    raw_extra: { medical: [{ date: '2024-01-01', type: 'Wind Surgery' }] },
    kind: 'object',
  });
  await sql`update ra_runners set raw_extra = ${sql.json({ medical: [] })}`;
  expect(await orm.select({ extra: raRunners.raw_extra }).from(raRunners)).toEqual([{ extra: { medical: [] } }]);
});

test('an ancestor is known by the horse with its digits', async () => {
  const { sql, orm } = database;
  await sql`insert into ra_mst_horses (id, name) values ('hrs_77', 'The Dam Herself')`;
  await sql`insert into ra_mst_dams (id, name) values ('dam_77', 'The Dam Herself'), ('dam_78', 'A Stranger')`;
  const dams = await orm.query.raMstDams.findMany({ columns: { id: true, horse_id: true } });
  expect(dams).toEqual([
    { id: 'dam_77', horse_id: 'hrs_77' },
    { id: 'dam_78', horse_id: 'hrs_78' },
  ]);
  expect(await sql`select id, horse_known from figures.ancestors order by id`).toEqual([
    { id: 'dam_77', horse_known: true },
    { id: 'dam_78', horse_known: false },
  ]);
});

test('days since a run are counted to today in London', async () => {
  const { sql, orm } = database;
  await sql`
    insert into ra_mst_trainers (id, name, last_runner_date)
    values ('trn_1', 'Someone', (now() at time zone 'Europe/London')::date - 12), ('trn_2', 'Nobody', null)`;
  expect(await orm.select().from(figuresTrainers).orderBy(figuresTrainers.id)).toMatchObject([
    { id: 'trn_1', days_since_last_runner: 12, days_since_last_win: null },
    { id: 'trn_2', days_since_last_runner: null, days_since_last_win: null },
  ]);
});

test('ids of another form and codes of our own that are not on the list are refused', async () => {
  const { sql } = database;
  for (const id of ['', 'hrs_', 'hrs_1x', 'sir_1', ' hrs_1']) {
    await expect(sql`insert into ra_mst_horses (id, name) values (${id}, 'X')`).rejects.toMatchObject({
      code: '23514',
    });
  }
  await expect(sql`insert into ra_mst_regions (code, name) values ('GB', 'X')`).rejects.toMatchObject({
    code: '23514',
  });
});

test('both clients tell the server who they are, and hold no more connections than allowed', async () => {
  const bounded = openDatabase(url, { max: 3, ormMax: 1, applicationName: 'bounded' });
  onTestFinished(() => bounded.close());
  await Promise.all(Array.from({ length: 20 }, () => bounded.sql`select pg_sleep(0)`));
  await bounded.orm.execute('select 1');
  const [row] = await database.sql`select count(*) as n from pg_stat_activity where application_name = 'bounded'`;
  expect(row?.['n']).toBeLessThanOrEqual(4);
});

test('printed, a database shows where it is and no password', () => {
  const secret = openDatabase('postgres://me:hunter2@db.example.com/racing');
  expect(inspect(secret)).toBe('Database { racing at db.example.com:5432 }');
  expect(inspect({ ...secret }, { depth: 4, showHidden: true })).not.toContain('hunter2');
  expect(inspect(secret.sql.options, { depth: 8, showHidden: true })).not.toContain('hunter2');
});

test.each([
  ['nothing listens there', (): string => 'postgres://me:hunter2@127.0.0.1:1/racing', 'unreachable'],
  ['no such socket', (): string => 'postgres://me:hunter2@%2Fno%2Fsuch%2Ffolder/racing', 'unreachable'],
  ['no such host', (): string => 'postgres://me:hunter2@no-such-host.invalid/racing', 'unreachable'],
  ['no such database', (): string => withPath(url, '/no_such_database'), 'no_database'],
  ['no such role', (): string => withUser(url, 'nobody_at_all', 'hunter2'), 'credentials'],
  ['TLS asked of a server without', (): string => `${url}?sslmode=require`, 'tls'],
  ['a setting that the server does not know', (): string => `${url}?no_such_setting=1`, 'refused_setting'],
] as const)('%s: a typed error with advice and without the password', async (_, target, reason) => {
  const broken = openDatabase(target(), { connectTimeout: 5 });
  onTestFinished(() => broken.close());
  const error = await broken.ready().catch((thrown: unknown) => thrown);
  expect(error).toMatchObject({ name: 'DatabaseConnectionError', reason });
  expect(DatabaseConnectionError.isInstance(error)).toBe(true);
  expect(String(error)).toContain(broken.label);
  expect(inspect(error, { depth: 10 })).not.toContain('hunter2');
});

test('a server that hangs up at once, again and again, is given up after the time-out', async () => {
  const server = createServer((socket) => socket.destroy());
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  onTestFinished(() => void server.close());
  // A server that listens on TCP has an address with a port.
  const { port } = server.address() as AddressInfo;
  const broken = openDatabase(`postgres://me@127.0.0.1:${port}/racing`, { connectTimeout: 0.2 });
  onTestFinished(() => broken.close());
  await expect(broken.ready()).rejects.toMatchObject({ name: 'DatabaseConnectionError', reason: 'unreachable' });
});

function withPath(address: string, path: string): string {
  const changed = new URL(address);
  changed.pathname = path;
  return changed.href;
}

function withUser(address: string, user: string, password: string): string {
  const changed = new URL(address);
  changed.username = user;
  changed.password = password;
  return changed.href;
}
