import { distanceName } from '../sql/distance-name.js';
import { numberOf } from '../sql/ids.js';
import { join } from '../sql/join.js';
import { actualOverExpected, expectedWins, percent, profitInUnits, sumsOfRuns } from '../sql/measures.js';
import { withSortedGroups } from '../sql/sorted-groups.js';
import { updateMaster } from '../sql/update-master.js';
import type { WrittenCounts } from '../sql/written-counts.js';
import type { Fragment, Queryable } from '../queryable.js';
import { type Ancestor, entities, hasManyGroups } from './entities.js';
import { counted, ofChanged, type Scope } from './scope.js';

/** Fewer starts than these say nothing about what suits an animal's progeny best. A dam has few foals. */
const leastRunsOfBest: Readonly<Record<Ancestor, number>> = { sire: 20, dam: 5, damsire: 20 };

const ranks = [1, 2, 3] as const;
const groupFigures = ['name', 'runners', 'wins', 'win_percent', 'ae'] as const;

const pedigreeColumns = [
  'total_runners',
  'total_horses',
  'winners',
  'total_wins',
  'total_places_2nd',
  'total_places_3rd',
  'overall_win_percent',
  'priced_runs',
  'expected_wins',
  'overall_ae_index',
  'overall_ae_fair',
  'profit_loss_1u',
  'best_class',
  'best_class_ae',
  'best_distance',
  'best_distance_ae',
  'data_quality_score',
  ...['class', 'distance'].flatMap((kind) =>
    ranks.flatMap((rank) => groupFigures.map((figure) => `${kind}_${rank}_${figure}`)),
  ),
];

/** Brings the figures of sires, dams or damsires over the runs of their progeny up to date. */
export async function writePedigree(sql: Queryable, ancestor: Ancestor, scope: Scope): Promise<WrittenCounts> {
  const { table } = entities[ancestor];
  const fresh = pedigreeFigures(sql, ancestor, scope);
  const write = () => updateMaster(sql, { table, columns: pedigreeColumns, fresh, stamp: 'analysis_last_updated' });
  return hasManyGroups(ancestor) ? withSortedGroups(sql, write) : write();
}

/** Figures of ancestors: a row for each in the master table, zeros for those whose progeny has not run. */
export function pedigreeFigures(sql: Queryable, ancestor: Ancestor, scope: Scope): Fragment {
  const { column, prefix, table } = entities[ancestor];
  const progeny = sql`${counted(sql, scope)} and ${sql(column)} is not null and ${ofChanged(sql, scope, [column])}`;
  const wanted =
    scope.extent === 'all'
      ? sql`true`
      : sql`(master.analysis_last_updated is null or master.number in (select ${sql(column)} from ops.changed_runs))`;
  return sql`
    with summed as materialized (
      select ${sql(column)} as ancestor, race_class, half_furlongs, grouping(race_class, half_furlongs) as left_out,
        ${sumsOfRuns(sql)}
      from ops.run_facts where ${progeny}
      group by grouping sets ((1), (1, 2), (1, 3))
    ),
    total as (select * from summed where left_out = 3),
    individual as (
      select ancestor, count(*) as horses, count(*) filter (where has_won) as winners
      from (
        select ${sql(column)} as ancestor, horse_id, coalesce(bool_or(position = 1), false) as has_won
        from ops.run_facts where ${progeny}
        group by 1, 2
      ) as horse
      group by ancestor
    ),
    class_group as (
      select *, coalesce(race_class, 8) as key,
        case when race_class is null then 'Unclassed' else 'Class ' || race_class end as name
      from summed where left_out = 1
    ),
    distance_group as (
      select *, half_furlongs as key, ${distanceName(sql, sql`half_furlongs`)} as name
      from summed where left_out = 2 and half_furlongs is not null
    ),
    class_rank as (${ranked(sql, 'class', ancestor, sql`key < 8`)}),
    distance_rank as (${ranked(sql, 'distance', ancestor, sql`true`)})
    select master.id,
      coalesce(runs, 0)::int as total_runners, coalesce(individual.horses, 0)::int as total_horses,
      coalesce(individual.winners, 0)::int as winners, coalesce(wins, 0)::int as total_wins,
      coalesce(seconds, 0)::int as total_places_2nd, coalesce(thirds, 0)::int as total_places_3rd,
      ${percent(sql, sql`wins`, sql`runs`)} as overall_win_percent,
      coalesce(priced_runs, 0)::int as priced_runs, coalesce(${expectedWins(sql, sql`chances`)}, 0) as expected_wins,
      ${actualOverExpected(sql, sql`priced_wins`, sql`chances`)} as overall_ae_index,
      ${actualOverExpected(sql, sql`fair_wins`, sql`fair_chances`)} as overall_ae_fair,
      coalesce(${profitInUnits(sql, sql`profits`)}, 0) as profit_loss_1u,
      round(priced_runs::numeric / runs, 4) as data_quality_score,
      class_rank.*, distance_rank.*
    from (select id, ${numberOf(sql, prefix, sql`id`)} as number, analysis_last_updated from ${sql(table)}) as master
    left join total on total.ancestor = master.number
    left join individual on individual.ancestor = total.ancestor
    left join class_rank on class_rank.class_ancestor = total.ancestor
    left join distance_rank on distance_rank.distance_ancestor = total.ancestor
    where ${wanted}`;
}

/**
 * The three groups of each ancestor with most wins side by side, and the one with the highest A/E. Ties are broken by
 * wins, starts and the better class or shorter distance, so that the same runs always give the same row.
 */
function ranked(sql: Queryable, kind: 'class' | 'distance', ancestor: Ancestor, mayBeBest: Fragment): Fragment {
  const column = (rank: number, figure: string) => sql(`${kind}_${rank}_${figure}`);
  return sql`
    select ancestor as ${sql(`${kind}_ancestor`)},
      ${join(
        sql,
        ranks.map(
          (rank) => sql`
            max(name) filter (where place = ${rank}::int) as ${column(rank, 'name')},
            max(runs) filter (where place = ${rank}::int)::int as ${column(rank, 'runners')},
            max(wins) filter (where place = ${rank}::int)::int as ${column(rank, 'wins')},
            max(win_percent) filter (where place = ${rank}::int) as ${column(rank, 'win_percent')},
            max(ae) filter (where place = ${rank}::int) as ${column(rank, 'ae')}`,
        ),
      )},
      max(name) filter (where is_candidate and merit = 1) as ${sql(`best_${kind}`)},
      max(ae) filter (where is_candidate and merit = 1) as ${sql(`best_${kind}_ae`)}
    from (
      select *,
        row_number() over (partition by ancestor order by wins desc, runs desc, key) as place,
        row_number() over (partition by ancestor, is_candidate order by ae desc, wins desc, runs desc, key) as merit
      from (
        select ancestor, key, name, runs, wins, ${percent(sql, sql`wins`, sql`runs`)} as win_percent,
          ${actualOverExpected(sql, sql`priced_wins`, sql`chances`)} as ae,
          runs >= ${leastRunsOfBest[ancestor]}::int and priced_runs > 0 and ${mayBeBest} as is_candidate
        from ${sql(`${kind}_group`)}
      ) as figure
    ) as placed
    group by ancestor`;
}
