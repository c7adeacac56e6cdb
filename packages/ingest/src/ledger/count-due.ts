import type { Queryable } from '../queryable.js';
import type { Dataset, Scope } from './partition.js';
import { due, type Wanted } from './due.js';

/** How many partitions of each dataset are to be loaded now, those that others hold excepted. */
export async function countDue(
  sql: Queryable,
  scope: Scope,
  wanted: Wanted,
): Promise<Readonly<Record<Dataset, number>>> {
  const [row] = await sql<{ racecards: number; results: number }[]>`
    select count(*) filter (where p.dataset = 'racecards')::int as racecards,
           count(*) filter (where p.dataset = 'results')::int as results
    from ops.partitions as p
    where ${due(sql, scope, wanted)}`;
  return row ?? { racecards: 0, results: 0 };
}
