// The limit of every load: the same rows through COPY, into empty tables with the same columns and indexes.
import { once } from 'node:events';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { filledTables } from '../../packages/schema/dist/index.js';

const pieceSize = 1 << 18;

/** The number of the share that holds every master, and no race. */
const mastersAlone = -1;

/** What is written day by day; all other tables hold what days have in common. */
const ofRaces = new Set(['ra_races', 'ra_runners', 'ra_race_results']);

/**
 * Copies all rows of the filled tables into new, equal ones, in so many transactions: each takes its share of the days.
 * Reading them is not timed. The copies have the keys, indexes and checks of the tables, and where asked for their foreign keys.
 *
 * @param {{ transactions: number, connections: number, foreignKeys: boolean }} how
 * @returns rows that were copied, and the seconds that writing them took
 */
export async function copyRaw(sql, { schema, transactions, connections, foreignKeys }) {
  const tables = await makeCopies(sql, schema);
  if (foreignKeys) await keepForeignKeys(sql, schema);
  let rows = 0;
  let busy = 0;
  const copy = async (numbers) => {
    const shares = await Promise.all(
      numbers.map((number) => shareOf(sql, tables, { number, of: transactions, mastersFirst: foreignKeys })),
    );
    const began = performance.now();
    await Promise.all(shares.map((share) => writeShare(sql, schema, share)));
    busy += performance.now() - began;
    rows += shares.flat().reduce((sum, part) => sum + part.rows, 0);
  };
  if (foreignKeys) await copy([mastersAlone]);
  for (let first = 0; first < transactions; first += connections) {
    await copy(Array.from({ length: Math.min(connections, transactions - first) }, (_, index) => first + index));
  }
  return { rows, seconds: busy / 1000 };
}

/** How many rows the filled tables hold, and on how many pages. */
export async function tableSizes(sql, schema = 'public') {
  return Promise.all(
    filledTables.map(async (table) => {
      const [found] = await sql`
        select count(*)::int as rows, (pg_relation_size(${`${schema}.${table}`}::text::regclass) / current_setting('block_size')::int)::int as pages
        from ${sql(schema)}.${sql(table)}`;
      return { table, ...found };
    }),
  );
}

async function makeCopies(sql, schema) {
  await sql`drop schema if exists ${sql(schema)} cascade`;
  await sql`create schema ${sql(schema)}`;
  const tables = [];
  const days = (await sql`select distinct date::text as day from ra_races order by day`).map(({ day }) => day);
  for (const { table, pages } of await tableSizes(sql)) {
    await sql`create table ${sql(schema)}.${sql(table)} (like public.${sql(table)} including all)`;
    const columns = await sql`
      select column_name as name from information_schema.columns
      where table_schema = 'public' and table_name = ${table} and is_generated = 'NEVER'
      order by ordinal_position`;
    tables.push({
      table,
      pages,
      columns: columns.map(({ name }) => name),
      days: ofRaces.has(table) ? days : undefined,
    });
  }
  return tables;
}

/** Gives the copies the foreign keys that the tables have among each other. */
async function keepForeignKeys(sql, schema) {
  const keys = await sql`
    select conrelid::regclass::text as table, pg_get_constraintdef(oid) as definition
    from pg_constraint where contype = 'f' and connamespace = 'public'::regnamespace
      and conrelid::regclass::text = any (${[...filledTables]}::text[])`;
  for (const { table, definition } of keys) {
    const copied = definition.replace(/ REFERENCES (?:public\.)?/, ` REFERENCES ${schema}.`);
    await sql.unsafe(`alter table ${schema}.${table} add ${copied}`);
  }
}

/**
 * The rows of one transaction's share of the days, and of the masters, as text in COPY's own form. Where foreign keys are kept,
 * all masters come first: nobody knows which day would have brought whom.
 */
async function shareOf(sql, tables, { number, of, mastersFirst }) {
  const parts = await Promise.all(
    tables.map(async ({ table, pages, days, columns }) => {
      const share = (all) => [number, number + 1].map((one) => Math.floor((one * all) / of));
      const [first, after] =
        number === mastersAlone
          ? [0, days ? 0 : pages]
          : days
            ? share(days.length)
            : mastersFirst
              ? [0, 0]
              : share(pages);
      if (first === after) return { table, columns, rows: 0, text: Buffer.alloc(0) };
      const within = days
        ? ofDays(sql, table, days.slice(first, after))
        : sql`ctid >= ${sql.unsafe(`'(${first},0)'::tid`)} and ctid < ${sql.unsafe(`'(${after},0)'::tid`)}`;
      const query = sql`copy (select ${sql(columns)} from public.${sql(table)} where ${within}) to stdout`;
      const text = await collected(await query.readable());
      // The server sends a message a row; sent back so, the client's many small writes would be what is measured.
      return { table, columns, text: Buffer.concat(text), rows: text.length };
    }),
  );
  return parts.filter(({ rows }) => rows > 0);
}

// COPY takes no parameters; the days come from the database itself. As an array the races are looked up by their key, where a join
// may read all years for each share.
function ofDays(sql, table, days) {
  const between = `date between '${days[0]}' and '${days.at(-1)}'`;
  return sql.unsafe(
    table === 'ra_races' ? between : `race_id = any (array(select id from public.ra_races where ${between}))`,
  );
}

const writeShare = (sql, schema, parts) =>
  sql.begin(async (transaction) => {
    for (const { table, columns, text } of parts) {
      const target = await transaction`copy ${sql(schema)}.${sql(table)} (${sql(columns)}) from stdin`.writable();
      await pipeline(Readable.from(piecesOf(text)), target);
    }
  });

async function collected(stream) {
  const chunks = [];
  stream.on('data', (chunk) => chunks.push(chunk));
  await once(stream, 'end');
  // Where the last chunk filled its buffer, the driver leaves the connection paused for ever: this resumes it.
  // oxlint-disable-next-line no-underscore-dangle
  stream._read();
  return chunks;
}

function* piecesOf(text) {
  for (let at = 0; at < text.length; at += pieceSize) yield text.subarray(at, at + pieceSize);
}
