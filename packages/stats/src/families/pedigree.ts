import { distanceName } from '../sql/distance-name.js';
import { numberOf } from '../sql/ids.js';
import { join, names } from '../sql/join.js';
import { actualOverExpected, expectedWins, percent, profitInUnits } from '../sql/measures.js';
import { updateMaster } from '../sql/update-master.js';
import type { WrittenCounts } from '../sql/written-counts.js';
import { groupings, isKeptAncestor } from '../sums/groupings.js';
import { keptSums } from '../sums/kept-sums.js';
import {
  addedUp,
  countersOfRuns,
  priceColumns,
  sumColumns,
  sumsOfPrices,
  sumsOfRuns,
  sumsOfSums,
} from '../sums/sums-of-runs.js';
import type { Fragment, Queryable } from '../queryable.js';
import { type Ancestor, entities } from './entities.js';
import { changedEntities, counted, ofChanged, type Scope } from './scope.js';

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
  return updateMaster(sql, { table, columns: pedigreeColumns, fresh, stamp: 'analysis_last_updated' });
}

/** Figures of ancestors: a row for each in the master table, zeros for those whose progeny has not run. */
export function pedigreeFigures(sql: Queryable, ancestor: Ancestor, scope: Scope): Fragment {
  const { prefix, table } = entities[ancestor];
  const wanted =
    scope.extent === 'all' ? sql`true` : sql`id in (${changedEntities(sql, ancestor, 'analysis_last_updated')})`;
  return sql`
    with ${scope.extent === 'changed' && isKeptAncestor(ancestor) ? keptGroups(sql, ancestor) : groupsOfProgeny(sql, ancestor, scope)},
    total as (
      select *, ${countersOfRuns(sql)}
      from (select ancestor, ${sumsOfSums(sql)} from class_group group by ancestor) as summed
    ),
    class_leader as (${leaders(sql, 'class')}),
    class_best as (${best(sql, 'class', ancestor, sql`key <> ${unclassed}::int`)}),
    distance_leader as (${leaders(sql, 'distance')}),
    distance_best as (${best(sql, 'distance', ancestor, sql`true`)})
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
      class_leader.*, best_class, best_class_ae, distance_leader.*, best_distance, best_distance_ae
    from (select id, ${numberOf(sql, prefix, sql`id`)} as number from ${sql(table)} where ${wanted}) as master
    left join total on total.ancestor = master.number
    left join individual on individual.ancestor = total.ancestor
    left join class_leader on class_leader.class_ancestor = total.ancestor
    left join class_best on class_best.ancestor = total.ancestor
    left join distance_leader on distance_leader.distance_ancestor = total.ancestor
    left join distance_best on distance_best.ancestor = total.ancestor`;
}

/** Runs of progeny by class and by distance, and how many horses they were. */
function groupsOfProgeny(sql: Queryable, ancestor: Ancestor, scope: Scope): Fragment {
  const { column } = entities[ancestor];
  const progeny = sql`${counted(sql, scope)} and ${sql(column)} is not null and ${ofChanged(sql, scope, [column])}`;
  return sql`
    class_group as materialized (
      select ${sql(column)} as ancestor, coalesce(race_class, ${unclassed}::int) as key, ${sumsOfRuns(sql)}
      from ops.run_facts where ${progeny}
      group by 1, 2
    ),
    distance_group as materialized (
      select ${sql(column)} as ancestor, half_furlongs as key, ${sumsOfPrices(sql)}
      from ops.run_facts where ${progeny} and half_furlongs is not null
      group by 1, 2
    ),
    individual as (
      select ancestor, count(*) as horses, count(*) filter (where has_won) as winners
      from (
        select ${sql(column)} as ancestor, horse_id, coalesce(bool_or(position = 1), false) as has_won
        from ops.run_facts where ${progeny}
        group by 1, 2
      ) as horse
      group by ancestor
    )`;
}

/** The same of ancestors of whom sums are kept. */
function keptGroups(sql: Queryable, ancestor: 'sire' | 'damsire'): Fragment {
  const { column } = entities[ancestor];
  return sql`
    class_group as materialized (
      select ${sql(column)} as ancestor, race_class as key, ${names(sql, sumColumns)}
      from (${keptSums(sql, groupings[`${ancestor}_class`], sumColumns, 1)}) as kept
    ),
    distance_group as materialized (
      select ${sql(column)} as ancestor, half_furlongs as key, ${addedUp(sql, priceColumns)}
      from (${keptSums(sql, groupings[`${ancestor}_distance`], priceColumns, 1)}) as kept
      group by 1, 2
    ),
    individual as (
      select ${sql(column)} as ancestor, horses, winners
      from (${keptSums(sql, groupings[ancestor], ['horses', 'winners'], 1)}) as kept
    )`;
}

/** The number of no class, after all that are one. */
const unclassed = 8;

type Kind = 'class' | 'distance';

const nameOf: Readonly<Record<Kind, (sql: Queryable) => Fragment>> = {
  class: (sql) => sql`case when key = ${unclassed}::int then 'Unclassed' else 'Class ' || key end`,
  distance: (sql) => distanceName(sql, sql`key`),
};

/**
 * The three groups of each ancestor with most wins, side by side. Ties are broken by starts and the better class or the
 * shorter distance, so that the same runs always give the same row. Figures are calculated for the three alone.
 */
function leaders(sql: Queryable, kind: Kind): Fragment {
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
      )}
    from (
      select ancestor, place, runs, wins, ${nameOf[kind](sql)} as name, ${percent(sql, sql`wins`, sql`runs`)} as win_percent,
        ${actualOverExpected(sql, sql`priced_wins`, sql`chances`)} as ae
      from (
        select *, row_number() over (partition by ancestor order by wins desc, runs desc, key) as place
        from (select *, ${countersOfRuns(sql)} from ${sql(`${kind}_group`)}) as counted
      ) as ranked
      where place <= ${ranks.length}::int
      offset 0
    ) as figure
    group by ancestor`;
}

/** The group of each ancestor with the highest A/E, among those with starts enough; ties as among the leaders. */
function best(sql: Queryable, kind: Kind, ancestor: Ancestor, mayBeBest: Fragment): Fragment {
  return sql`
    select distinct on (ancestor) ancestor, ${nameOf[kind](sql)} as ${sql(`best_${kind}`)}, ae as ${sql(`best_${kind}_ae`)}
    from (
      select *, ${actualOverExpected(sql, sql`priced_wins`, sql`chances`)} as ae
      from (select *, ${countersOfRuns(sql)} from ${sql(`${kind}_group`)}) as counted
      where runs >= ${leastRunsOfBest[ancestor]}::int and priced_runs > 0 and ${mayBeBest}
    ) as candidate
    order by ancestor, ae desc, wins desc, runs desc, key`;
}
