import { inTransaction, type Database } from '@darkhorses/schema';
import type { Queryable } from '../queryable.js';
import type { Stoppable } from '../refreshes/stoppable.js';
import { countDifferent } from '../sql/count-different.js';
import { joinByHash } from '../sql/join-by-hash.js';
import { forLongWork } from '../sql/long-work.js';
import type { Grouping } from './groupings.js';
import { keyColumns, sameGroup } from './groups-of-runs.js';
import { lastDayOf } from './keep-sums.js';
import { allGroupings, horsesAnew, sumsAnew } from './sum-anew.js';
import { columnsOfShape } from './sum-columns.js';

/**
 * Counts groups whose kept sums are not what the facts sum up to, are missing, or have no run: the figures of days to come
 * would inherit the mistake, though today's may all be right. Figures as of a day before that of the sums have nothing of them.
 */
export function countWrongSums(
  { sql }: Database,
  { builtBy, asOf, stoppable }: { builtBy: number; asOf: string; stoppable: Stoppable },
): Promise<number> {
  return inTransaction(sql, (transaction) =>
    stoppable(transaction, async () => {
      await forLongWork(transaction);
      await joinByHash(transaction);
      const keptAsOf = await lastDayOf(transaction, builtBy);
      if (keptAsOf === undefined || keptAsOf > asOf) return 0;
      let wrong = 0;
      for (const grouping of allGroupings) wrong += await countWrong(transaction, grouping, keptAsOf);
      return wrong;
    }),
  );
}

function countWrong(sql: Queryable, grouping: Grouping, asOf: string): Promise<number> {
  const ofAncestor = grouping.shape === 'of_ancestor';
  const columns = [...keyColumns, ...columnsOfShape(grouping.shape), ...(ofAncestor ? ['horses', 'winners'] : [])];
  const sums = sumsAnew(sql, grouping, asOf);
  const fresh = ofAncestor
    ? sql`select * from (${sums}) as sums left join (${horsesAnew(sql, grouping, asOf)}) as horse using (first_key)`
    : sums;
  return countDifferent(sql, {
    fresh,
    kept: sql`ops.run_sums where grouping = ${grouping.number}::int`,
    same: sameGroup(sql, 'kept', 'fresh'),
    columns,
  });
}
