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
 * @returns by `table.column`; columns that no payload feeds are absent
 */
export async function coverageOfDatabase(sql) {
  const days = [];
  const tellings = [];
  for await (const day of keptDays(sql)) {
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
