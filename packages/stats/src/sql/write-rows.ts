import type { Fragment, Queryable } from '../queryable.js';
import { columnsOf, join, names } from './join.js';
import type { WrittenCounts } from './written-counts.js';

/** Rows of a statistics table as they should be. */
export interface FreshRows {
  readonly table: string;
  readonly key: readonly string[];
  /** The other columns that `fresh` has. */
  readonly columns: readonly string[];
  /**
   * Columns of JSON that `fresh` has as the server stores it: they are compared byte by byte, in a fifth of the time. What is
   * the same has the same bytes, since the server puts keys in an order of its own.
   */
  readonly stored?: readonly string[];
  /** Columns of the table of which `fresh` has several in one value. */
  readonly packs?: readonly Pack[];
  /** When rows of the table are packed. Packs that are narrower than their columns are made before: the join keeps less. */
  readonly packed?: 'before they meet' | 'when they meet';
  /** A query of the rows that should be there. */
  readonly fresh: Fragment;
  /** Which rows of the table, named `old`, are replaced by them: those that `fresh` lacks are deleted. */
  readonly replaced: Fragment;
  /** Columns that have one value in all rows of `fresh` and all that are replaced: they need not be compared. */
  readonly constant?: readonly string[];
  /** Whether these are a few rows of a table, and not whole types of them. */
  readonly areFew: boolean;
  /** The column that tells when a row changed last. */
  readonly stamp: string;
}

/** Several columns in one value: rows by the million are compared by it, and taken apart only where they are written. */
export interface Pack {
  /** The column of `fresh` that holds it. */
  readonly name: string;
  readonly columns: readonly string[];
  /** The value, made of the columns of the table. */
  readonly packed: Fragment;
  /** The columns, made of the value, in the same order. */
  readonly unpacked: readonly Fragment[];
}

/**
 * JSON that `fresh` has as the text in which the server writes it: the shorter keys first, those of a length by the alphabet,
 * and a space after each colon and comma. Texts are put together and compared in a third of the time.
 */
export const jsonAsText = (sql: Queryable, column: string): Pack => ({
  name: column,
  columns: [column],
  packed: sql`${sql(column)}::text`,
  unpacked: [sql`${sql(column)}::jsonb`],
});

/** Makes rows of a statistics table what they should be: rows that are right are not touched. */
export async function writeRows(sql: Queryable, rows: FreshRows): Promise<WrittenCounts> {
  if (rows.areFew) return replaceRows(sql, rows);
  const [old] = await sql<
    { count: number }[]
  >`select count(*)::int as count from ${sql(rows.table)} as old where ${rows.replaced}`;
  const before = old?.count ?? 0;
  return before > 0 ? replaceRows(sql, rows, before) : insertRows(sql, rows);
}

/** Where nothing is there yet, there is nothing to compare. */
async function insertRows(sql: Queryable, rows: FreshRows): Promise<WrittenCounts> {
  const { count } = await sql`
    insert into ${sql(rows.table)} (${names(sql, writtenColumns(rows))})
    select ${writtenValues(sql, rows)} from (${rows.fresh}) as fresh`;
  return { inserted: count, updated: 0, deleted: 0, unchanged: 0 };
}

/** The columns that a new row gets, in the order of {@link writtenValues}. */
function writtenColumns({ key, columns, stored = [], packs = [], stamp }: FreshRows): string[] {
  return [...key, ...columns, ...stored, ...packs.flatMap((pack) => pack.columns), stamp];
}

function writtenValues(sql: Queryable, { key, columns, stored = [], packs = [] }: FreshRows): Fragment {
  return join(sql, [
    names(sql, [...key, ...columns, ...stored]),
    ...packs.flatMap((pack) => pack.unpacked),
    sql`now()`,
  ]);
}

/**
 * Meets old and new rows in one join, and writes those alone that differ. Nobody else writes these tables, so a row that was
 * not there is still not there.
 *
 * @param known how many rows are replaced; where they are few, the join counts them
 */
async function replaceRows(sql: Queryable, rows: FreshRows, known = 0): Promise<WrittenCounts> {
  const { table, key, areFew } = rows;
  const written = writtenColumns(rows);
  const firstOfKey = sql(key[0] ?? '');
  // Many rows flow through the join; keeping them all, only to count them, would take longer than counting the old ones.
  const different = areFew
    ? sql`met as materialized (${met(sql, rows, sql`true`)}),
        different as not materialized (select * from met where is_different)`
    : sql`different as materialized (${met(sql, rows, differs(sql, rows))})`;
  const [counts] = await sql<{ before?: number; inserted: number; updated: number; deleted: number }[]>`
    with ${different},
    gone as (
      delete from ${sql(table)}
      where ctid = any (array(select place from different where ${firstOfKey} is null))
      returning 1
    ),
    changed as (
      insert into ${sql(table)} (${names(sql, written)})
      select ${writtenValues(sql, rows)} from different where place is not null and ${firstOfKey} is not null
      on conflict (${names(sql, key)}) do update
      set ${join(
        sql,
        written
          .filter((column) => !key.includes(column))
          .map((column) => sql`${sql(column)} = excluded.${sql(column)}`),
      )}
      returning 1
    ),
    added as (
      insert into ${sql(table)} (${names(sql, written)})
      select ${writtenValues(sql, rows)} from different where place is null order by ${names(sql, key)}
      returning 1
    )
    select ${areFew ? sql`(select count(place) from met)::int as before,` : sql``} (select count(*) from gone)::int as deleted,
      (select count(*) from changed)::int as updated, (select count(*) from added)::int as inserted`;
  const { before = known, inserted = 0, updated = 0, deleted = 0 } = counts ?? {};
  return { inserted, updated, deleted, unchanged: before - updated - deleted };
}

/** Each row as it should be beside the place of the row as it is; one of them may be missing. */
function met(sql: Queryable, rows: FreshRows, where: Fragment): Fragment {
  const { table, key, columns, stored = [], packs = [], packed, fresh, replaced, constant = [] } = rows;
  const all = [...key, ...columns, ...stored, ...packs.map(({ name }) => name)];
  const asStored = [
    names(sql, [...key, ...columns, ...stored]),
    ...packs.map((pack) => sql`${pack.packed} as ${sql(pack.name)}`),
  ];
  const same = key.filter((column) => !constant.includes(column));
  return sql`
    select old.place, ${columnsOf(sql, 'fresh', all)} ${rows.areFew ? sql`, ${differs(sql, rows)} as is_different` : sql``}
    from (${fresh}) as fresh
    full join (
      select ctid as place, ${join(sql, asStored)} from ${sql(table)} as old where ${replaced}
      ${packed === 'before they meet' ? sql`offset 0` : sql``}
    ) as old
      on ${join(
        sql,
        same.map((column) => sql`old.${sql(column)} = fresh.${sql(column)}`),
        sql` and `,
      )}
    where ${where}`;
}

function differs(sql: Queryable, { key, columns, stored = [], packs = [] }: FreshRows): Fragment {
  const compared = [...columns, ...packs.map(({ name }) => name)];
  const image = (side: string) => sql`row(${columnsOf(sql, side, stored)})`;
  return sql`
    (old.place is null or fresh.${sql(key[0] ?? '')} is null
      or (${columnsOf(sql, 'old', compared)}) is distinct from (${columnsOf(sql, 'fresh', compared)})
      ${stored.length > 0 ? sql`or record_image_ne(${image('old')}, ${image('fresh')})` : sql``})`;
}
