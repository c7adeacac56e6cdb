import type { Queryable } from '../../queryable.js';
import { runsUntil } from './runs.js';

/** So many rows of each table are calculated again. */
const sampled = 25;

/** Rows of a statistics table that the runs contradict. */
export interface WrongRows {
  readonly table: string;
  /** Keys of the wrong rows. */
  readonly wrong: readonly string[];
  /** How many were calculated again. */
  readonly of: number;
}

interface Asked {
  /** By family of figures, the day that they are of. */
  readonly days: ReadonlyMap<string, string>;
  readonly today: string;
}

/** Calculates a sample of rows of the four statistics tables again. */
export async function wrongStatistics(sql: Queryable, { days, today }: Asked): Promise<WrongRows[]> {
  const found: WrongRows[] = [];
  for (const [family, check] of Object.entries({ combinations, distance: distances, venue: venues, runners })) {
    const asOf = days.get(family);
    if (asOf !== undefined) found.push(await check(sql, asOf, today));
  }
  return found;
}

/** Runs of whoever is in the sample, once for each whom they name. */
const runsOfSample = (sql: Queryable, asOf: string, ids: readonly string[]) => sql`
  run as materialized (
    select runner.horse_id, runner.jockey_id, runner.trainer_id, runner.owner_id, runner.sire_id, runner.dam_id,
      runner.damsire_id, race.course_id, race.type, result.position,
      round(coalesce(race.distance_f * 2, race.distance_y / 110.0)) * 110 as yards
    from ${runsUntil(sql, asOf)}
    where runner.horse_id = any (${ids as string[]}::text[]) or runner.jockey_id = any (${ids as string[]}::text[])
      or runner.trainer_id = any (${ids as string[]}::text[]) or runner.owner_id = any (${ids as string[]}::text[])
      or runner.sire_id = any (${ids as string[]}::text[]) or runner.dam_id = any (${ids as string[]}::text[])
      or runner.damsire_id = any (${ids as string[]}::text[])
  ),
  named as (
    select run.*, entity.*
    from run
    cross join lateral (values
      ('horse', horse_id), ('jockey', jockey_id), ('trainer', trainer_id), ('owner', owner_id), ('sire', sire_id),
      ('dam', dam_id), ('damsire', damsire_id)
    ) as entity (entity_type, entity_id)
    where entity_id = any (${ids as string[]}::text[])
  )`;

/** Counters of runs beside those of the row `told`. */
const counters = (sql: Queryable) => sql`
  count(*) as runs, count(*) filter (where position = 1) as wins, count(*) filter (where position = 2) as seconds,
  count(*) filter (where position = 3) as thirds`;

const differs = (sql: Queryable) => sql`
  (told.total_runs, told.wins, told.places_2nd, told.places_3rd)
    is distinct from (coalesce(counted.runs, 0), coalesce(counted.wins, 0), coalesce(counted.seconds, 0), coalesce(counted.thirds, 0))`;

async function combinations(sql: Queryable, asOf: string, today: string): Promise<WrongRows> {
  const table = 'ra_entity_combinations';
  const sample = await sql<Record<'entity1_id' | 'entity2_id', string>[]>`
    select entity1_id, entity2_id from ${sql(table)} ${some(sql, await shareRead(sql, table))} order by md5(entity1_id || entity2_id || ${today}) limit ${sampled}`;
  const [firsts, seconds] = [sample.map(({ entity1_id }) => entity1_id), sample.map(({ entity2_id }) => entity2_id)];
  const rows = await sql<{ key: string }[]>`
    with ${runsOfSample(sql, asOf, firsts)},
    counted as (
      select named.entity_id as first, other.id as second, ${counters(sql)}
      from named
      cross join lateral (values (jockey_id), (trainer_id), (owner_id)) as other (id)
      where other.id = any (${seconds}::text[])
      group by 1, 2
    )
    select told.entity1_id || '/' || told.entity2_id as key
    from ra_entity_combinations as told
    join unnest(${firsts}::text[], ${seconds}::text[]) as sample (first, second)
      on sample.first = told.entity1_id and sample.second = told.entity2_id
    left join counted on counted.first = told.entity1_id and counted.second = told.entity2_id
    where ${differs(sql)}
    order by key`;
  return { table, wrong: rows.map(({ key }) => key), of: sample.length };
}

