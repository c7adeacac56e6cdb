import { type TableName, tables } from '@darkhorses/schema';
import type { Queryable } from '../queryable.js';

/**
 * How many rows each of the 18 public tables has, exactly, and all as of one moment.
 *
 * @example
 * (await tableCounts(sql)).ra_runners;
 */
export async function tableCounts(sql: Queryable): Promise<Readonly<Record<TableName, number>>> {
  // The names are those of the schema itself: nothing of anybody's is in them.
  const names = Object.keys(tables) as TableName[];
  const counted = names.map((name) => `select '${name}' as name, count(*) as rows from public.${name}`);
  const counts = await sql.unsafe<{ name: TableName; rows: number }[]>(counted.join(' union all '));
  const rows = new Map(counts.map(({ name, rows }) => [name, rows]));
  // Every name was counted; the order of the schema is kept.
  return Object.fromEntries(names.map((name) => [name, rows.get(name) ?? 0])) as Record<TableName, number>;
}
