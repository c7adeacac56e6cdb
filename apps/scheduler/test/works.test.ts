import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { jobTable } from '../src/jobs/job-table.js';
import type { JobName } from '../src/jobs/job.js';
import { setStage, type Stage } from './stage.js';

let stage: Stage;
beforeAll(async () => {
  stage = await setStage({ start: '2025-10-20T20:00:00Z' });
  expect(await run('transactions')).toMatchObject({ state: 'done', error_class: null });
}, 180_000);
afterAll(() => stage.close());

/** Does the work of a job, as its tick would. */
async function run(job: JobName) {
  const { sql } = stage.database;
  const jobs = jobTable.map((one) => ({ ...one, retries: 0 }));
  const { engine, events } = stage.replica({ jobs });
  const [tick] = await sql<{ tick: Date }[]>`
    insert into ops.job_runs (job, tick, state) values (${job}, date_trunc('milliseconds', clock_timestamp()), 'queued')
    returning tick`;
  await engine.workOff();
  const [row] = await sql<
    { state: string; counts: Record<string, number>; error_class: string | null; error_text: string | null }[]
  >`select state, counts, error_class, error_text from ops.job_runs where job = ${job} and tick = ${tick?.tick ?? null}`;
  return { ...row, events };
}

test('static masters: courses, regions and bookmakers, in two requests', async () => {
  const { state, counts } = await run('static-masters');
  expect(state).toBe('done');
  expect(counts).toMatchObject({ requests: 2, bookmakers: 19 });
  expect(counts?.['courses']).toBeGreaterThan(20);
});

test('enrich: the profiles of horses that lack something, and by when all are there', async () => {
  const { state, counts } = await run('enrich');
  expect(state).toBe('done');
  const { asked = 0, found = 0, standard = 0, absent = 0, requests = 0 } = counts ?? {};
  expect(asked).toBe(found + standard + absent);
  expect(requests).toBeLessThanOrEqual(500);
  expect(counts).toMatchObject({ remaining: 0, days_left: 0 });
  expect((await run('horse-masters')).counts).toMatchObject({ asked: 0 });
});

test('people masters: from the answers that are kept; what is asked for names trainers without location', async () => {
  const { state, counts } = await run('people-masters');
  expect(state).toBe('done');
  expect(counts?.['days_replayed']).toBeGreaterThan(20);
  // All cards of these days are loaded, so that nobody needs to be asked: what is left, the API does not know.
  expect(counts).toMatchObject({ rows_changed: 0, days: 0 });
});

test('people masters: a card that is not loaded and names trainers without location is read', async () => {
  const { sql } = stage.database;
  await sql`update ops.partitions set state = 'pending', settled = false where dataset = 'racecards' and day = '2025-10-11'`;
  await sql`delete from ops.payloads where dataset = 'racecards' and key = '2025-10-11'`;
  const { count: before } = await sql`update ra_mst_trainers set location = null`;
  const { counts } = await run('people-masters');
  expect(counts?.['days']).toBe(1);
  expect(counts?.['trainers_without_location']).toBeLessThan(before);
});

test('statistics, from scratch and verified: nothing has drifted, and what has is put right and said', async () => {
  expect(await run('statistics')).toMatchObject({ state: 'done', error_class: null });
  expect(await run('statistics-monthly')).toMatchObject({ state: 'done', error_class: null });
  const { sql } = stage.database;
  await sql`update ra_performance_by_distance set total_runs = total_runs + 1`;
  const { counts } = await run('statistics-weekly');
  const [{ rows } = { rows: 0 }] = await sql<
    { rows: number }[]
  >`select count(*) as rows from ra_performance_by_distance`;
  expect(counts?.['figures_drifted']).toBe(rows);
  expect((await run('statistics-monthly')).counts).toMatchObject({ figures_drifted: 0, figures_wrong: 0 });
});

test('an account that sees less than before is noted and told', async () => {
  stage.simulator.setAccount({ plan: 'standard' });
  const { events } = await run('late-data');
  expect(events).toContainEqual(expect.objectContaining({ type: 'account', trouble: 'reach_shrunk' }));
  expect(
    await stage.database.sql`select shrunk_at is not null as shrunk from ops.reach where dataset = 'racecards'`,
  ).toEqual([{ shrunk: true }]);
  expect((await run('late-data')).events).not.toContainEqual(expect.objectContaining({ trouble: 'reach_shrunk' }));
  stage.simulator.setAccount({ plan: 'pro' });
  await run('late-data');
  expect(await stage.database.sql`select shrunk_at from ops.reach where dataset = 'racecards'`).toEqual([
    { shrunk_at: null },
  ]);
});

test('days that fail are gaps of a run that is done, and are named', async () => {
  stage.simulator.faults.add({
    kind: 'server_error',
    match: { path: '/v1/racecards/pro', date: '2025-10-22' },
    times: 100,
  });
  const { state, error_class: kind, error_text: text, counts } = await run('transactions');
  expect({ state, kind }).toEqual({ state: 'done', kind: 'gaps' });
  expect(text).toContain('racecards of 2025-10-22 could not be loaded');
  expect(counts).toMatchObject({ failed: 1 });
  expect(counts?.['errors']).toBeGreaterThan(0);
  stage.simulator.faults.clear();
});

test('the audit closes small gaps and writes what is left, for people and for programs', async () => {
  const { sql } = stage.database;
  await sql`delete from ra_race_results where race_id in (select id from ra_races where date = '2025-10-05')`;
  const { state, counts } = await run('audit');
  expect(state).toBe('done');
  expect(counts?.['closed']).toBeGreaterThan(0);
  expect(counts?.['checks']).toBeGreaterThan(10);
  const [{ results } = { results: 0 }] = await sql<{ results: number }[]>`
    select count(*) as results from ra_race_results join ra_races as r on r.id = race_id where r.date = '2025-10-05'`;
  expect(results).toBeGreaterThan(0);
  const report = join(tmpdir(), `darkhorses-reports-${process.pid}`, 'audit-2025-10-20');
  expect(await readFile(`${report}.html`, 'utf8')).toContain('<html');
  expect(JSON.parse(await readFile(`${report}.json`, 'utf8'))).toMatchObject({ today: '2025-10-20' });
});
