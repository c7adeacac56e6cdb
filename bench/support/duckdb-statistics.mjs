// The limit of the statistics: the same rows from the same facts in DuckDB, an engine made for nothing else.
import { timed } from './timed.mjs';

const sums = `count(*) as runs, count(*) filter (where position = 1) as wins, count(*) filter (where position = 2) as seconds,
  count(*) filter (where position = 3) as thirds, count(chance) as priced, count(chance) filter (where position = 1) as priced_wins,
  sum(chance) as chances, count(fair_chance) filter (where position = 1) as fair_wins, sum(fair_chance) as fair_chances,
  sum(profit) as profits, min(race_date) as first_day, max(race_date) as last_day`;
const entities = ['horse', 'jockey', 'trainer', 'owner', 'sire', 'dam', 'damsire'];
const prefixes = {
  horse: 'hrs_',
  jockey: 'jky_',
  trainer: 'trn_',
  owner: 'own_',
  sire: 'sir_',
  dam: 'dam_',
  damsire: 'dsi_',
};
const pairs = [
  ['horse', 'jockey'],
  ['horse', 'trainer'],
  ['jockey', 'owner'],
  ['jockey', 'trainer'],
  ['owner', 'trainer'],
];
const goings = ['firm', 'good', 'soft', 'heavy', 'aw'];

// What a row tells, from its sums. Quotients are floating point, as the engine has them: ours are exact.
const ratios = `round(100.0 * wins / runs, 2) as win_percent, round(100.0 * (wins + seconds + thirds) / runs, 2) as place_percent,
  round(chances / 1e14, 6) as expected_wins, round(1e14 * priced_wins / nullif(chances, 0), 3) as ae_index,
  round(1e14 * fair_wins / nullif(fair_chances, 0), 3) as ae_fair, round(profits / 1e12, 3) as profit_loss_1u`;
const figures = (
  least,
) => `runs as total_runs, wins, seconds as places_2nd, thirds as places_3rd, priced as priced_runs, ${ratios},
  runs >= 10 as reliable,
  '{"regions":["gb","ire"],"min_runs":${least},"from":"' || first_day || '","to":"' || last_day || '"}' as query_filters`;
const id = (entity) => `'${prefixes[entity]}' || ${entity}_id`;

/** Tables that must hold as many rows with as many wins as ours. */
export const sameTables = ['ra_performance_by_distance', 'ra_performance_by_venue', 'ra_entity_combinations'];

/**
 * Calculates all families on so many threads, into tables of DuckDB's own.
 *
 * @param module where @duckdb/node-api is installed
 * @param csv the facts, as Postgres copied them out
 * @param asOf last day that counts
 * @returns seconds and CPU, reading the facts not counted, and rows and wins by table
 */
export async function calculateInDuckDb({ module, csv, threads, asOf }) {
  const { connection, close } = await openFacts({ module, csv, threads, path: ':memory:' });
  const { seconds, cpu } = await timed(async () => {
    for (const { table, query } of calculations(asOf)) await connection.run(`create table ${table} as ${query}`);
  });
  const counted = await rowsAndWins(connection);
  close();
  return { seconds, cpu, counted };
}

/** Opens a database of DuckDB at `path`, with the facts in it. */
export async function openFacts({ module, csv, threads, path }) {
  const { DuckDBInstance } = await import(module);
  const instance = await DuckDBInstance.create(path, { threads: String(threads) });
  const connection = await instance.connect();
  await connection.run(
    `create table facts as select * from read_csv('${csv}', header = true, types = {'prize_gbp': 'BIGINT', 'prize_eur': 'BIGINT', 'winning_time': 'BIGINT'})`,
  );
  const close = () => {
    connection.closeSync();
    instance.closeSync();
  };
  return { connection, close };
}

/** What must be ours too. */
export async function rowsAndWins(connection) {
  const counted = {};
  for (const table of sameTables) {
    const found = await connection.runAndReadAll(`select count(*)::int, sum(wins)::int from ${table}`);
    const [rows, wins] = found.getRows()[0];
    counted[table] = `${rows} rows, ${wins} wins`;
  }
  return counted;
}

