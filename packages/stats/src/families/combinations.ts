import { idOf } from '../sql/ids.js';
import { withSortedGroups } from '../sql/sorted-groups.js';
import { sumOfCounts, type WrittenCounts } from '../sql/written-counts.js';
import { jsonAsText, writeRows } from '../sql/write-rows.js';
import { groupings, isKept } from '../sums/groupings.js';
import { keptSums } from '../sums/kept-sums.js';
import { countersOfRuns, sumColumns, sumsOfRuns } from '../sums/sums-of-runs.js';
import type { Fragment, Queryable } from '../queryable.js';
import { entities } from './entities.js';
import { dayColumns, daysOfRuns, type Filters, runFigureColumns, runFigures } from './run-figures.js';
import { counted, ofChanged, ofEnoughRuns, type Scope } from './scope.js';

/** The pairs that are kept; the first type is the first in the alphabet. */
export const pairs = [
  ['horse', 'jockey'],
  ['horse', 'trainer'],
  ['jockey', 'owner'],
  ['jockey', 'trainer'],
  ['owner', 'trainer'],
] as const;

type Pair = (typeof pairs)[number];

/** Brings the figures of pairs that raced together up to date. */
export async function writeCombinations(sql: Queryable, filters: Filters, scope: Scope): Promise<WrittenCounts> {
  const counts: WrittenCounts[] = [];
  for (const pair of pairs) {
    const write = () =>
      writeRows(sql, {
        table: 'ra_entity_combinations',
        key: ['entity1_type', 'entity1_id', 'entity2_type', 'entity2_id'],
        columns: runFigureColumns,
        packs: [jsonAsText(sql, 'query_filters')],
        fresh: combinationFigures(sql, pair, filters, scope),
        replaced: replacedPairs(sql, pair, scope),
        constant: ['entity1_type', 'entity2_type'],
        areFew: scope.extent === 'changed',
        stamp: 'calculated_at',
      });
    counts.push(await (pair[0] === 'horse' || isSeldom(pair) ? withSortedGroups(sql, write) : write()));
  }
  return sumOfCounts(counts);
}

/** Whether most pairs of two types race together but a few times: a horse keeps its trainer, and changes its jockey. */
const isSeldom = ([one, other]: Pair): boolean =>
  (one === 'horse' && other === 'jockey') || (one === 'jockey' && other === 'owner');

/** Figures of pairs of two types: a row for each pair with runs enough. */
export function combinationFigures(sql: Queryable, pair: Pair, filters: Filters, scope: Scope): Fragment {
  const [one, other] = [entities[pair[0]], entities[pair[1]]];
  return sql`
    select ${pair[0]}::text as entity1_type, ${idOf(sql, one.prefix, sql`first_id`)} as entity1_id,
      ${pair[1]}::text as entity2_type, ${idOf(sql, other.prefix, sql`second_id`)} as entity2_id, ${runFigures(sql, filters)}
    from (select *, ${countersOfRuns(sql)} from (${sumsOfPairs(sql, pair, filters, scope)}) as summed) as pair
    where runs >= ${filters.minRuns}::int`;
}

function sumsOfPairs(sql: Queryable, pair: Pair, { minRuns }: Filters, scope: Scope): Fragment {
  const [one, other] = [entities[pair[0]].column, entities[pair[1]].column];
  if (scope.extent === 'changed' && isKept(pair[0]) && isKept(pair[1])) {
    const kept = keptSums(sql, groupings.jockey_trainer, [...sumColumns, ...dayColumns], 2);
    return sql`select ${sql(one)} as first_id, ${sql(other)} as second_id, kept.* from (${kept}) as kept`;
  }
  const groups = [one, other] as const;
  return sql`
    select ${sql(one)} as first_id, ${sql(other)} as second_id, ${sumsOfRuns(sql)}, ${daysOfRuns(sql)}
    from ops.run_facts
    where ${counted(sql, scope)} and ${sql(one)} is not null and ${sql(other)} is not null
      and ${ofChanged(sql, scope, groups)} and ${isSeldom(pair) ? ofEnoughRuns(sql, scope, groups, minRuns) : sql`true`}
    group by 1, 2`;
}

function replacedPairs(sql: Queryable, pair: Pair, { extent }: Scope): Fragment {
  const [one, other] = [entities[pair[0]], entities[pair[1]]];
  const ofTypes = sql`old.entity1_type = ${pair[0]} and old.entity2_type = ${pair[1]}`;
  if (extent === 'all') return ofTypes;
  return sql`${ofTypes} and (old.entity1_id, old.entity2_id) in (
    select ${idOf(sql, one.prefix, sql`${sql(one.column)}`)}, ${idOf(sql, other.prefix, sql`${sql(other.column)}`)} from ops.changed_runs
  )`;
}
