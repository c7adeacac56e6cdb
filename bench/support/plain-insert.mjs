// The peer: rows written as most programs do it, by multi-row inserts that set every column of what is there already.
import { filledTables } from '../../packages/schema/dist/index.js';
import { tableSizes } from './raw-copy.mjs';

// Postgres takes 65,535 parameters in one statement.
const parametersAtOnce = 60_000;

/**
 * Writes the first shares of the filled tables' rows into the emptied copies of them, one transaction a share.
 *
 * @returns rows that were written, and the seconds that it took
 */
export async function insertPlainly(sql, { schema, transactions, most }) {
  await sql`truncate ${sql(filledTables.map((table) => `${schema}.${table}`))}`;
  const tables = await Promise.all(
    (await tableSizes(sql)).map(async ({ table, pages }) => ({ table, pages, ...(await shapeOf(sql, table)) })),
  );
  let rows = 0;
  let busy = 0;
  for (let number = 0; number < Math.min(most, transactions); number++) {
    const share = await Promise.all(tables.map((table) => shareOf(sql, table, { number, of: transactions })));
    const began = performance.now();
    await sql.begin(async (transaction) => {
      for (const [index, { table, columns, key }] of tables.entries()) {
        await insert(transaction, { into: sql`${sql(schema)}.${sql(table)}`, columns, key, rows: share[index] });
      }
    });
    busy += performance.now() - began;
    rows += share.reduce((sum, part) => sum + part.length, 0);
  }
  return { rows, seconds: busy / 1000 };
}

function shareOf(sql, { table, columns, pages }, { number, of }) {
  const [first, after] = [number, number + 1].map((one) => Math.floor((one * pages) / of));
  return sql`
    select ${sql(columns)} from public.${sql(table)}
    where ctid >= ${`(${first},0)`}::text::tid and ctid < ${`(${after},0)`}::text::tid`;
}

async function insert(sql, { into, columns, key, rows }) {
  const atOnce = Math.floor(parametersAtOnce / columns.length);
  for (let first = 0; first < rows.length; first += atOnce) {
    const set = columns.flatMap((column, index) => [
      ...(index > 0 ? [sql`, `] : []),
      sql`${sql(column)} = excluded.${sql(column)}`,
    ]);
    await sql`
      insert into ${into} ${sql(rows.slice(first, first + atOnce), columns)}
      on conflict (${sql(key)}) do update set ${set}`;
  }
}

async function shapeOf(sql, table) {
  const columns = await sql`
    select column_name as name from information_schema.columns
    where table_schema = 'public' and table_name = ${table} and is_generated = 'NEVER'
    order by ordinal_position`;
  const key = await sql`
    select a.attname as name from pg_index as i join pg_attribute as a on a.attrelid = i.indrelid and a.attnum = any (i.indkey)
    where i.indrelid = ${`public.${table}`}::text::regclass and i.indisprimary`;
  return { columns: columns.map(({ name }) => name), key: key.map(({ name }) => name) };
}
