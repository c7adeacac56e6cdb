// For every column of the filled tables: how many rows' source has a value, and in how many rows the database has one.
import { addCoverages, coverageOf, coverageOfDay, tellingsOfDay } from '../../packages/extract/dist/index.js';
import { catalogue, filledTables } from '../../packages/schema/dist/index.js';
import { keptDays, keptItems } from './kept-payloads.mjs';

const ofRaces = new Set(['ra_races', 'ra_runners', 'ra_race_results']);
const ofAll = filledTables.filter((table) => !ofRaces.has(table));

/**
 * Holds the kept payloads against the rows of the database.
 *
 * A race's rows are those of its day. A person's, an animal's or a course's row is made of every payload that names it, so
 * it is compared once, over all of them: the newest word on each group of columns decides.
 *
 * What could not become a row for want of an id stands whole in `ops.rejects`; it is counted there and not here.
 *
 * @returns by `table.column`; columns that no payload feeds are absent
 */
export async function coverageOfDatabase(sql) {
  const days = [];
  const tellings = [];
  const rejects = await rejectedKeys(sql);
  for await (const kept of keptDays(sql)) {
    const day = withoutRejected(kept, rejects);
    days.push(coverageOfDay(day, await rowsOfRaces(sql, day.date)));
    tellings.push(...tellingsOfDay(day).map(slim));
  }
  for (const [feed, dataset] of [
    ['profile', 'profiles'],
    ['regions', 'regions'],
    ['courses', 'courses'],
  ]) {
    tellings.push(...(await keptItems(sql, dataset)).map((item) => ({ feed, item })));
  }
  const rows = {};
  for (const table of ofAll) rows[table] = await sql`select * from ${sql(table)}`;
  const columns = addCoverages([...days, coverageOf(tellings, rows)]);
  return new Map(columns.map((one) => [`${one.table}.${one.column}`, one]));
}

/** How many rows of every column are not null, whatever feeds it. */
export async function filledInDatabase(sql) {
  const filled = new Map();
  for (const table of filledTables) {
    const columns = Object.keys(catalogue[table].columns);
    const counts = columns.map(
      (column, index) => sql`${index === 0 ? sql`` : sql`, `}count(${sql(column)})::int as ${sql(column)}`,
    );
    const [found] = await sql`select count(*)::int as "all rows", ${counts} from ${sql(table)}`;
    for (const column of columns) filled.set(`${table}.${column}`, { rows: found['all rows'], filled: found[column] });
  }
  return filled;
}

/** What stands in `ops.rejects`, by dataset, table and reason. */
export function rejectsIn(sql) {
  return sql`
    select dataset, table_name as table, error_class as reason, count(*)::int as count
    from ops.rejects group by 1, 2, 3 order by 1, 2, 3`;
}

/** The races and runners that the extraction refused. Of what stood twice, one became a row. */
async function rejectedKeys(sql) {
  const rows = await sql`
    select dataset, day::text as day, row_key as key from ops.rejects
    where dataset in ('racecards', 'results') and error_class <> 'superseded_duplicate'`;
  return new Set(rows.map(({ dataset, day, key }) => `${dataset} ${day} ${key}`));
}

function withoutRejected({ date, card, result }, rejects) {
  const kept = (dataset, payload) => {
    if (!payload) return undefined;
    const stands = (key) => !rejects.has(`${dataset} ${date} ${key}`);
    const races = payload.races
      .filter(({ race_id }) => stands(race_id))
      .map((race) => ({
        ...race,
        runners: race.runners.filter(({ horse_id }) => stands(`${race.race_id}/${horse_id}`)),
      }));
    return { ...payload, races };
  };
  const [keptCard, keptResult] = [kept('racecards', card), kept('results', result)];
  return { date, ...(keptCard && { card: keptCard }), ...(keptResult && { result: keptResult }) };
}

async function rowsOfRaces(sql, day) {
  const races = sql`select id from ra_races where date = ${day}::text::date`;
  return {
    ra_races: await sql`select * from ra_races where date = ${day}::text::date`,
    ra_runners: await sql`select * from ra_runners where race_id in (${races})`,
    ra_race_results: await sql`select * from ra_race_results where race_id in (${races})`,
  };
}

// Ten years of whole payloads do not fit into memory. What the catalogue names of the other tables does.
const wanted = fieldsOf(ofAll);

function slim({ feed, item, runner }) {
  const { runners: _, ...race } = pick(item, wanted.race);
  return { feed, item: { ...race, runners: [] }, ...(runner && { runner: pick(runner, wanted.runner) }) };
}

function pick(item, keys) {
  const picked = {};
  for (const key of keys) if (key in item) picked[key] = item[key];
  return picked;
}

function fieldsOf(tables) {
  const paths = tables
    .flatMap((table) => Object.values(catalogue[table].columns))
    .flatMap(({ source }) => [...(source.card ?? []), ...(source.result ?? [])])
    .map(({ path }) => path);
  const ofRunner = paths.filter((path) => path.startsWith('runners[].')).map((path) => path.split('.')[1]);
  const ofRace = paths.filter((path) => !path.startsWith('runners[')).map((path) => path.split('.')[0]);
  return { race: [...new Set(ofRace)], runner: [...new Set(ofRunner)] };
}
