import { type TableName, tables } from '@darkhorses/schema';
import type { Queryable } from '../queryable.js';
import type { TableNumbers } from './known-number.js';

/** What growth is told of. */
const month = '30 days';

/**
 * One row for each of the 18 tables, in the order of the schema, counted exactly.
 *
 * @param now by the database's clock
 */
export async function tableNumbers(sql: Queryable, now: Date): Promise<TableNumbers[]> {
  // The names are those of the schema itself: nothing of anybody's is in them.
  const names = Object.keys(tables) as TableName[];
  const counted = names.map((name) => {
    const { first, last } = dayColumns[name] ?? none;
    return `
      select '${name}' as "table", count(*) as rows, ${first}::text as "firstDay", ${last}::text as "lastDay",
        max(${changeColumn(name)}) as "lastChange", pg_total_relation_size('public.${name}')::float8 as bytes,
        count(*) filter (where created_at > $1::timestamptz - interval '${month}') as growth
      from public.${name}`;
  });
  const rows = await sql.unsafe<(Omit<TableNumbers, 'lastChange'> & { lastChange: Date | null })[]>(
    counted.join(' union all '),
    [now.toISOString()],
  );
  const known = new Map(rows.map((row) => [row.table, { ...row, lastChange: row.lastChange?.toISOString() ?? null }]));
  return names.flatMap((name) => known.get(name) ?? []);
}

/** The instant that changes with the content of a row. */
function changeColumn(name: TableName): string {
  return 'updated_at' in tables[name] ? 'updated_at' : 'calculated_at';
}

const none = { first: 'null', last: 'null' };

/** A runner's day is that of its race: the first and the last race that has one, by the index on dates. */
const ofRaces = (table: string, order: string): string => `
  (select race.date from ra_races as race
   where exists (select from ${table} as runner where runner.race_id = race.id)
   order by race.date ${order} limit 1)`;

const dayColumns: Partial<Record<TableName, { readonly first: string; readonly last: string }>> = {
  ra_races: { first: 'min(date)', last: 'max(date)' },
  ra_race_results: { first: 'min(race_date)', last: 'max(race_date)' },
  ra_runners: { first: ofRaces('ra_runners', 'asc'), last: ofRaces('ra_runners', 'desc') },
  ra_runner_statistics: {
    first: ofRaces('ra_runner_statistics', 'asc'),
    last: ofRaces('ra_runner_statistics', 'desc'),
  },
};
