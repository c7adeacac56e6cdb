import { getTableColumns } from 'drizzle-orm';
import type { PgColumn } from 'drizzle-orm/pg-core';
import { describeTable } from '../describe-table.js';
import { tables } from '../tables.js';
import type { TableName } from '../tables.js';
import type { Sql, TransactionSql } from './open.js';

export interface TableDigest {
  readonly rows: number;
  /** md5 over the rows in key order: equal digests mean equal rows. */
  readonly digest: string;
}

// When and by which run a row was written tells nothing about what it says.
const ignored = new Set(['created_at', 'updated_at', 'load_id']);

/**
 * What a database holds, in one line a table: two databases hold the same if their digests are equal, whatever the order,
 * the number and the time of the loads that filled them.
 *
 * @example
 *     const { ra_races } = await databaseDigest(database.sql);   // { rows: 13549, digest: '5f0c…' }
 */
export async function databaseDigest(sql: Sql): Promise<Record<TableName, TableDigest>> {
  // One snapshot for all tables, and one way to write an instant, whatever the server's time zone.
  const digests = await sql.begin('isolation level repeatable read read only', async (transaction) => {
    await transaction`set local time zone 'UTC'`;
    await transaction`set local datestyle = 'ISO'`;
    await transaction`set local extra_float_digits = 1`;
    const found: [TableName, TableDigest][] = [];
    for (const name of Object.keys(tables) as TableName[]) {
      const columns = Object.values<PgColumn>(getTableColumns(tables[name])).filter(
        (column) => !ignored.has(column.name),
      );
      const key = describeTable(name).key;
      // Each row is hashed on its own and the hashes once more, so that no table is ever held as one text. Keys are
      // compared byte by byte: the order must not depend on the locale of a database.
      const [row] = await transaction<{ rows: number; digest: string }[]>`
        select count(*) as rows, md5(coalesce(string_agg(md5(row_text), '' order by row_key collate "C"), '')) as digest
        from (
          select row(${columns.map((column, index) => content(transaction, column, index))})::text as row_text, concat_ws(chr(1), ${transaction(key)}) as row_key
          from public.${transaction(name)}
        ) as row`;
      if (row === undefined) throw new Error(`The digest of ${name} returned no row.`);
      found.push([name, row]);
    }
    return found;
  });
  // Every table was visited, so every name is there.
  return Object.fromEntries(digests) as Record<TableName, TableDigest>;
}

// 2.5 and 2.50 are one number.
function content(sql: TransactionSql, { name, columnType }: PgColumn, index: number) {
  const value = columnType.startsWith('PgNumeric') ? sql`trim_scale(${sql(name)})` : sql`${sql(name)}`;
  return index === 0 ? value : sql`, ${value}`;
}
