import { inTransaction, type Database } from '@darkhorses/schema';
import { joinByHash } from '../sql/join-by-hash.js';
import { forLongWork } from '../sql/long-work.js';
import type { Stoppable } from '../refreshes/stoppable.js';
import { countDifferent } from '../sql/count-different.js';
import { factColumns, factRows } from './fact-rows.js';

/** Counts facts that are not what the races tell, are missing, or are of no race: all figures would inherit the mistake. */
export function countWrongFacts({ sql }: Database, stoppable: Stoppable): Promise<number> {
  return inTransaction(sql, (transaction) =>
    stoppable(transaction, async () => {
      await forLongWork(transaction);
      await joinByHash(transaction);
      return countDifferent(transaction, {
        fresh: factRows(transaction, () => transaction`true`),
        kept: transaction`ops.run_facts`,
        same: transaction`kept.race_id = fresh.race_id and kept.horse_id = fresh.horse_id`,
        columns: factColumns,
      });
    }),
  );
}
