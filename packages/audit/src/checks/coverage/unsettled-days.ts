import { addDays } from '@darkhorses/ingest';
import type { Check } from '../../check.js';
import { closedByReading } from '../../closing.js';
import { counted } from '../../counted.js';
import { lacksResult } from '../races/lacks-result.js';
import { dayNames, ledgerDays } from './ledger-days.js';

/** Days that were read before all was known, and not again. */
export const unsettledDays: Check = {
  name: 'unsettled-days',
  title: 'Days that were read too early',
  category: 'coverage',
  priority: 'P3',
  severity: 'critical',
  why: 'Results that were read before the last race are a part of a day that looks like the whole of it.',
  source: 'the ledger: when each day was read',
  async run(context) {
    const { sql, today } = context;
    const ledger = await ledgerDays(context);
    if ('notCheckable' in ledger) return ledger;
    const wanted = ledger.days.filter(({ state }) => state !== 'unavailable');
    const unsettled = wanted.filter(({ state }) => state === 'unsettled');
    // A day settles at noon of the next one: yesterday still may.
    const young = unsettled.filter(({ day }) => day >= addDays(today, -1));
    const late = await sql<{ day: string }[]>`
      select distinct date::text as day from ra_races where ${lacksResult(sql)} and date < ${today}::text::date`;
    // Read late enough, yet a race of the card has no result: `races-without-result` tells which.
    const waiting = new Set(late.map(({ day }) => day));
    const overdue = unsettled.filter(
      (one) => !young.includes(one) && !(one.dataset === 'results' && waiting.has(one.day)),
    );
    return {
      examined: wanted.length,
      gaps:
        overdue.length === 0
          ? []
          : [
              {
                what: `${counted(overdue.length, 'day')} read before all was known, and not again`,
                unit: 'days',
                affected: overdue.length,
                of: wanted.length,
                examples: dayNames(overdue),
                cause: 'no load ran on the days after them',
                closing: await closedByReading(sql, 'Read these days again', 'days', overdue),
              },
            ],
      explained:
        young.length === 0
          ? []
          : [
              {
                what: `${counted(young.length, 'day')} to be settled by a reading after noon today`,
                count: young.length,
              },
            ],
    };
  },
};
