// The limit of the statistics: the same sums over the same facts in DuckDB, an engine made for nothing else.
import { timed } from './timed.mjs';

const sums = `count(*) as runs, count(*) filter (where position = 1) as wins, count(*) filter (where position = 2) as seconds,
  count(*) filter (where position = 3) as thirds, count(chance) as priced, sum(chance) as chances,
  sum(fair_chance) as fair_chances, sum(profit) as profits, min(race_date) as first_day, max(race_date) as last_day`;
const entities = ['horse', 'jockey', 'trainer', 'owner', 'sire', 'dam', 'damsire'];
const pairs = [
  ['horse', 'jockey'],
  ['horse', 'trainer'],
  ['jockey', 'owner'],
  ['jockey', 'trainer'],
  ['owner', 'trainer'],
];

/**
 * Calculates all families on so many threads, into tables of DuckDB's own.
 *
 * @param module where @duckdb/node-api is installed
 * @param csv the facts, as Postgres copied them out
 * @returns seconds, reading the facts not counted
 */
export async function calculateInDuckDb({ module, csv, threads }) {
  const { DuckDBInstance } = await import(module);
  const instance = await DuckDBInstance.create(':memory:', { threads: String(threads) });
  const connection = await instance.connect();
  await connection.run(`create table facts as select * from read_csv('${csv}', header = true)`);
  const { seconds } = await timed(async () => {
    for (const statement of statements()) await connection.run(statement);
  });
  connection.closeSync();
  return seconds;
}

function* statements() {
  for (const person of ['jockey', 'trainer', 'owner']) {
    yield `create table ${person}_people as select ${person}_id, ${sums}, count(distinct horse_id) as horses,
      count(*) filter (where race_date > date '2025-01-01' - 30) as recent from facts where is_run group by 1`;
  }
  for (const ancestor of ['sire', 'dam', 'damsire']) {
    yield `create table ${ancestor}_pedigree as select ${ancestor}_id, ${sums}, count(distinct horse_id) as horses from facts where is_run group by 1`;
    for (const group of ['race_class', 'half_furlongs']) {
      yield `create table ${ancestor}_${group} as select *, row_number() over (partition by id order by wins desc, runs desc, ${group}) as place
        from (select ${ancestor}_id as id, ${group}, ${sums} from facts where is_run group by 1, 2)`;
    }
  }
  for (const [one, other] of pairs) {
    yield `create table ${one}_${other} as select ${one}_id, ${other}_id, ${sums} from facts where is_run group by 1, 2 having count(*) >= 5`;
  }
  const goings = [1, 2, 3, 4, 5].map(
    (going) =>
      `count(*) filter (where going = ${going}) as runs_${going}, count(*) filter (where going = ${going} and position = 1) as wins_${going}`,
  );
  for (const entity of entities) {
    const least = entity === 'horse' ? 3 : 5;
    yield `create table ${entity}_venue as select ${entity}_id, course_id, ${sums} from facts where is_run group by 1, 2 having count(*) >= ${least}`;
    yield `create table ${entity}_distance as select ${entity}_id, half_furlongs, is_jumps, ${sums}, ${goings.join(', ')},
      min(winning_seconds) as best, avg(winning_seconds) as mean, arg_max(winning_seconds, off_at) as newest
      from facts where is_run group by grouping sets ((1, 2, 3), (1, 2)) having count(*) >= ${least}`;
  }
  yield runners();
}

function runners() {
  const counters = (kind, over, where = 'true') =>
    ['true', 'position = 1', 'position = 2', 'position = 3'].map(
      (place, index) => `count(*) filter (where is_run and ${where} and ${place}) over ${over} as ${kind}_${index}`,
    );
  const frame = 'order by off_at rows between unbounded preceding and 1 preceding';
  return `create table runners as select race_id, horse_id, ${[
    ...counters('career', 'earlier'),
    ...[1, 2, 3, 4, 5].flatMap((going) => counters(`going_${going}`, 'earlier', `going = ${going}`)),
    ...counters('jumps', 'earlier', 'is_jumps'),
    ...counters('course', 'here'),
    ...counters('course_distance', 'here_as_far'),
    ...counters('distance', 'as_far'),
    ...counters('jockey', 'together'),
    ...counters('last_10', 'ten'),
    ...counters('last_12m', 'lately'),
  ].join(', ')}, sum(prize_gbp) over earlier as prize, max(race_date) over earlier as last_raced,
    min(yards) filter (where position = 1) over earlier as shortest, max(yards) filter (where position = 1) over earlier as longest
    from facts window
      earlier as (partition by horse_id ${frame}),
      here as (partition by horse_id, course_id, is_jumps ${frame}),
      here_as_far as (partition by horse_id, course_id, is_jumps, half_furlongs ${frame}),
      as_far as (partition by horse_id, is_jumps, half_furlongs ${frame}),
      together as (partition by horse_id, jockey_id ${frame}),
      ten as (partition by horse_id order by off_at rows between 10 preceding and 1 preceding),
      lately as (partition by horse_id order by race_date range between interval 365 days preceding and interval 1 day preceding)`;
}
