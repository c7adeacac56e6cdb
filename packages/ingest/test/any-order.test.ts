import { databaseDigest, openDatabase } from '@darkhorses/schema';
import { testDatabase } from '@darkhorses/local-postgres/testing';
import { createWorld } from '@darkhorses/simulator';
import * as fc from 'fast-check';
import { afterAll, expect, test } from 'vitest';
import { datasets, replay, writeDays } from '../src/index.js';
import { claim, empty, type LooseReading, readWorld } from './readings.js';

const { url, drop } = await testDatabase();
const { sql, close } = openDatabase(url);
afterAll(async () => {
  await close();
  await drop();
});

const world = createWorld({ seed: 7, from: '2025-09-01', to: '2025-10-31', scale: 0.06 });
const days = ['2025-10-03', '2025-10-04', '2025-10-05'];
const load = { id: 1, startedAt: new Date() };
const settled = (day: string) => new Date(`${day}T00:00:00Z`).getTime() + 5 * 86_400_000;
const readings = days.flatMap((day) =>
  datasets.map((dataset) => readWorld(world, dataset, day, new Date(settled(day)))),
);

/** What days tell; bookmakers come from a list of our own. */
async function digest() {
  const { ra_mst_bookmakers: _, ...told } = await databaseDigest(sql);
  return told;
}

const write = async (some: readonly LooseReading[]) => writeDays(sql, await claim(sql, some), { loadId: 1 });

/** The digest of all loaded one after the other, as a quiet backfill would. */
const expected = await (async () => {
  for (const reading of readings) await write([reading]);
  return digest();
})();

test('there is something to compare', () => {
  expect(expected.ra_runners.rows).toBeGreaterThan(40);
  expect(expected.ra_race_results.rows).toBeGreaterThan(40);
});

test('racecards and results may come in any order, again and again, at once or one by one', async () => {
  const order = fc.array(fc.tuple(fc.nat({ max: readings.length - 1 }), fc.integer({ min: 1, max: 4 })), {
    maxLength: 8,
  });
  await fc.assert(
    fc.asyncProperty(
      order,
      fc.shuffledSubarray(readings, { minLength: readings.length }),
      async (repeats, shuffled) => {
        await empty(sql);
        const sequence = [...repeats.map(([index]) => readings[index]), ...shuffled].filter((one) => one !== undefined);
        const sizes = repeats.map(([, size]) => size);
        for (let at = 0; at < sequence.length;) {
          const size = sizes.pop() ?? 1;
          // Several days in one transaction; a partition cannot stand in it twice.
          await write([
            ...new Map(sequence.slice(at, at + size).map((one) => [`${one.dataset}${one.day}`, one])).values(),
          ]);
          at += size;
        }
        expect(await digest()).toEqual(expected);
      },
    ),
    { numRuns: 12 },
  );
});

test('all at once, in as many transactions as there are partitions', async () => {
  for (let time = 0; time < 3; time += 1) {
    await empty(sql);
    await Promise.all(readings.map((reading) => write([reading])));
    expect(await digest()).toEqual(expected);
  }
});

test('loading all of it again touches no row', async () => {
  await empty(sql);
  await write(readings);
  const before = await rowVersions();
  for (const reading of readings) expect(await write([{ ...reading, fetched_at: later(reading) }])).toEqual({});
  expect(await rowVersions()).toEqual(before);
});

const mutation = fc.record({
  reading: fc.nat({ max: readings.length - 1 }),
  race: fc.nat(),
  runner: fc.nat(),
  what: fc.constantFrom(
    'blank',
    'change',
    'drop runner',
    'drop race',
    'move off',
    'swap people',
  ) as fc.Arbitrary<Mutation>,
  field: fc.nat(),
});

test('whatever is corrected, taken back or blanked, the database is what its payloads say', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(mutation, { minLength: 1, maxLength: 12 }), async (mutations) => {
      await empty(sql);
      const current = readings.map((reading) => structuredClone({ ...reading, fetched_at: early(reading) }));
      for (const reading of current) await write([reading]);
      for (const [step, { reading: index, ...how }] of mutations.entries()) {
        const reading = current[index];
        if (!reading) continue;
        mutate(reading, how);
        const fetched_at = new Date(Date.parse(early(reading)) + (step + 1) * 1000).toISOString();
        await write([{ ...structuredClone(reading), fetched_at }]);
      }
      const lived = await digest();
      await empty(sql, 'public');
      await replay({ sql, load, daysAtOnce: 2 });
      expect(await digest()).toEqual(lived);
    }),
    { numRuns: 12, endOnFailure: true },
  );
});

