import type { Queryable } from '../queryable.js';

/** Tables whose rows have a day of racing. */
export type RacedTable = 'ra_races' | 'ra_runners' | 'ra_race_results';

/** Rows of one year that are alike in what may be expected of them. */
export interface CountedGroup {
  readonly year: number;
  /** The racecards of their day are loaded. */
  readonly has_card: boolean;
  readonly has_result: boolean;
  /** Of horses: that they ran. True for a race. */
  readonly ran: boolean;
  readonly rows: number;
  /** By column, rows that have a value. */
  readonly filled: Readonly<Record<string, number>>;
}

/** Counts the values of each column in one pass over a table. One row for each group. */
export async function countFilled(
  sql: Queryable,
  table: RacedTable,
  columns: readonly string[],
  { since, until }: { readonly since: string; readonly until: string },
): Promise<CountedGroup[]> {
  // One text for all columns: a column each would be a row of sixty bigints, and the driver's names for them.
  const counts = columns.map((column) => sql`count(held.${sql(column)})`);
  const [first = sql`0`, ...rest] = counts;
  const list = rest.reduce((before, one) => sql`${before}, ${one}`, first);
  const groups = await sql<(Omit<CountedGroup, 'filled'> & { readonly counted: readonly number[] })[]>`
    select extract(year from race.date)::int as year,
      card.day is not null as has_card,
      race.has_result,
      ${table === 'ra_runners' ? sql`held.status = 'ran'` : sql`true`} as ran,
      count(*)::int as rows,
      array[${list}]::int[] as counted
    from ${sql(table)} as held
    join ra_races as race on race.id = ${table === 'ra_races' ? sql`held.id` : sql`held.race_id`}
    left join ops.partitions as card
      on card.dataset = 'racecards' and card.day = race.date and card.state = 'loaded'
    where race.date between ${since}::text::date and ${until}::text::date
    group by 1, 2, 3, 4
    order by 1, 2, 3, 4`;
  return groups.map(({ counted, ...group }) => ({
    ...group,
    filled: Object.fromEntries(columns.map((column, index) => [column, counted[index] ?? 0])),
  }));
}
