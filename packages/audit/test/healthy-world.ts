import {
  addDays,
  type ClaimedReading,
  type Dataset,
  days,
  finishLoad,
  loadMasters,
  seedPartitions,
  startLoad,
  writeDays,
} from '@darkhorses/ingest';
import { createRacingApi } from '@darkhorses/racing-api';
import type { Database, Sql } from '@darkhorses/schema';
import { createWorld, startSimulator } from '@darkhorses/simulator';
import { refresh } from '@darkhorses/stats';

/** The moment at which the world is audited: a Monday afternoon, with some of the day's races run. */
export const now = new Date('2025-10-13T14:10:00Z');
export const today = '2025-10-13';
export const firstDay = '2025-08-25';
const lastDay = addDays(today, 7);

// One of the few in which seven weeks at this scale hold a void race, a walk-over, a disqualification and a race that did not fill.
const seed = 29;
const scale = 0.3;

/** Loads the world as a backfill, a scheduler and a refresh of the figures would have left it. */
export async function loadHealthyWorld(database: Database): Promise<void> {
  const { sql } = database;
  const scope = {
    datasets: ['racecards', 'results'],
    from: firstDay,
    to: lastDay,
    regions: ['gb', 'ire'],
  } as const;
  const load = await startLoad(sql, { command: 'test', scope });
  await loadLists(sql, load.id);
  await seedPartitions(sql, { ...scope, to: today });
  await seedPartitions(sql, { ...scope, datasets: ['racecards'] });
  // Cards of entries, read four days before: horses and races leave them again.
  await loadAnswers(sql, load.id, addDays(today, -45), addDays(today, 3), (day) => [
    answerOf('racecards', day, new Date(`${addDays(day, -4)}T16:00:00Z`)),
  ]);
  await loadAnswers(sql, load.id, firstDay, lastDay, (day) => [
    answerOf('racecards', day, now),
    ...(day <= today ? [answerOf('results', day, now)] : []),
  ]);
  await refresh(database, { asOf: today });
  await finishLoad(sql, load, { outcome: 'done', counts: {} });
  // The database's clock is years ahead of the world's.
  await sql`update ops.loads set started_at = ${now}, finished_at = ${now}`;
  await sql`update ops.refreshes set started_at = ${now}, finished_at = ${now}`;
  await sql`vacuum analyze`;
}

/** The racing of these weeks, as the API would tell it. */
export const world = createWorld({ seed, from: '2025-06-01', to: '2025-11-30', scale });

/** Ten days at a time, as a load without limits does. */
async function loadAnswers(
  sql: Sql,
  loadId: number,
  from: string,
  to: string,
  answersOf: (day: string) => Answer[],
): Promise<void> {
  for (let day = from; day <= to; day = addDays(day, 10)) {
    const last = addDays(day, 9);
    const readings: ClaimedReading[] = [];
    for (const answer of [...days(day, last < to ? last : to)].flatMap(answersOf))
      readings.push(await claimed(sql, answer));
    await writeDays(sql, readings, { loadId });
  }
}

/** What was read of a day. */
export interface Answer {
  readonly dataset: Dataset;
  readonly day: string;
  readonly fetched_at: string;
  readonly races: readonly { readonly race_id: string; readonly region: string }[];
}

/** What the world answers about a day at an instant. */
export function answerOf(dataset: Dataset, day: string, asOf: Date): Answer {
  const races = dataset === 'racecards' ? world.racecards(day, asOf) : world.results(day, asOf);
  const wanted = races.filter(({ region }) => region === 'GB' || region === 'IRE');
  return { dataset, day, fetched_at: asOf.toISOString(), races: wanted };
}

/** Loads an answer as the backfill does. */
export async function loadAnswer(sql: Sql, loadId: number, answer: Answer): Promise<void> {
  await writeDays(sql, [await claimed(sql, answer)], { loadId });
}

/** A reading as a worker holds it that was just given the partition. */
async function claimed(sql: Sql, { dataset, day, fetched_at, races }: Answer): Promise<ClaimedReading> {
  const [row] = await sql<{ fence: number }[]>`
    update ops.partitions
    set lease_owner = 'test', lease_until = now() + interval '1 hour', fence = fence + 1
    where dataset = ${dataset} and day = ${day}
    returning fence`;
  const bytes = new TextEncoder().encode(JSON.stringify({ [dataset]: races, total: races.length }));
  return {
    dataset,
    day,
    owner: 'test',
    fence: row?.fence ?? 0,
    regions: ['gb', 'ire'],
    fetched_at,
    // The world's own shapes are those of the API, which the extractor reads loosely.
    races: races as unknown as ClaimedReading['races'],
    total: races.length,
    pages: [{ index: 0, bytes }],
  };
}

async function loadLists(sql: Sql, id: number): Promise<void> {
  const simulator = await startSimulator({ world: { seed, scale }, now });
  try {
    const { url: baseUrl, username, password } = simulator;
    const api = createRacingApi({ baseUrl, username, password, maxRequestsPerSecond: Infinity });
    await loadMasters({ api, sql, load: { id }, now: () => now });
  } finally {
    await simulator.stop();
  }
}
