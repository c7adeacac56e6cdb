import { londonDay } from '@darkhorses/ingest';
import { inTransaction, type Sql } from '@darkhorses/schema';
import { knownShares } from './known-shares.js';
import type { Numbers } from './known-number.js';
import { largestLocations } from './largest-locations.js';
import { tableNumbers } from './table-numbers.js';
import { yearNumbers } from './year-numbers.js';

/**
 * The numbers that analysts know by heart, as a user would count them, each with the band that it belongs in; and what each
 * table holds. All of them are of one moment.
 *
 * @param now by the database's clock
 * @example
 * (await numbers(sql, new Date())).known.filter(({ within }) => within === false);
 */
export const numbers = (sql: Sql, now: Date): Promise<Numbers> =>
  inTransaction(
    sql,
    async (transaction) => {
      const today = londonDay(now);
      return {
        at: now.toISOString(),
        tables: await tableNumbers(transaction, now),
        known: [...(await yearNumbers(transaction, today)), ...(await knownShares(transaction, today))],
        locations: await largestLocations(transaction),
      };
    },
    'isolation level repeatable read read only',
  );
