import { addDays, londonDay } from '@darkhorses/ingest';
import type { Check } from '../../check.js';
import { closedByReading } from '../../closing.js';
import { counted } from '../../counted.js';
import { dayNames, ledgerDays } from './ledger-days.js';

/** Ratings of a race come two to six days after it. */
const ratingsWithin = 7;

/** Readings of the scheduler go on for as long; what is later comes with its yearly round. */
const readAgainWithin = 35;

/** Results that were last read when ratings and inquiries were still out. */
export const staleDays: Check = {
  name: 'stale-days',
  title: 'Results that were not read again',
  category: 'freshness',
  priority: 'P4',
  severity: 'warning',
  why: 'Ratings come days after a race, and stewards change placings weeks after it: who reads once keeps neither.',
  source: 'the ledger: when each day was read',
  async run(context) {
    const ledger = await ledgerDays(context);
    if ('notCheckable' in ledger) return ledger;
    const run = ledger.days.filter(({ dataset, state }) => dataset === 'results' && state === 'done');
    const stale = run.filter(
      ({ day, fetched_at }) =>
        day < addDays(context.today, -readAgainWithin) &&
        fetched_at !== null &&
        londonDay(fetched_at) < addDays(day, ratingsWithin),
    );
    if (stale.length === 0) return { examined: run.length, gaps: [] };
    return {
      examined: run.length,
      gaps: [
        {
          what: `Results of ${counted(stale.length, 'day')}, last read within ${ratingsWithin} days of the races`,
          unit: 'days',
          affected: stale.length,
          of: run.length,
          examples: dayNames(stale),
          cause: 'the scheduler did not run in the weeks after them',
          closing: await closedByReading(context.sql, 'Read the results of these days again', 'results', stale),
        },
      ],
    };
  },
};
