// The limit of every load: the same rows through COPY, into empty tables with the same columns and indexes.
import { once } from 'node:events';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { filledTables } from '../../packages/schema/dist/index.js';

const pieceSize = 1 << 18;

/**
 * Copies all rows of the filled tables into new, equal ones, in so many transactions: each takes its share of every table.
 * Reading them is not timed. The copies have the keys, indexes and checks, but no foreign keys: they are what no load that
 * keeps them can reach.
 *
 * @param {{ transactions: number, connections: number }} how
 * @returns rows that were copied, and the seconds that writing them took
 */
export async function copyRaw(sql, { schema, transactions, connections }) {
  const tables = await makeCopies(sql, schema);
  let rows = 0;
  let busy = 0;
  for (let first = 0; first < transactions; first += connections) {
    const shares = await Promise.all(
      Array.from({ length: Math.min(connections, transactions - first) }, (_, index) =>
        shareOf(sql, tables, { number: first + index, of: transactions }),
      ),
    );
    const began = performance.now();
    await Promise.all(shares.map((share) => writeShare(sql, schema, share)));
    busy += performance.now() - began;
    rows += shares.flat().reduce((sum, part) => sum + part.rows, 0);
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
  for (const { table, pages } of await tableSizes(sql)) {
    await sql`create table ${sql(schema)}.${sql(table)} (like public.${sql(table)} including all)`;
    const columns = await sql`
      select column_name as name from information_schema.columns
      where table_schema = 'public' and table_name = ${table} and is_generated = 'NEVER'
      order by ordinal_position`;
    tables.push({ table, pages, columns: columns.map(({ name }) => name) });
  }
  return tables;
}

/** The rows on one transaction's share of each table's pages, as text in COPY's own form. */
async function shareOf(sql, tables, { number, of }) {
  const parts = await Promise.all(
    tables.map(async ({ table, pages, columns }) => {
      const [first, after] = [number, number + 1].map((one) => Math.floor((one * pages) / of));
      if (first === after) return { table, columns, rows: 0, text: Buffer.alloc(0) };
      const query = sql`
        copy (
          select ${sql(columns)} from public.${sql(table)}
          where ctid >= ${sql.unsafe(`'(${first},0)'::tid`)} and ctid < ${sql.unsafe(`'(${after},0)'::tid`)}
        ) to stdout`;
      const text = await collected(await query.readable());
      // The server sends a message a row; sent back so, the client's many small writes would be what is measured.
      return { table, columns, text: Buffer.concat(text), rows: text.length };
    }),
  );
  return parts.filter(({ rows }) => rows > 0);
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
