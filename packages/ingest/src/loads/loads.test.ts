import { hostname } from 'node:os';
import { openDatabase } from '@darkhorses/schema';
import { testDatabase } from '@darkhorses/local-postgres/testing';
import { afterAll, beforeEach, expect, test } from 'vitest';
import { claimHorses } from '../enrich/claim-horses.js';
import { finishLoad } from './finish-load.js';
import { closeInterruptedLoads } from './interrupted-loads.js';
import { startLoad } from './start-load.js';

const { url, drop } = await testDatabase();
const database = openDatabase(url);
const { sql } = database;
afterAll(async () => {
  await database.close();
  await drop();
});
beforeEach(() => sql`truncate ops.loads, ops.partitions`);

test('a run is entered with all that was asked for, secrets apart', async () => {
  const { id, startedAt } = await startLoad(sql, {
    command: 'backfill run',
    version: '1.2.3',
    scope: { from: '2015-01-01', to: '2025-10-13', datasets: ['results'], regions: ['gb', 'ire'] },
    options: {
      order: 'newest',
      databaseUrl: 'postgres://me:hush@host/db',
      proxy: 'http://me:hush@proxy:1',
      force: true,
    },
  });
  const [row] = await sql`select * from ops.loads where id = ${id}`;
  expect(row).toMatchObject({
    started_at: startedAt,
    command: 'backfill run',
    version: '1.2.3',
    host: hostname(),
    process_id: process.pid,
    range_from: '2015-01-01',
    range_to: '2025-10-13',
    datasets: ['results'],
    regions: ['gb', 'ire'],
    options: { order: 'newest', databaseUrl: '(withheld)', proxy: 'http://proxy:1', force: true },
    finished_at: null,
    outcome: null,
  });
});

test('a run without a range or options is entered too', async () => {
  const { id } = await startLoad(sql, { command: 'masters' });
  expect(await sql`select range_from, datasets, regions, options from ops.loads where id = ${id}`).toEqual([
    { range_from: null, datasets: null, regions: null, options: {} },
  ]);
});

test('the end tells outcome and counts', async () => {
  const load = await startLoad(sql, { command: 'masters' });
  await finishLoad(sql, load, { outcome: 'done', counts: { courses: 101 } });
  const [row] = await sql`select outcome, counts, error_class, finished_at >= started_at as ended from ops.loads`;
  expect(row).toEqual({ outcome: 'done', counts: { courses: 101 }, error_class: null, ended: true });
});

test('a failure is entered by class and text, without credentials', async () => {
  const load = await startLoad(sql, { command: 'masters' });
  await finishLoad(sql, load, {
    outcome: 'failed',
    error: { class: 'database', message: 'no route to postgres://me:hush@host/db' },
  });
  const [row] = await sql`select outcome, error_class, error_text from ops.loads`;
  expect(row).toEqual({ outcome: 'failed', error_class: 'database', error_text: 'no route to postgres://host/db' });
});

test('loads are forgotten after two years', async () => {
  await sql`insert into ops.loads (command, started_at, finished_at) values ('old', now() - interval '25 months', now())`;
  const { id } = await startLoad(sql, { command: 'masters' });
  expect(await sql`select id from ops.loads`).toEqual([{ id }]);
});

const enter = async (host: string, pid: number, age: string): Promise<number> => {
  const [row] = await sql<{ id: number }[]>`
    insert into ops.loads (command, host, process_id, started_at)
    values ('run', ${host}, ${pid}, now() - ${age}::text::interval) returning id`;
  return row?.id ?? 0;
};

const around = {
  host: 'here',
  pid: 1,
  processUptime: 60,
  machineUptime: 86_400,
  isAlive: (pid: number) => pid === 7,
  silence: 3600,
};

test('on this machine the process tells whether a load is dead', async () => {
  const dead = await enter('here', 6, '1 second');
  await enter('here', 7, '10 hours'); // Alive, however long.
  await enter('here', 1, '10 seconds'); // This process.
  const earlierLife = await enter('here', 1, '2 minutes');
  const beforeBoot = await enter('here', 7, '2 days');
  expect((await closeInterruptedLoads(sql, around)).toSorted()).toEqual([dead, earlierLife, beforeBoot].toSorted());
  const closed = await sql`select outcome, finished_at is not null as ended from ops.loads where id = ${dead}`;
  expect(closed).toEqual([{ outcome: 'interrupted', ended: true }]);
});

test('on other machines silence tells', async () => {
  const silent = await enter('there', 6, '2 hours');
  const reading = await enter('there', 6, '2 hours');
  const asking = await enter('there', 6, '2 hours');
  await enter('there', 6, '10 minutes');
  await sql`insert into ra_mst_horses (id, name) values ('hrs_1', 'Somebody')`;
  await sql`
    insert into ops.partitions (dataset, day, state, fetched_at, api_total, load_id)
    values ('results', '2025-10-13', 'loaded', now() - interval '1 minute', 0, ${reading})`;
  await claimHorses(sql, { loadId: asking, count: 1, lease: 60 });
  expect(await closeInterruptedLoads(sql, around)).toEqual([silent]);
});

test('a load that was taken for dead enters its true end all the same', async () => {
  const id = await enter('there', 6, '2 hours');
  await closeInterruptedLoads(sql, around);
  await finishLoad(sql, { id }, { outcome: 'done' });
  expect(await sql`select outcome from ops.loads`).toEqual([{ outcome: 'done' }]);
});

test('what is killed is closed by the next start', async () => {
  // No process has a number beyond the largest that Linux, macOS and Windows give.
  const killed = await enter(hostname(), 2 ** 31 - 1, '1 minute');
  await startLoad(sql, { command: 'run' });
  expect(await sql`select outcome from ops.loads where id = ${killed}`).toEqual([{ outcome: 'interrupted' }]);
});
