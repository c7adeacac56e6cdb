import type { Sql } from '@darkhorses/schema';
import { type Fault, planted } from './fault.js';

/**
 * A race long past in which six or more finished, and the second was beaten by a head at most. They are told by their place
 * in the order of ids, so that each fault can have one of its own.
 */
async function raceAt(sql: Sql, place: number): Promise<string> {
  const [race] = await sql<{ id: string }[]>`
    select race_id as id
    from ra_race_results
    where race_date between '2025-09-01' and '2025-10-05'
    group by race_id
    having count(*) >= 6 and bool_and(outcome = 'finished' and is_dead_heat is not true)
      and min(btn) filter (where position = 2) <= 0.2
    order by race_id
    offset ${place}
    limit 1`;
  if (race === undefined) throw new Error(`There is no race at place ${place}`);
  return race.id;
}

interface Run {
  readonly race_id: string;
  readonly horse_id: string;
}

const isRun = (sql: Sql, { race_id, horse_id }: Run) => sql`race_id = ${race_id} and horse_id = ${horse_id}`;

/** The run that finished at a place from the first, or from the last where it is negative. */
async function runAt(sql: Sql, race: string, place: number): Promise<Run> {
  const runs = await sql<Run[]>`
    select race_id, horse_id from ra_race_results where race_id = ${race} order by position`;
  const run = runs.at(place > 0 ? place - 1 : place);
  if (run === undefined) throw new Error(`Nobody was at place ${place}`);
  return run;
}

const shared = new Set(['position', 'outcome', 'sp_decimal', 'btn', 'ovr_btn']);

/** Sets what both tables hold of a run, as a load would. */
async function setRun(sql: Sql, race: number, place: number, values: Record<string, unknown>): Promise<void> {
  const run = await runAt(sql, await raceAt(sql, race), place);
  const onRunner = Object.fromEntries(Object.entries(values).filter(([column]) => shared.has(column)));
  await sql`update ra_race_results set ${sql(values)} where ${isRun(sql, run)}`;
  if (Object.keys(onRunner).length > 0) await sql`update ra_runners set ${sql(onRunner)} where ${isRun(sql, run)}`;
}

/**
 * Takes a horse out of the race that it finished last in, as if it had never been told of. Its number is not the highest, so it
 * leaves a gap; and its people and parents have other runners, so that they are still named.
 */
async function withoutLastFinisher(sql: Sql): Promise<string> {
  const [run] = await sql<Run[]>`
    with busy as (
      select id from ra_runners
      cross join lateral unnest(array[horse_id, jockey_id, trainer_id, owner_id]) as id
      group by id
      having count(*) > 1
    )
    select runner.race_id, runner.horse_id
    from ra_runners as runner
    where runner.status = 'ran' and runner.outcome = 'finished'
      and runner.race_id in (select id from ra_races where date < '2025-10-05' and field_size > 5)
      and runner.position > all (
        select other.position from ra_runners as other
        where other.race_id = runner.race_id and other.horse_id <> runner.horse_id and other.position is not null)
      and runner.number::int < (
        select max(number::int) from ra_race_results as other where other.race_id = runner.race_id)
      and runner.horse_id in (select id from busy) and runner.jockey_id in (select id from busy)
      and runner.trainer_id in (select id from busy) and runner.owner_id in (select id from busy)
    order by runner.race_id
    limit 1`;
  if (run === undefined) throw new Error('No such horse ran twice');
  await sql`delete from ra_race_results where ${isRun(sql, run)}`;
  await sql`delete from ra_runners where ${isRun(sql, run)}`;
  return run.race_id;
}

