import { inTransaction, type Database } from '@darkhorses/schema';
import { forLongWork } from '../sql/long-work.js';
import type { Stoppable } from '../refreshes/stoppable.js';
import { columnsOf, names } from '../sql/join.js';
import { factColumns, factRows } from './fact-rows.js';

/** Counts facts that are not what the races tell, are missing, or are of no race: all figures would inherit the mistake. */
export function countWrongFacts({ sql }: Database, stoppable: Stoppable): Promise<number> {
  return inTransaction(sql, (transaction) =>
    stoppable(transaction, async () => {
      await forLongWork(transaction);
      await transaction`set local enable_nestloop = off`;
      const [found] = await transaction<{ wrong: number }[]>`
        select count(*)::int as wrong
        from (${factRows(transaction, () => transaction`true`)}) as fresh
        full join (select ${names(transaction, factColumns)} from ops.run_facts) as kept
          on kept.race_id = fresh.race_id and kept.horse_id = fresh.horse_id
        where (${columnsOf(transaction, 'fresh', factColumns)}) is distinct from (${columnsOf(transaction, 'kept', factColumns)})`;
      return found?.wrong ?? 0;
    }),
  );
}