/** Each table and the query of its rows; a table without `key` is a step on the way to the next ones. */
export function* calculations(asOf) {
  for (const person of ['jockey', 'trainer', 'owner']) {
    const query = `select ${id(person)} as id, * exclude (${person}_id), ${ratios}, round(100.0 * recent_30_wins / nullif(recent_30, 0), 2) as recent_30_rate,
      round(100.0 * recent_14_wins / nullif(recent_14, 0), 2) as recent_14_rate
      from (select ${person}_id, ${sums}, count(distinct horse_id) as horses, max(race_date) filter (where position = 1) as last_win,
        ${[14, 30].map((days) => `count(*) filter (where race_date > date '${asOf}' - ${days}) as recent_${days}, count(*) filter (where race_date > date '${asOf}' - ${days} and position = 1) as recent_${days}_wins`).join(', ')}
        from facts where is_run group by 1)`;
    yield { table: `ra_mst_${person}s`, key: ['id'], query };
  }
  for (const ancestor of ['sire', 'dam', 'damsire']) {
    for (const [group, least] of [
      ['race_class', ancestor === 'dam' ? 5 : 20],
      ['half_furlongs', ancestor === 'dam' ? 5 : 20],
    ]) {
      const query = `select id,
        ${[1, 2, 3].map((rank) => ['name', 'runs', 'wins', 'win_percent', 'ae_index'].map((figure) => `max(${figure}) filter (where place = ${rank}) as ${figure}_${rank}`).join(', ')).join(', ')},
        max(name) filter (where is_candidate and merit = 1) as best, max(ae_index) filter (where is_candidate and merit = 1) as best_ae
        from (select *, row_number() over (partition by id order by wins desc, runs desc, name) as place,
          row_number() over (partition by id, is_candidate order by ae_index desc, wins desc, runs desc, name) as merit
          from (select id, ${group} as name, runs, wins, ${ratios}, runs >= ${least} and priced > 0 as is_candidate
            from (select ${ancestor}_id as id, ${group}, ${sums} from facts where is_run group by 1, 2))) group by id`;
      yield { table: `${ancestor}_${group}`, query };
    }
    const query = `select ${id(ancestor)} as id, * exclude (${ancestor}_id), ${ratios}
      from (select ${ancestor}_id, ${sums}, count(distinct horse_id) as horses, count(distinct horse_id) filter (where position = 1) as winners from facts where is_run group by 1)
      left join ${ancestor}_race_class as c on c.id = ${ancestor}_id left join ${ancestor}_half_furlongs as d on d.id = ${ancestor}_id`;
    yield { table: `ra_mst_${ancestor}s`, key: ['id'], query };
  }
  yield {
    table: 'ra_entity_combinations',
    key: ['entity1_type', 'entity1_id', 'entity2_type', 'entity2_id'],
    query: pairs
      .map(
        ([
          one,
          other,
        ]) => `select '${one}' as entity1_type, ${id(one)} as entity1_id, '${other}' as entity2_type, ${id(other)} as entity2_id, ${figures(5)}
      from (select ${one}_id, ${other}_id, ${sums} from facts where is_run group by 1, 2 having count(*) >= 5)`,
      )
      .join(' union all '),
  };
  yield {
    table: 'ra_performance_by_venue',
    key: ['entity_type', 'entity_id', 'venue_id'],
    query: entities
      .map((entity) => {
        const least = entity === 'horse' ? 3 : 5;
        return `select '${entity}' as entity_type, ${id(entity)} as entity_id, 'crs_' || course_id as venue_id, ${figures(least)}
        from (select ${entity}_id, course_id, ${sums} from facts where is_run group by 1, 2 having count(*) >= ${least})`;
      })
      .join(' union all '),
  };
  yield {
    table: 'ra_performance_by_distance',
    key: ['entity_type', 'entity_id', 'code', 'distance_yards'],
    query: entities.map(distances).join(' union all '),
  };
  yield { table: 'ra_runner_statistics', key: ['race_id', 'horse_id'], query: runners() };
}