/** What is wrong with races and with those that are in them. */
export const raceFaults: readonly Fault[] = [
  planted(
    'a race that is over has no result',
    async (sql) => {
      const race = await raceAt(sql, 0);
      await sql`delete from ra_race_results where race_id = ${race}`;
      await sql`
        update ra_runners
        set status = 'declared', position = null, outcome = null, sp_decimal = null, btn = null, ovr_btn = null
        where status = 'ran' and race_id = ${race}`;
      await sql`update ra_races set has_result = false where id = ${race}`;
    },
    { 'races-without-result': 1 },
  ),
  planted(
    'the lines of a result are gone',
    async (sql) => sql`delete from ra_race_results where race_id = ${await raceAt(sql, 1)}`,
    { 'races-without-result': 1 },
  ),
  planted(
    'a race has a result, and nobody ran',
    async (sql) => {
      const race = await raceAt(sql, 2);
      await sql`delete from ra_race_results where race_id = ${race}`;
      await sql`update ra_runners set status = 'declared', position = null where race_id = ${race}`;
    },
    { 'races-without-runners': 1, 'races-without-result': 1 },
  ),
  planted(
    'a race of which everybody ran elsewhere loses its runners',
    async (sql) => {
      const race = await raceAt(sql, 3);
      await sql`delete from ra_race_results where race_id = ${race}`;
      // Under another race that is out of sight, so that everybody is still named.
      await sql`
        insert into ra_races
        select (jsonb_populate_record(null::ra_races, to_jsonb(race) || '{"id": "rac_2", "date": "2014-12-31"}')).*
        from ra_races as race where id = ${race}`;
      await sql`
        insert into ra_runners
        select (jsonb_populate_record(null::ra_runners, to_jsonb(runner) || '{"race_id": "rac_2"}')).*
        from ra_runners as runner where race_id = ${race}`;
      await sql`delete from ra_runners where race_id = ${race}`;
    },
    { 'races-without-runners': 1 },
  ),
  planted('a race loses its last finisher', withoutLastFinisher, { 'field-sizes': 1 }),
  planted(
    'a race without a card loses a runner, and nobody says so',
    async (sql) => {
      const race = await withoutLastFinisher(sql);
      await sql`
        update ra_races set field_size = field_size - 1, is_big_race = null, non_runners = null where id = ${race}`;
    },
    { 'number-gaps': 1 },
  ),
  planted(
    'the field of a race is said to be larger than it was',
    async (sql) => sql`update ra_races set field_size = field_size + 2 where id = ${await raceAt(sql, 4)}`,
    { 'field-sizes': 1 },
  ),
  planted(
    'a race has a runner too many',
    async (sql) => sql`update ra_races set field_size = field_size - 1 where id = ${await raceAt(sql, 5)}`,
    { 'field-sizes': 1 },
  ),
  planted(
    'a race to come has a result',
    (sql) => sql`
      update ra_races set has_result = true
      where id = (select id from ra_races where date = '2025-10-16' order by id limit 1)`,
    { 'future-results': 1 },
  ),
  planted(
    'the two tables tell different places',
    async (sql) => {
      const run = await runAt(sql, await raceAt(sql, 6), 2);
      await sql`update ra_runners set position = 3 where ${isRun(sql, run)}`;
    },
    { 'runners-against-results': 1 },
  ),
];

/** What is wrong with results. */
export const resultFaults: readonly Fault[] = [
  planted('a race has two winners and no dead heat', (sql) => setRun(sql, 7, 2, { position: 1, time_seconds: null }), {
    winners: 1,
  }),
  planted('a race has no winner', (sql) => setRun(sql, 8, 1, { position: 2 }), { winners: 1 }),
  planted('a place is skipped', (sql) => setRun(sql, 9, -1, { position: 36 }), { positions: 1 }),
  planted('a finisher has no place', (sql) => setRun(sql, 10, -1, { position: null }), { positions: 1 }),
  planted(
    'prices that make no market',
    async (sql) => {
      for (const place of [3, 4])
        await setRun(sql, 11, place, { sp_decimal: 1.01, sp_numerator: 1, sp_denominator: 100 });
    },
    { market: 1 },
  ),
  planted('a price is gone', (sql) => setRun(sql, 12, 3, { sp_decimal: null, sp: null }), { market: 1 }),
  planted('a decimal price is not its fraction', (sql) => setRun(sql, 13, -1, { sp_decimal: 101.5 }), {
    'price-fractions': 1,
  }),
  planted('a total of beaten lengths is broken', (sql) => setRun(sql, 14, 5, { ovr_btn: 80 }), {
    'beaten-lengths': 1,
  }),
  planted('a distance between two horses is broken', (sql) => setRun(sql, 15, 3, { btn: 30 }), {
    'beaten-lengths': 1,
  }),
  planted('the third was faster than the winner', (sql) => setRun(sql, 16, 3, { time_seconds: 10 }), { times: 1 }),
  planted(
    'a winning time is that of another race',
    async (sql) => sql`
      update ra_races set winning_time_seconds = winning_time_seconds + 3 where id = ${await raceAt(sql, 17)}`,
    { times: 1 },
  ),
  planted('a winner has no prize', (sql) => setRun(sql, 18, 1, { prize_won: null }), { 'winner-spoils': 1 }),
  planted('a winner has no time', (sql) => setRun(sql, 19, 1, { time_seconds: null }), { 'winner-spoils': 1 }),
];
