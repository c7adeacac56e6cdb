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
    with kinds as materialized (
      select race.id, 4 * extract(year from race.date)::int + 2 * (card.day is not null)::int + race.has_result::int as kind
      from ra_races as race
      left join ops.partitions as card
        on card.dataset = 'racecards' and card.day = race.date and card.state = 'loaded'
      where race.date between ${since}::text::date and ${until}::text::date
    ),
    -- One number as key, of which few are expected: by four keys, a million wide rows would be sorted on disk.
    counted as (
      select kind, ${table === 'ra_runners' ? sql`held.status = 'ran'` : sql`true`} as ran, count(*)::int as rows,
        array[${list}]::int[] as counted
      from ${sql(table)} as held
      join kinds on kinds.id = ${table === 'ra_races' ? sql`held.id` : sql`held.race_id`}
      group by kind, ran
    )
    select kind / 4 as year, kind / 2 % 2 = 1 as has_card, kind % 2 = 1 as has_result, ran, rows, counted
    from counted
    order by kind, ran`;
  return groups.map(({ counted, ...group }) => ({
    ...group,
    filled: Object.fromEntries(columns.map((column, index) => [column, counted[index] ?? 0])),
  }));
}
