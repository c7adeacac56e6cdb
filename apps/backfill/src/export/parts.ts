import type { TableName, TransactionSql } from '@darkhorses/schema';

/** A file to be: a table, or a year of one. */
export interface Part {
  readonly table: TableName;
  /** Null for tables that do not go by days: people, horses, courses, figures. */
  readonly year: number | null;
  readonly rows: number;
}

/** The days asked for, both included; null where there is no bound. */
export interface Range {
  readonly from: string | null;
  readonly to: string | null;
}

/** Where a table tells the day of its rows: in a column of its own, or by its race. */
const dayOf: Readonly<Partial<Record<TableName, 'own' | 'race'>>> = {
  ra_races: 'own',
  ra_runners: 'race',
  ra_race_results: 'own',
  ra_runner_statistics: 'race',
};

/** Tables that are written by year. */
export const isByYear = (table: TableName): boolean => dayOf[table] !== undefined;

/** What there is to export, with its rows, which the files must have in the end. */
export async function partsOf(sql: TransactionSql, table: TableName, range: Range): Promise<Part[]> {
  const found = await sql<{ year: number | null; rows: number }[]>`
    select ${isByYear(table) ? sql`extract(year from ${dayColumn(sql, table)})::int` : sql`null::int`} as year, count(*) as rows
    from ${rowsOf(sql, table, range)}
    group by 1 order by 1`;
  return found.map(({ year, rows }) => ({ table, year, rows }));
}

/** `ra_x as t`, with its race where the day stands there, cut to the range. */
export function rowsOf(sql: TransactionSql, table: TableName, { from, to }: Range) {
  const name = sql`public.${sql(table)} as t`;
  if (!isByYear(table)) return name;
  const day = dayColumn(sql, table);
  return sql`${name} ${dayOf[table] === 'race' ? sql`join public.ra_races as race on race.id = t.race_id` : sql``}
    where (${from}::date is null or ${day} >= ${from}::date) and (${to}::date is null or ${day} <= ${to}::date)`;
}

export function dayColumn(sql: TransactionSql, table: TableName) {
  if (dayOf[table] === 'race') return sql`race.date`;
  return table === 'ra_races' ? sql`t.date` : sql`t.race_date`;
}

/** The range within a year. */
export function withinYear({ from, to }: Range, year: number): Range {
  const [first, last] = [`${year}-01-01`, `${year}-12-31`];
  return { from: from !== null && from > first ? from : first, to: to !== null && to < last ? to : last };
}
