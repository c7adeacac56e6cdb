import { namesOfTable, type Sql, tables, type TableName } from '@darkhorses/schema';
import { keyColumns } from './key-columns.js';
import type { LegacyTable, SideDifference } from './legacy-table.js';
import type { Queryable } from '../queryable.js';

export interface CompareOptions {
  readonly sql: Sql;
  /** Only these tables. Default: all 18. */
  readonly only?: readonly TableName[];
  /** How many ids to name of each side. Default 20. */
  readonly limit?: number;
  readonly onProgress?: (table: LegacyTable, done: number, total: number) => void;
}

/**
 * Compares the tables of another maker, which `migrate --adopt` has moved to the schema `legacy`, with ours: per table, the
 * ids that only one side has. Nothing is written.
 *
 * A legacy table need not look like ours: it is compared where it has the columns of our key, under any type, and said to be
 * not comparable where it has not. It may bear a name that the table had in earlier databases, such as `ra_mst_races`.
 *
 * @returns a row for each of our tables that legacy has; empty where nothing was adopted
 * @example
 * for (const { table, onlyLegacy } of await compareLegacy({ sql: database.sql })) console.log(table, onlyLegacy);
 */
export async function compareLegacy(options: CompareOptions): Promise<LegacyTable[]> {
  const { sql, limit = 20, onProgress } = options;
  const wanted = (Object.keys(tables) as TableName[]).filter(
    (table) => options.only === undefined || options.only.includes(table),
  );
  const columns = await legacyColumns(sql, wanted);
  const keys = await keyColumns(sql, wanted);
  const known = wanted.flatMap((table) => {
    const legacyName = namesOfTable(table).find((name) => columns.has(name));
    return legacyName === undefined ? [] : [{ table, legacyName }];
  });
  const compared: LegacyTable[] = [];
  for (const pair of known) {
    const key = keys.get(pair.table) ?? [];
    const lacking = key.filter((column) => !columns.get(pair.legacyName)?.has(column));
    const row =
      lacking.length > 0 ? await notComparable(sql, pair, lacking) : await compareTable(sql, pair, key, limit);
    compared.push(row);
    onProgress?.(row, compared.length, known.length);
  }
  return compared;
}

type Pair = Pick<LegacyTable, 'table' | 'legacyName'>;

/** By table in legacy, the names of its columns. */
async function legacyColumns(sql: Queryable, wanted: readonly TableName[]): Promise<Map<string, Set<string>>> {
  const rows = await sql<{ table: string; columns: string[] }[]>`
    select c.relname as "table", array_agg(a.attname::text) as columns
    from pg_class c
    join pg_namespace n on n.oid = c.relnamespace and n.nspname = 'legacy'
    join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
    where c.relname = any (${wanted.flatMap(namesOfTable)}::text[])
    group by c.relname`;
  return new Map(rows.map(({ table, columns }) => [table, new Set(columns)]));
}

async function notComparable(
  sql: Queryable,
  { table, legacyName }: Pair,
  lacking: readonly string[],
): Promise<LegacyTable> {
  const [counts] = await sql<{ legacy: number; ours: number }[]>`
    select (select count(*) from legacy.${sql(legacyName)}) as legacy, (select count(*) from public.${sql(table)}) as ours`;
  return {
    table,
    legacyName,
    legacyRows: counts?.legacy ?? 0,
    ourRows: counts?.ours ?? 0,
    notComparable: `legacy.${legacyName} has no ${lacking.join(', ')}, which ${lacking.length === 1 ? 'is' : 'are'} in our key`,
  };
}

async function compareTable(
  sql: Queryable,
  { table, legacyName }: Pair,
  key: readonly string[],
  limit: number,
): Promise<LegacyTable> {
  // Whatever the type of the column there, and however often a key stands there: text, and once.
  const keyOf = key.flatMap((column, index) =>
    index === 0 ? [sql`${sql(column)}::text`] : [sql`, ${sql(column)}::text`],
  );
  const [row] = await sql<Compared[]>`
    with legacy_key as materialized (
      select concat_ws('/', ${keyOf}) as key, count(*) as rows from legacy.${sql(legacyName)} group by 1
    ),
    our_key as materialized (select concat_ws('/', ${keyOf}) as key from public.${sql(table)}),
    side as (
      select legacy_key.key as legacy, our_key.key as ours
      from legacy_key
      full join our_key on our_key.key = legacy_key.key
    )
    select
      (select coalesce(sum(rows), 0)::bigint from legacy_key) as legacy_rows,
      (select coalesce(sum(rows - 1), 0)::bigint from legacy_key) as repeated,
      (select count(*) from our_key) as our_rows,
      count(*) filter (where legacy is not null and ours is not null) as both,
      count(*) filter (where ours is null) as only_legacy,
      count(*) filter (where legacy is null) as only_ours,
      (array_agg(legacy order by legacy collate "C") filter (where ours is null))[1:${limit}::int] as legacy_ids,
      (array_agg(ours order by ours collate "C") filter (where legacy is null))[1:${limit}::int] as our_ids
    from side`;
  return {
    table,
    legacyName,
    legacyRows: row?.legacy_rows ?? 0,
    ourRows: row?.our_rows ?? 0,
    repeated: row?.repeated ?? 0,
    both: row?.both ?? 0,
    onlyLegacy: sideOf(row?.only_legacy, row?.legacy_ids),
    onlyOurs: sideOf(row?.only_ours, row?.our_ids),
  };
}

interface Compared {
  readonly legacy_rows: number;
  readonly repeated: number;
  readonly our_rows: number;
  readonly both: number;
  readonly only_legacy: number;
  readonly only_ours: number;
  readonly legacy_ids: string[] | null;
  readonly our_ids: string[] | null;
}

const sideOf = (count: number | undefined, ids: string[] | null | undefined): SideDifference => ({
  count: count ?? 0,
  ids: ids ?? [],
});
