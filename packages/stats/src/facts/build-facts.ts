import { inTransaction, together, type Database } from '@darkhorses/schema';
import { joinByHash } from '../sql/join-by-hash.js';
import { forLongWork } from '../sql/long-work.js';
import type { Stoppable } from '../refreshes/stoppable.js';
import { names } from '../sql/join.js';
import { dropFactIndexes, makeFactIndexes } from './fact-indexes.js';
import { factColumns, factRows } from './fact-rows.js';

/**
 * Makes the facts anew from all races, each connection those of its share, and forgets what had changed: every figure is to
 * be calculated from them. They stand in the order of horses, so that an index leads through them as fast as reading them
 * does, and what groups or orders the runs of each horse need not sort them all. While this runs the facts are incomplete:
 * whoever calls it notes that they are not to be used.
 *
 * @returns how many facts there are
 */
export async function buildFacts(
  database: Database,
  { connections, stoppable }: { connections: number; stoppable: Stoppable },
): Promise<number> {
  const { sql } = database;
  await dropFactIndexes(sql);
  await sql`truncate ops.run_facts, ops.changed_runs, ops.run_sums`;
  const counts = await together(
    Array.from({ length: connections }, (_, share) =>
      inTransaction(sql, (transaction) =>
        stoppable(transaction, async () => {
          await forLongWork(transaction);
          await joinByHash(transaction);
          const { count } = await transaction`
          insert into ops.run_facts (${names(transaction, factColumns)})
          ${factRows(transaction, (race) => transaction`(hashtextextended(${race}, 0) & 65535) % ${connections}::int = ${share}::int`)}
          order by horse_id`;
          return count;
        }),
      ),
    ),
  );
  await makeFactIndexes(database);
  await sql`select ops.analyze_table('ops.run_facts')`;
  return counts.reduce((sum, count) => sum + count, 0);
}
