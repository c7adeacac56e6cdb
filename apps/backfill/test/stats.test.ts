import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { setStage } from './stage.js';

const week = '--start-date 2025-09-01 --end-date 2025-09-07';

async function loadedStage() {
  const stage = await setStage();
  onTestFinished(stage.close);
  await stage.backfill(`run ${week}`);
  return stage;
}

test('stats calculates every figure once, and then only what has changed', async () => {
  const stage = await loadedStage();
  const first = await stage.backfill('stats');
  expect(first.code).toBe(0);
  expect(first.stdout).toMatch(/^Figures +New +Changed +Removed +Right already +Time\n/);
  expect(first.stdout).toMatch(/\nrunners +\d/);
  expect(first.stdout).toMatch(/\nFigures as of \d{4}-\d\d-\d\d, in /);
  expect(first.stderr).toContain('10 of 10 tables');
  const [rides] = await stage.sql`select sum(total_rides)::int as rides from ra_mst_jockeys`;
  const [ran] =
    await stage.sql`select count(*)::int as ran from ra_runners where status = 'ran' and jockey_id is not null`;
  expect(rides?.['rides']).toBe(ran?.['ran']);

  const again = await stage.backfill('stats --json');
  const { families } = JSON.parse(again.stdout) as { families: Record<string, Record<string, unknown>> };
  expect(Object.keys(families).toSorted()).toEqual([
    'combinations',
    'distance',
    'pedigree',
    'people',
    'runners',
    'venue',
  ]);
  for (const counts of Object.values(families)) {
    expect(counts).toMatchObject({ extent: 'changed', inserted: 0, updated: 0, deleted: 0 });
  }
  const loads = await stage.sql`select outcome from ops.loads where command = 'backfill stats'`;
  expect(loads).toEqual([{ outcome: 'done' }, { outcome: 'done' }]);
});

test('stats --check finds a wrong figure, leaves it, and ends with 1', async () => {
  const stage = await loadedStage();
  await stage.backfill('stats');
  expect((await stage.backfill('stats --check')).code).toBe(0);
  await stage.sql`update ra_mst_sires set total_wins = 99 where id = (select min(id) from ra_mst_sires)`;
  const { code, stdout } = await stage.backfill('stats --check --table sires,runners');
  expect(code).toBe(1);
  expect(stdout).toContain('Nothing was written. 1 row is not right.');
  expect(stdout).not.toMatch(/^venue/m);
  expect(await stage.sql`select id from ra_mst_sires where total_wins = 99`).toHaveLength(1);
  expect((await stage.backfill('stats --full')).code).toBe(0);
  expect((await stage.backfill('stats --check')).code).toBe(0);
});

test('stats --check finds a sum that is kept and wrong, though every figure is right today', async () => {
  const stage = await loadedStage();
  // The first one makes the figures, the second one the sums.
  await stage.backfill('stats');
  await stage.backfill('stats');
  expect((await stage.backfill('stats --check')).stdout).toContain('Nothing was written. Every figure is right.');
  await stage.sql`
    update ops.run_sums set wins = wins + 1
    where grouping = 1 and first_key = (select min(first_key) from ops.run_sums where grouping = 1)`;
  const { code, stdout } = await stage.backfill('stats --check');
  expect(code).toBe(1);
  expect(stdout).toContain('Nothing was written. 1 kept sum is not what the facts tell. Run stats --full.');
});

test('stats as of a day before the races differ from those stored, which stay', async () => {
  const stage = await loadedStage();
  await stage.backfill('stats');
  const before = await stage.sql`select id, total_rides from ra_mst_jockeys order by id`;
  const { code, stdout } = await stage.backfill('stats --as-of 2025-09-03 --table jockeys');
  expect(code).toBe(1);
  expect(stdout).toContain('Figures as of 2025-09-03');
  expect(await stage.sql`select id, total_rides from ra_mst_jockeys order by id`).toEqual(before);
  const folder = await mkdtemp(join(tmpdir(), 'darkhorses-rows-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  const written = await stage.backfill(`stats --as-of 2025-09-03 --table jockeys --rows ${join(folder, 'rows')}`);
  expect(written.code).toBe(0);
  const rows = (await readFile(join(folder, 'rows'), 'utf8')).trim().split('\n');
  const jockeys = rows
    .map((line) => JSON.parse(line) as Record<string, unknown>)
    .filter(({ table }) => table === 'ra_mst_jockeys');
  const [ran] = await stage.sql`
    select count(*)::int as ran from ra_runners join ra_races on id = race_id
    where status = 'ran' and jockey_id is not null and date <= '2025-09-03'`;
  expect(jockeys.reduce((sum, row) => sum + Number(row['total_rides']), 0)).toBe(ran?.['ran']);
});

test('thresholds for one run are said to be for one run', async () => {
  const stage = await loadedStage();
  const { code, stderr } = await stage.backfill('stats --table venues --min-runs-venue 20');
  expect(code).toBe(0);
  expect(stderr).toContain('hold until the next refresh');
});

test.each([
  ['stats --table horses', 'is no table of figures'],
  ['stats --since yesterday', 'neither a day'],
  ['stats --min-runs few', 'not a whole number'],
  ['stats --rows file', 'goes with --as-of'],
])('%s is wrong usage', async (line, message) => {
  const stage = await setStage();
  onTestFinished(stage.close);
  const { code, stderr } = await stage.backfill(line);
  expect(code).toBe(2);
  expect(stderr).toContain(message);
});
