import { openDatabase } from '@darkhorses/schema';
import { testDatabase } from '@darkhorses/local-postgres/testing';
import { createWorld } from '@darkhorses/simulator';
import { afterAll, beforeEach, expect, test } from 'vitest';
import { claimDays, fullReach, renewLeases, seedPartitions, writeDays } from '../src/index.js';
import { claim, empty, type LooseReading, readWorld } from './readings.js';

const { url, drop } = await testDatabase();
const { sql, close } = openDatabase(url);
afterAll(async () => {
  await close();
  await drop();
});
beforeEach(() => empty(sql));

const world = createWorld({ seed: 7, from: '2025-09-01', to: '2025-10-31', scale: 0.06 });
const day = '2025-10-04';
const at = (time: string) => new Date(`${day}T${time}:00Z`);
const results = () => readWorld(world, 'results', day, new Date('2025-10-09T12:00:00Z'));
const cards = (time: string) => readWorld(world, 'racecards', day, at(time));
const write = async (reading: LooseReading, loadId = 1) => writeDays(sql, await claim(sql, [reading]), { loadId });

function first(reading: LooseReading) {
  const race = reading.races[0];
  const runner = race?.runners[0];
  if (!race || !runner) throw new Error('a race with a runner is needed');
  return { race, runner, key: `${race.race_id}/${String(runner['horse_id'])}` };
}

test('a published result that is changed later is kept as it was', async () => {
  const reading = results();
  await write(reading);
  const changed = { ...structuredClone(reading), fetched_at: '2025-10-10T12:00:00.000Z' };
  const { runner, key } = first(changed);
  const before = runner['comment'];
  runner['comment'] = 'Disqualified after an inquiry';
  await write(changed, 2);
  const revisions =
    await sql`select table_name, row_key, change, previous ->> 'comment' as comment, load_id from ops.revisions`;
  expect(revisions).toEqual([
    { table_name: 'ra_race_results', row_key: key, change: 'update', comment: before, load_id: 2 },
  ]);
});

test('a runner that vanishes is kept as it was, and a race that vanishes stays and says so', async () => {
  const reading = results();
  await write(reading);
  const { race, key } = first(reading);
  const thinned = { ...structuredClone(reading), fetched_at: '2025-10-10T12:00:00.000Z' };
  first(thinned).race.runners.shift();
  await write(thinned);
  expect(
    await sql`select table_name, row_key, change from ops.revisions where change = 'delete' order by table_name`,
  ).toEqual([
    { table_name: 'ra_race_results', row_key: key, change: 'delete' },
    { table_name: 'ra_runners', row_key: key, change: 'delete' },
  ]);
  await write({ ...reading, races: reading.races.slice(1), fetched_at: '2025-10-11T12:00:00.000Z' });
  expect(await sql`select race_status from ra_races where id = ${race.race_id}`).toEqual([{ race_status: 'removed' }]);
});

test('what a load can have changed for somebody is noted, and what it cannot is not', async () => {
  const reading = results();
  await write(reading);
  const touched = () =>
    sql<{ entity_type: string; entity_id: string }[]>`select entity_type, entity_id from ops.touched order by 1, 2`;
  expect(await touched()).toEqual(
    reading.races
      .map(({ race_id }) => ({ entity_type: 'race', entity_id: race_id }))
      .toSorted((a, b) => (a.entity_id < b.entity_id ? -1 : 1)),
  );
  await sql`truncate ops.touched`;
  await write({ ...reading, fetched_at: '2025-10-10T12:00:00.000Z' });
  expect(await touched()).toEqual([]);

  const changed = { ...structuredClone(reading), fetched_at: '2025-10-11T12:00:00.000Z' };
  const { race, runner } = first(changed);
  const jockey = runner['jockey_id'];
  [runner['jockey'], runner['jockey_id']] = ['Somebody Else', 'jky_999999'];
  await write(changed);
  // The race stands for all whom its runners name now; the one who was replaced is named no more.
  expect(await touched()).toContainEqual({ entity_type: 'race', entity_id: race.race_id });
  expect(await touched()).toContainEqual({ entity_type: 'jockey', entity_id: jockey });
  expect((await touched()).filter(({ entity_type }) => entity_type === 'race')).toHaveLength(1);
});

test('what was not understood counts once, however often its day is read, and no more when it is gone', async () => {
  const issues = () => sql`select path, value, count from ops.field_issues where path = 'runners.novelty'`;
  const reading = results();
  for (const race of reading.races) for (const runner of race.runners) runner['novelty'] = 'new';
  const runners = reading.races.flatMap((race) => race.runners).length;
  await write(reading);
  await write({ ...reading, fetched_at: '2025-10-10T12:00:00.000Z' });
  expect(await issues()).toMatchObject([{ count: runners }]);
  await write({ ...results(), fetched_at: '2025-10-11T12:00:00.000Z' });
  expect(await issues()).toMatchObject([{ count: 0 }]);
});

test('of many cards those are kept that decide something', async () => {
  for (const time of ['05:00', '06:00', '07:00', '23:30']) await write(cards(time));
  const versions = await sql<{ fetched_at: Date }[]>`select fetched_at from ops.payloads order by fetched_at`;
  // The last before the off of each race, all of which are after seven, and the newest.
  expect(versions.map(({ fetched_at }) => fetched_at)).toContainEqual(at('23:30'));
  expect(versions.length).toBeLessThan(4);
});

test('the same bytes are stored once', async () => {
  const reading = results();
  await write(reading);
  await write({ ...reading, fetched_at: '2025-10-10T12:00:00.000Z' });
  expect(await sql`select from ops.payloads`).toHaveLength(1);
  const [partition] = await sql`select fetched_at from ops.partitions where dataset = 'results'`;
  expect(partition?.['fetched_at']).toEqual(new Date('2025-10-10T12:00:00Z'));
});

test('a lease that is renewed is not taken over, and one that is not is', async () => {
  const scope = { datasets: ['results'] as const, from: day, to: day, regions: ['gb', 'ire'] };
  const options = {
    lease: 300,
    days: 1,
    order: 'newest' as const,
    reach: fullReach('2025-10-20'),
    load: { id: 1, startedAt: new Date() },
  };
  await seedPartitions(sql, scope);
  await claimDays(sql, scope, { ...options, owner: 'one' });
  await sql`update ops.partitions set lease_until = now() - interval '1 second'`;
  expect(await renewLeases(sql, 'one', 300)).toBe(1);
  expect(await claimDays(sql, scope, { ...options, owner: 'two' })).toEqual([]);
  await sql`update ops.partitions set lease_until = now() - interval '1 second'`;
  expect(await claimDays(sql, scope, { ...options, owner: 'two' })).toHaveLength(1);
  expect(await renewLeases(sql, 'one', 300)).toBe(0);
});