test('every field that is blanked, or changed, and then given back is as it was', async () => {
  await empty(sql);
  await write(readings.map((reading) => ({ ...reading, fetched_at: early(reading) })));
  const before = await digest();
  for (const reading of readings.slice(0, 2)) {
    for (const [step, spoil] of [() => '', (text: string) => `${text} 2`].entries()) {
      const at = (second: number) => new Date(Date.parse(early(reading)) + (step * 60 + second) * 1000).toISOString();
      await write([{ ...spoilt(reading, spoil), fetched_at: at(1) }]);
      expect(await digest()).not.toEqual(before);
      await write([{ ...reading, fetched_at: at(2) }]);
      expect(await digest()).toEqual(before);
    }
  }
});

test('a card that is read after the off changes nothing that was known before it', async () => {
  await empty(sql);
  const [cards] = readings;
  if (!cards) throw new Error('a day of racecards is needed');
  await write([{ ...cards, fetched_at: early(cards) }]);
  const before = await digest();
  await write([{ ...spoilt(cards, () => ''), fetched_at: later(cards) }]);
  expect(await digest()).toEqual(before);
});

test('a race that moves to another day stands there, whichever day is read first, and after a replay', async () => {
  const [from, to] = [readings[0], readings[2]];
  if (!from || !to) throw new Error('two days of racecards are needed');
  const [early1, early2] = [early(from), new Date(Date.parse(early(from)) + 60_000).toISOString()];
  const [moved, ...staying] = from.races;
  if (!moved) throw new Error('a race is needed');
  const before = [
    { ...from, fetched_at: early1 },
    { ...to, fetched_at: early1 },
  ];
  const arrived = { ...moved, date: to.day, off_dt: moved.off_dt.replace(from.day, to.day) };
  const left = { ...from, races: staying, fetched_at: early2 };
  const came = { ...to, races: [...to.races, arrived], fetched_at: early2 };
  const found = [];
  // The day that it left may not be read again for long: then both days list it, and it stands on the later.
  for (const order of [[came, left], [left, came], [came]]) {
    await empty(sql);
    for (const reading of [...before, ...order]) await write([reading]);
    const rows = await sql`select date, race_status from ra_races where id = ${moved.race_id}`;
    expect(rows.map(({ date }) => date as string)).toEqual([to.day]);
    found.push(await digest());
    await empty(sql, 'public');
    await replay({ sql, load });
    expect(await digest()).toEqual(found.at(-1));
  }
  expect(found[0]).toEqual(found[1]);
});

type Mutation = 'blank' | 'change' | 'drop runner' | 'drop race' | 'move off' | 'swap people';

function mutate(reading: LooseReading, how: { race: number; runner: number; what: Mutation; field: number }): void {
  const race = pick(reading.races, how.race);
  const runner = race && pick(race.runners, how.runner);
  if (!race || !runner) return;
  const other = pick(pick(reading.races, how.field)?.runners ?? [], how.race + how.field);
  if (how.what === 'drop race') reading.races.splice(reading.races.indexOf(race), 1);
  if (how.what === 'drop runner') race.runners.splice(race.runners.indexOf(runner), 1);
  if (how.what === 'move off')
    race.off_dt = new Date(Date.parse(race.off_dt) + ((how.field % 7) - 3) * 600_000).toISOString();
  if (how.what === 'swap people' && other) {
    for (const key of ['jockey', 'trainer', 'owner', 'sire', 'dam', 'damsire']) {
      [runner[key], runner[`${key}_id`]] = [other[key], other[`${key}_id`]];
    }
  }
  if (how.what === 'blank' || how.what === 'change') {
    const names = Object.keys(runner).filter(
      (name) => typeof runner[name] === 'string' && !['horse_id', 'horse'].includes(name),
    );
    const name = pick(names, how.field);
    if (name) runner[name] = how.what === 'blank' || name.endsWith('_id') ? '' : `${String(runner[name])} 2`;
  }
}

const pick = <Item>(items: readonly Item[], index: number): Item | undefined =>
  items[index % Math.max(items.length, 1)];

/** A reading with every text in it spoilt but those that say which race and which horse it is. */
function spoilt(reading: LooseReading, spoil: (text: string) => string): LooseReading {
  const copy = structuredClone(reading);
  for (const race of copy.races) {
    for (const runner of race.runners) spoilItem(runner, spoil, ['horse_id', 'horse']);
    spoilItem(race, spoil, ['race_id', 'date', 'course_id', 'course', 'region', 'off_dt', 'race_status']);
  }
  return copy;
}

function spoilItem(item: Record<string, unknown>, spoil: (text: string) => string, except: readonly string[]): void {
  for (const [name, value] of Object.entries(item)) {
    if (typeof value === 'string' && !except.includes(name)) item[name] = spoil(value);
  }
}

const later = ({ fetched_at }: LooseReading) => new Date(Date.parse(fetched_at) + 60_000).toISOString();

/** Before any race of the day, so that each later card counts. */
const early = ({ day }: LooseReading) => `${day}T05:00:00.000Z`;

async function rowVersions(): Promise<unknown> {
  const tables = Object.keys(expected);
  return Promise.all(tables.map((table) => sql`select ctid::text, xmin::text from ${sql(table)} order by ctid`));
}
