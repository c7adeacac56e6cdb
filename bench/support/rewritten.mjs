// The rows that a load left, written again in other ways, in the same order and in as many transactions: all masters, then some days at
// a time. Nobody knows beforehand which day will bring whom. Each way is given the columns that a load fills, and no others.
import { getTableColumns, sql as fragment } from 'drizzle-orm';
import { writeRows } from '../../packages/ingest/dist/index.js';
import { catalogue, describeTable, filledTables, tables } from '../../packages/schema/dist/index.js';

const ofRaces = ['ra_races', 'ra_runners', 'ra_race_results'];
const ofAll = filledTables.filter((table) => !ofRaces.includes(table));

// Postgres takes 65,535 parameters in one statement.
const parametersAtOnce = 60_000;

const loadId = 1;

/** Ways to write rows that may be there already. `read` gives them as the way takes them, `write` writes some of one table. */
export const ways = {
  /** The last step of a load: rows as the extraction makes them are compared with what is there, and written where they differ. */
  'our rows alone': {
    read: async ({ sql }, { table, columns, where }) => {
      const found = await sql`
        select row_to_json(t) as row from (select ${sql(columns)} from ${sql(table)} where ${sql.unsafe(where)}) as t`;
      return found.map(({ row }) => row);
    },
    transaction: ({ sql }, work) => sql.begin(work),
    write: (sql, { table, rows }) => writeRows(sql, { [table]: rows }, { source: 'day', loadId }),
  },
  /** The helper of the driver. */
  'postgres.js': {
    read: ({ sql }, { table, columns, where }) =>
      sql`select ${sql(columns)} from ${sql(table)} where ${sql.unsafe(where)}`,
    atOnce: ({ columns }) => Math.floor(parametersAtOnce / columns.length),
    transaction: ({ sql }, work) => sql.begin(work),
    write: (sql, { table, columns, key, rows }) => sql`
      insert into ${sql(table)} ${sql(rows, columns)}
      on conflict (${sql(key)}) do update set ${columns.flatMap((column, index) => [
        ...(index > 0 ? [sql`, `] : []),
        sql`${sql(column)} = excluded.${sql(column)}`,
      ])}`,
  },
  /** The library that the tables are declared in. */
  drizzle: {
    read: ({ orm }, { table, columns, where }) => {
      const declared = getTableColumns(tables[table]);
      const wanted = Object.fromEntries(columns.map((column) => [column, declared[column]]));
      return orm.select(wanted).from(tables[table]).where(fragment.raw(where));
    },
    // It names every column of a table, and sends nothing for those that a row lacks.
    atOnce: ({ columns }) => Math.floor(parametersAtOnce / columns.length),
    transaction: ({ orm }, work) =>
      orm.transaction(work).catch((error) => {
        // Its own message repeats every parameter.
        throw error.cause ?? error;
      }),
    write: (orm, { table, columns, key, rows }) => {
      const declared = getTableColumns(tables[table]);
      const set = Object.fromEntries(columns.map((column) => [column, fragment.raw(`excluded."${column}"`)]));
      const target = key.map((column) => declared[column]);
      return orm.insert(tables[table]).values(rows).onConflictDoUpdate({ target, set });
    },
  },
};

/**
 * Writes the rows of one database into another, empty or not, with the same tables.
 *
 * @returns rows that were written, and the seconds that it took; reading them is not timed
 */
export async function rewrite(way, { source, target, daysAtOnce, writers }) {
  const days = (await source.sql`select distinct date::text as day from ra_races order by day`).map(({ day }) => day);
  const shares = Array.from({ length: Math.ceil(days.length / daysAtOnce) }, (_, number) =>
    days.slice(number * daysAtOnce, (number + 1) * daysAtOnce),
  );
  const done = { rows: 0, seconds: 0 };
  const write = async (wanted) => {
    const parts = [];
    for (const one of wanted) parts.push(await readShare(way, source, one));
    const began = performance.now();
    await Promise.all(
      parts.map((share) => way.transaction(target, (transaction) => writeShare(way, transaction, share))),
    );
    done.seconds += (performance.now() - began) / 1000;
    done.rows += parts.flat().reduce((sum, { rows }) => sum + rows.length, 0);
  };
  await write([undefined]);
  for (let first = 0; first < shares.length; first += writers) await write(shares.slice(first, first + writers));
  return done;
}

async function readShare(way, source, days) {
  const share = [];
  for (const table of days === undefined ? ofAll : ofRaces) {
    const within = days && `date between '${days[0]}' and '${days.at(-1)}'`;
    const where =
      within === undefined
        ? 'true'
        : table === 'ra_races'
          ? within
          : `race_id = any (array(select id from ra_races where ${within}))`;
    const { key } = describeTable(table);
    const columns = filledColumns(table);
    const rows = await way.read(source, { table, columns, where });
    if (rows.length > 0) share.push({ table, columns, key, rows: [...rows] });
  }
  return share;
}

/** Whose columns a load of days fills, as the catalogue names them. */
const ownersOfDays = new Set(['card', 'result', 'both', 'latest']);

const filledColumns = (table) =>
  Object.entries(catalogue[table].columns).flatMap(([column, { owner }]) =>
    ownersOfDays.has(owner) || describeTable(table).key.includes(column) ? [column] : [],
  );

async function writeShare(way, transaction, share) {
  for (const { table, columns, key, rows } of share) {
    const atOnce = way.atOnce?.({ columns }) ?? rows.length;
    for (let first = 0; first < rows.length; first += atOnce)
      await way.write(transaction, { table, columns, key, rows: rows.slice(first, first + atOnce) });
  }
}
