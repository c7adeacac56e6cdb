import type { Check } from '../../check.js';
import { closedByReading } from '../../closing.js';
import { counted } from '../../counted.js';
import { dayNames, ledgerDays } from './ledger-days.js';

/** Days whose last attempt failed and that hold nothing yet. */
export const failedDays: Check = {
  name: 'failed-days',
  title: 'Days that failed to load',
  category: 'coverage',
  priority: 'P3',
  severity: 'critical',
  why: 'A day that failed is as absent as one that was never asked for.',
  source: 'the ledger',
  async run(context) {
    const ledger = await ledgerDays(context);
    if ('notCheckable' in ledger) return ledger;
    const wanted = ledger.days.filter(({ state }) => state !== 'unavailable');
    const failed = wanted.filter(({ state }) => state === 'failed' || state === 'quarantined');
    if (failed.length === 0) return { examined: wanted.length, gaps: [] };
    const quarantined = failed.filter(({ state }) => state === 'quarantined').length;
    return {
      examined: wanted.length,
      gaps: [
        {
          what: `${counted(failed.length, 'day')} that failed to load${quarantined > 0 ? `, ${quarantined} of them so often that runs leave them alone` : ''}`,
          unit: 'days',
          affected: failed.length,
          of: wanted.length,
          examples: dayNames(failed),
          cause: causesOf(failed),
          closing: await closedByReading(context.sql, 'Try these days again', 'days', failed),
        },
      ],
    };
  },
};

/** The classes of the failures, the most frequent first, with what the newest of each said. */
function causesOf(failed: readonly { error_class: string | null; error_text: string | null }[]): string {
  const classes = new Map<string, { count: number; text: string }>();
  for (const { error_class, error_text } of failed) {
    const name = error_class ?? 'unknown';
    classes.set(name, { count: (classes.get(name)?.count ?? 0) + 1, text: error_text ?? '' });
  }
  return [...classes]
    .toSorted(([, one], [, other]) => other.count - one.count)
    .map(([name, { count, text }]) => `${count} times ${name}: ${text}`)
    .join('; ');
}
