import { joinedByHash } from '../../joined-by-hash.js';
import type { Queryable } from '../../queryable.js';
import type { FigureTable } from './people-and-ancestors.js';

/**
 * Who of a table has another number of runs or wins than the runners say: all of them are counted.
 *
 * Sums come first: as long as they agree, nobody is looked at one by one, and a table of a million runs takes a moment.
 */
export async function wrongTotals(
  sql: Queryable,
  { table, column, total }: FigureTable,
  asOf: string,
): Promise<{ readonly wrong: string[]; readonly examined: number }> {
  const runs = runsOf(sql, column, asOf);
  return joinedByHash(sql, async () => {
    const [sums] = await sql<{ examined: number; agree: boolean }[]>`
    select told.examined, (told.runs, told.wins) = (counted.runs, counted.wins) as agree
    from (
      select count(*) as examined, coalesce(sum(${sql(total)}), 0)::bigint as runs, coalesce(sum(total_wins), 0)::bigint as wins
      from ${sql(table)} where ${sql(total)} is not null
    ) as told
    cross join (select count(*) as runs, count(*) filter (where runner.position = 1) as wins from ${runs}) as counted`;
    if (sums?.agree === true) return { wrong: [], examined: sums.examined };
    const rows = await sql<{ id: string }[]>`
    with counted as (
      select runner.${sql(column)} as id, count(*) as runs, count(*) filter (where runner.position = 1) as wins
      from ${runs}
      group by 1
    )
    select master.id
    from ${sql(table)} as master
    left join counted on counted.id = master.id
    where ${sql(total)} is not null
      and (${sql(total)}, total_wins) is distinct from (coalesce(counted.runs, 0), coalesce(counted.wins, 0))
    order by master.id collate "C"`;
    return { wrong: rows.map(({ id }) => id), examined: sums?.examined ?? 0 };
  });
}

// The runner has position and outcome of the result beside it, so that one table is enough.
const runsOf = (sql: Queryable, column: string, asOf: string) => sql`
  ra_runners as runner
  join ra_races as race on race.id = runner.race_id and race.has_result and race.date <= ${asOf}::text::date
    and race.race_status is distinct from 'removed'
    and runner.status = 'ran' and runner.outcome <> 'void' and runner.${sql(column)} is not null`;