async function venues(sql: Queryable, asOf: string, today: string): Promise<WrongRows> {
  const table = 'ra_performance_by_venue';
  const sample = await sql<Record<'id' | 'venue', string>[]>`
    select entity_id as id, venue_id as venue from ${sql(table)} ${some(sql, await shareRead(sql, table))}
    order by md5(entity_id || venue_id || ${today}) limit ${sampled}`;
  const ids = sample.map(({ id }) => id);
  const rows = await sql<{ key: string }[]>`
    with ${runsOfSample(sql, asOf, ids)},
    counted as (select entity_id, course_id, ${counters(sql)} from named group by 1, 2)
    select told.entity_id || '/' || told.venue_id as key
    from ra_performance_by_venue as told
    join unnest(${ids}::text[], ${sample.map(({ venue }) => venue)}::text[]) as sample (id, venue)
      on sample.id = told.entity_id and sample.venue = told.venue_id
    left join counted on counted.entity_id = told.entity_id and counted.course_id = told.venue_id
    where ${differs(sql)}
    order by key`;
  return { table, wrong: rows.map(({ key }) => key), of: sample.length };
}

async function distances(sql: Queryable, asOf: string, today: string): Promise<WrongRows> {
  const table = 'ra_performance_by_distance';
  const sample = await sql<{ id: string; code: string; yards: number }[]>`
    select entity_id as id, code, distance_yards as yards from ${sql(table)} ${some(sql, await shareRead(sql, table))}
    order by md5(entity_id || code || distance_yards || ${today}) limit ${sampled}`;
  const ids = sample.map(({ id }) => id);
  const rows = await sql<{ key: string }[]>`
    with ${runsOfSample(sql, asOf, ids)},
    counted as (
      select entity_id, code, yards, ${counters(sql)}
      from named
      cross join lateral (values ('all'), (case when type in ('Hurdle', 'Chase') then 'jumps' when type is not null then 'flat' end))
        as codes (code)
      where code is not null
      group by 1, 2, 3
    )
    select concat_ws('/', told.entity_id, told.code, told.distance_yards) as key
    from ra_performance_by_distance as told
    join unnest(${ids}::text[], ${sample.map(({ code }) => code)}::text[], ${sample.map(({ yards }) => yards)}::int[])
      as sample (id, code, yards)
      on sample.id = told.entity_id and sample.code = told.code and sample.yards = told.distance_yards
    left join counted on counted.entity_id = told.entity_id and counted.code = told.code and counted.yards = told.distance_yards
    where ${differs(sql)}
    order by key`;
  return { table, wrong: rows.map(({ key }) => key), of: sample.length };
}

/** Career figures before a race: what an earlier race is, and what of it counts, is told by off times alone. */
async function runners(sql: Queryable, asOf: string, today: string): Promise<WrongRows> {
  const table = 'ra_runner_statistics';
  const sample = await sql<Record<'race_id' | 'horse_id', string>[]>`
    select race_id, horse_id from ${sql(table)} ${some(sql, await shareRead(sql, table))} order by md5(race_id || horse_id || ${today}) limit ${sampled}`;
  const horses = sample.map(({ horse_id }) => horse_id);
  const rows = await sql<{ key: string }[]>`
    with run as materialized (
      select runner.horse_id, race.date, race.off_dt, result.position
      from ${runsUntil(sql, asOf)}
      where runner.horse_id = any (${horses}::text[])
    ),
    counted as (
      select told.race_id, told.horse_id, ${counters(sql)}, count(*) filter (where position <= 3) as places, max(run.date) as last_raced
      from ra_runner_statistics as told
      join unnest(${sample.map(({ race_id }) => race_id)}::text[], ${horses}::text[]) as sample (race_id, horse_id)
        on sample.race_id = told.race_id and sample.horse_id = told.horse_id
      join ra_races as race on race.id = told.race_id
      join run on run.horse_id = told.horse_id and (run.date < race.date or run.date = race.date and run.off_dt < race.off_dt)
      group by 1, 2
    )
    select told.race_id || '/' || told.horse_id as key
    from ra_runner_statistics as told
    join unnest(${sample.map(({ race_id }) => race_id)}::text[], ${horses}::text[]) as sample (race_id, horse_id)
      on sample.race_id = told.race_id and sample.horse_id = told.horse_id
    left join counted on counted.race_id = told.race_id and counted.horse_id = told.horse_id
    where (told.career_runs, told.career_wins, told.career_places)
        is distinct from (coalesce(counted.runs, 0), coalesce(counted.wins, 0), coalesce(counted.places, 0))
      or told.last_raced is distinct from counted.last_raced
    order by key`;
  return { table, wrong: rows.map(({ key }) => key), of: sample.length };
}

/** Some rows of a table: whole pages, so that a million rows need not be read. */
const some = (sql: Queryable, share: number) => sql`tablesample system (${share}::float8) repeatable (1)`;

/** How much of a table has some thousand rows. @unit percent */
async function shareRead(sql: Queryable, table: string): Promise<number> {
  const [size] = await sql<{ pages: number }[]>`
    select greatest(pg_relation_size(${`public.${table}`}::regclass) / 8192, 1)::int as pages`;
  return Math.min(100, 10_000 / (size?.pages ?? 1));
}
