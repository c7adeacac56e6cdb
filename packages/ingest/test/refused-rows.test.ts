import { openDatabase } from '@darkhorses/schema';
import { testDatabase } from '@darkhorses/local-postgres/testing';
import { createWorld } from '@darkhorses/simulator';
import { afterAll, expect, test } from 'vitest';
import { writeDays } from '../src/index.js';
import { claim, readWorld } from './readings.js';

const { url, drop } = await testDatabase();
const { sql, close } = openDatabase(url);
afterAll(async () => {
  await close();
  await drop();
});

test('a row that the database refuses is kept aside, whole, and does not cost the day', async () => {
  const world = createWorld({ seed: 7, from: '2025-09-01', to: '2025-10-31', scale: 0.06 });
  const reading = readWorld(world, 'results', '2025-10-04', new Date('2025-10-09T12:00:00Z'));
  const runner = reading.races[0]?.runners[0];
  if (!runner) throw new Error('a runner is needed');
  // Any constraint will do; the extractor lets nothing through that the columns cannot hold.
  await sql`alter table ra_runners add constraint no_such_horse check (horse_id <> ${sql.unsafe(`'${String(runner['horse_id'])}'`)})`;

  const changed = await writeDays(sql, await claim(sql, [reading]), { loadId: 1 });

  const runners = reading.races.flatMap((race) => race.runners).length;
  expect(changed.ra_runners).toBe(runners - 1);
  expect(changed.ra_races).toBe(reading.races.length);
  const rejects =
    await sql`select table_name, row_key, error_class, row ->> 'horse_name' as horse from ops.rejects order by table_name`;
  const refused = {
    row_key: `${reading.races[0]?.race_id}/${String(runner['horse_id'])}`,
    horse: expect.any(String) as string,
  };
  expect(rejects).toEqual([
    // Its result belongs to a runner that is not there.
    { ...refused, table_name: 'ra_race_results', error_class: 'refused 23503' },
    { ...refused, table_name: 'ra_runners', error_class: 'refused 23514' },
  ]);
  const [partition] = await sql`select state, error_class from ops.partitions`;
  expect(partition).toEqual({ state: 'loaded', error_class: null });

  // Once the reason is gone, the next reading brings it in and leaves no reject.
  await sql`alter table ra_runners drop constraint no_such_horse`;
  await writeDays(sql, await claim(sql, [{ ...reading, fetched_at: '2025-10-10T12:00:00.000Z' }]), { loadId: 2 });
  expect(await sql`select from ra_runners`).toHaveLength(runners);
  expect(await sql`select from ops.rejects`).toHaveLength(0);
});
