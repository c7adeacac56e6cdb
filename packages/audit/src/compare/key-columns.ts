import type { TableName } from '@darkhorses/schema';
import type { Queryable } from '../queryable.js';

/** By table of ours, the columns of its key, in order. */
export async function keyColumns(
  sql: Queryable,
  tables: readonly TableName[],
): Promise<ReadonlyMap<string, readonly string[]>> {
  const rows = await sql<{ table: string; columns: string[] }[]>`
    select c.relname as "table", array_agg(a.attname::text order by place) as columns
    from pg_index i
    join pg_class c on c.oid = i.indrelid and c.relnamespace = 'public'::regnamespace
    cross join unnest(i.indkey::int2[]) with ordinality as part (number, place)
    join pg_attribute a on a.attrelid = c.oid and a.attnum = part.number
    where i.indisprimary and c.relname = any (${tables as string[]}::text[])
    group by c.relname`;
  return new Map(rows.map(({ table, columns }) => [table, columns]));
}