function distances(entity) {
  const least = entity === 'horse' ? 3 : 5;
  const counts = goings.map(
    (going, index) =>
      `count(*) filter (where going = ${index + 1}) as ${going}_runs, count(*) filter (where going = ${index + 1} and position = 1) as ${going}_wins`,
  );
  const breakdown = goings.map(
    (going) =>
      `case when ${going}_runs > 0 then ',"${going}":{"runs":' || ${going}_runs || ',"wins":' || ${going}_wins || '}' end`,
  );
  return `select '${entity}' as entity_type, ${id(entity)} as entity_id, code, half_furlongs * 110 as distance_yards,
    concat(case when half_furlongs >= 16 then half_furlongs // 16 || 'm' end, case when half_furlongs % 16 >= 2 then (half_furlongs % 16) // 2 || '' end,
      case when half_furlongs % 2 = 1 then '½' end, case when half_furlongs % 16 > 0 then 'f' end) as distance_display,
    ${figures(least)}, '{' || ltrim(concat(${breakdown.join(', ')}), ',') || '}' as going_breakdown,
    best / 1e6 as best_time_seconds, round(mean / 1e6, 2) as avg_time_seconds, newest / 1e6 as last_time_seconds
    from (select ${entity}_id, half_furlongs, case when grouping(is_jumps) = 1 then 'all' when is_jumps then 'jumps' else 'flat' end as code, ${sums}, ${counts.join(', ')},
      min(winning_time) as best, avg(winning_time) as mean, arg_max(winning_time, off_time) as newest
      from facts where is_run group by grouping sets ((${entity}_id, half_furlongs, is_jumps), (${entity}_id, half_furlongs)) having count(*) >= ${least})`;
}

function runners() {
  const counters = (kind, over, where = 'true') =>
    ['true', 'position = 1', 'position = 2', 'position = 3'].map(
      (place, index) =>
        `count(*) filter (where is_run and ${where} and ${place}) over ${over} as ${kind}_${['runs', 'wins', '2nds', '3rds'][index]}`,
    );
  const frame = 'order by race_date, off_time rows between unbounded preceding and 1 preceding';
  return `select *, round(100.0 * career_wins / nullif(career_runs, 0), 2) as career_win_percent,
    round(100.0 * (career_wins + career_2nds + career_3rds) / nullif(career_runs, 0), 2) as career_place_percent from (
    select 'rac_' || race_id as race_id, 'hrs_' || horse_id as horse_id, ${[
      ...counters('career', 'earlier'),
      ...goings.flatMap((going, index) => counters(going, 'earlier', `going = ${index + 1}`)),
      ...counters('jumps', 'earlier', 'is_jumps'),
      ...counters('course', 'here'),
      ...counters('course_distance', 'here_as_far'),
      ...counters('distance', 'as_far'),
      ...counters('jockey', 'together'),
      ...counters('last_10', 'ten'),
      ...counters('last_12m', 'lately'),
    ].join(
      ', ',
    )}, sum(prize_gbp) over earlier / 100 as career_prize, sum(prize_eur) over earlier / 100 as career_prize_eur,
    max(race_date) over earlier as last_raced, max(race_date) filter (where position = 1) over earlier as last_won,
    min(yards) filter (where position = 1) over earlier as shortest, max(yards) filter (where position = 1) over earlier as longest
    from facts window
      earlier as (partition by horse_id ${frame}),
      here as (partition by horse_id, course_id, is_jumps ${frame}),
      here_as_far as (partition by horse_id, course_id, is_jumps, half_furlongs ${frame}),
      as_far as (partition by horse_id, is_jumps, half_furlongs ${frame}),
      together as (partition by horse_id, jockey_id ${frame}),
      ten as (partition by horse_id order by race_date, off_time rows between 10 preceding and 1 preceding),
      lately as (partition by horse_id order by race_date range between interval 365 days preceding and interval 1 day preceding))`;
}
