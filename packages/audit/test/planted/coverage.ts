import type { Database, Sql } from '@darkhorses/schema';
import { refresh } from '@darkhorses/stats';
import { type Answer, answerOf, loadAnswer, now, today } from '../healthy-world.js';
import { planted } from './fault.js';

/** As if the API had answered with these races of a day alone, from the first reading on. */
async function answeredWith(
  database: Database,
  day: string,
  which: (races: Answer['races']) => Answer['races'],
): Promise<void> {
  const { sql } = database;
  await sql`delete from ops.payloads where key = ${day}`;
  await sql`delete from ra_race_results where race_date = ${day}`;
  await sql`delete from ra_runners where race_id in (select id from ra_races where date = ${day})`;
  await sql`delete from ra_races where date = ${day}`;
  for (const dataset of ['racecards', 'results'] as const) {
    const answer = answerOf(dataset, day, now);
    await loadAnswer(sql, 1, { ...answer, races: which(answer.races) });
  }
  await forgetUnnamed(sql);
  await refresh(database, { asOf: today });
}

/** Those who ran in the lost races alone were never heard of either. */
async function forgetUnnamed(sql: Sql): Promise<void> {
  const named = (column: string) => sql`select ${sql(column)} from ra_runners where ${sql(column)} is not null`;
  await sql`delete from ra_horse_pedigree where horse_id not in (${named('horse_id')})`;
  for (const kind of ['horse', 'jockey', 'trainer', 'owner', 'sire', 'dam', 'damsire']) {
    await sql`delete from ${sql(`ra_mst_${kind}s`)} where id not in (${named(`${kind}_id`)})`;
  }
}

const byId = (one: Answer['races'][number], other: Answer['races'][number]) => one.race_id.localeCompare(other.race_id);

/** A day in the middle of the healthy weeks. */
const wednesday = '2025-09-17';
const saturday = '2025-09-20';
const tuesday = '2025-09-16';

export const coverageFaults = [
  planted(
    'a partition is removed from the ledger',
    (sql) => sql`delete from ops.partitions where dataset = 'results' and day = ${wednesday}`,
    { 'missing-days': 1 },
  ),
  planted(
    'results of four days are pending, never loaded',
    (sql) => sql`
      update ops.partitions set state = 'pending', settled = false
      where dataset = 'results' and day between '2025-09-01' and '2025-09-04'`,
    { 'missing-days': 4 },
  ),
  planted(
    'a day was loaded for Britain alone',
    (sql) => sql`update ops.partitions set regions = '{gb}' where dataset = 'results' and day = ${wednesday}`,
    { 'missing-days': 1 },
  ),
  planted(
    'a day failed to load',
    (sql) => sql`
      update ops.partitions
      set state = 'pending', settled = false, error_class = 'ServerError', error_text = 'answered 500', attempts = 2
      where dataset = 'results' and day = ${wednesday}`,
    { 'failed-days': 1 },
  ),
  planted(
    'two days failed until they were left alone',
    (sql) => sql`
      update ops.partitions
      set state = 'pending', settled = false, quarantined = true, error_class = 'IncompleteListError', attempts = 9
      where dataset = 'results' and day in (${wednesday}, ${saturday})`,
    { 'failed-days': 2 },
  ),
  planted(
    'a day was read before its last race',
    (sql) => sql`update ops.partitions set settled = false where dataset = 'results' and day = ${wednesday}`,
    { 'unsettled-days': 1 },
  ),
  planted(
    'results were read on the evening of the day, and never again',
    (sql) => sql`
      update ops.partitions set fetched_at = day + interval '30 hours'
      where dataset = 'results' and day between '2025-08-28' and '2025-08-30'`,
    { 'stale-days': 3 },
  ),
  planted('the answer for a Saturday was an empty list', (_, database) => answeredWith(database, saturday, () => []), {
    'blank-saturdays': 1,
  }),
  planted(
    'the answer for a Wednesday was cut to its last race',
    (_, database) => answeredWith(database, wednesday, (races) => races.toSorted(byId).slice(0, 1)),
    { 'thin-days': 1 },
  ),
  planted(
    'British races of a Tuesday were not in the answer',
    (_, database) => answeredWith(database, tuesday, (races) => races.filter(({ region }) => region !== 'GB')),
    { 'thin-days': 1 },
  ),
  planted(
    'a day ahead loses all its races after its card',
    (sql) =>
      loadAnswer(sql, 1, {
        ...answerOf('racecards', '2025-10-17', now),
        fetched_at: '2025-10-13T14:11:00Z',
        races: [],
      }),
    { 'vanished-races': 1 },
  ),
];
