import type { Queryable } from '../../queryable.js';
import type { FigureTable } from './people-and-ancestors.js';
import { payout, runsUntil } from './runs.js';

/** So many of each kind are calculated again. */
const sampled = 15;

/** Sums of rounded numbers differ in their last digit. */
const tolerance = 0.0015;

/** Who of a sample has other figures than the runs give: counters exactly, A/E and profit to their last digit. */
export async function wrongFigures(
  sql: Queryable,
  { table, column, total, seconds, thirds, ae }: FigureTable,
  { asOf, today }: { readonly asOf: string; readonly today: string },
): Promise<string[]> {
  const sample = await sql<{ id: string }[]>`
    select id from ${sql(table)} where ${sql(total)} > 0 order by md5(id || ${today}) limit ${sampled}`;
  const ids = sample.map(({ id }) => id);
  const rows = await sql<{ id: string }[]>`
    with run as materialized (
      select runner.${sql(column)} as id, result.position, ${payout(sql)} as payout, result.race_id
      from ${runsUntil(sql, asOf)}
      where runner.${sql(column)} = any (${ids}::text[])
    ),
    figure as (
      select id, count(*) as runs, count(*) filter (where position = 1) as wins,
        count(*) filter (where position = 2) as seconds, count(*) filter (where position = 3) as thirds,
        count(payout) as priced, coalesce(sum(1 / payout), 0) as expected,
        count(payout) filter (where position = 1) / nullif(sum(1 / payout), 0) as ae,
        coalesce(sum(case when position = 1 then payout / winners.count - 1 when payout is not null then -1 end), 0) as profit
      from run
      left join lateral (
        select count(*) from ra_race_results as other
        where run.position = 1 and other.race_id = run.race_id and other.position = 1 and other.outcome is distinct from 'void'
      ) as winners on true
      group by id
    )
    select master.id
    from ${sql(table)} as master
    left join figure on figure.id = master.id
    where master.id = any (${ids}::text[]) and (
      (${sql(total)}, total_wins, ${sql(seconds)}, ${sql(thirds)}, priced_runs)
        is distinct from (figure.runs, figure.wins, figure.seconds, figure.thirds, figure.priced)
      or abs(expected_wins - figure.expected) > ${tolerance}::float8::numeric
      or (${sql(ae)} is null) <> (figure.ae is null) or abs(${sql(ae)} - figure.ae) > ${tolerance}::float8::numeric
      or abs(profit_loss_1u - figure.profit) > ${tolerance}::float8::numeric
    )`;
  return rows.map(({ id }) => id);
}
