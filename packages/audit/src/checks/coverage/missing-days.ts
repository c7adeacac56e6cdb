import { type DayState, unreachableReasons } from '@darkhorses/ingest';
import type { Check } from '../../check.js';
import { closedByReading } from '../../closing.js';
import { counted } from '../../counted.js';
import type { Explanation } from '../../finding.js';
import { expectedEmptiness } from './expected-emptiness.js';
import { dayNames, ledgerDays } from './ledger-days.js';

/** Days that are over and were never loaded, or not for all regions. */
export const missingDays: Check = {
  name: 'missing-days',
  title: 'Days that were never loaded',
  category: 'coverage',
  priority: 'P3',
  severity: 'critical',
  why: 'A day that is absent looks like a day without racing: every count, career and strike rate over it is too low.',
  source: 'the ledger, and the calendar',
  async run(context) {
    const ledger = await ledgerDays(context);
    if ('notCheckable' in ledger) return ledger;
    const { days } = ledger;
    const wanted = days.filter(({ state }) => state !== 'unavailable');
    const missing = wanted.filter(({ state }) => state === 'missing');
    const partly = wanted.filter(({ state }) => state === 'other_regions');
    const gap = async (what: string, found: readonly DayState[]) => ({
      what,
      unit: 'days',
      affected: found.length,
      of: wanted.length,
      examples: dayNames(found),
      closing: await closedByReading(context.sql, 'Load these days', 'days', found),
    });
    return {
      examined: wanted.length,
      gaps: [
        ...(missing.length > 0
          ? [
              await gap(
                `${counted(missing.length, 'day')} ${missing.length === 1 ? 'was' : 'were'} never loaded`,
                missing,
              ),
            ]
          : []),
        ...(partly.length > 0
          ? [
              await gap(
                `${counted(partly.length, 'day')} loaded for fewer regions than ${context.regions.join(', ')}`,
                partly,
              ),
            ]
          : []),
      ],
      explained: [...ledger.explained, ...outOfReach(days), ...withoutRacing(days, context.regions)],
    };
  },
};

/** Days that the account cannot see, by dataset and reason. */
function outOfReach(days: readonly DayState[]): Explanation[] {
  const unavailable = days.filter(({ state }) => state === 'unavailable');
  return countedBy(unavailable, ({ dataset, reason }) => `${dataset} ${reason}`).map(({ first, count }) => ({
    what: `${counted(count, 'day')} of ${first.dataset}: ${first.reason === null ? 'out of reach' : unreachableReasons[first.reason]}`,
    count,
    dataset: first.dataset,
    source: 'The Racing API',
  }));
}

/** Days that were read and are proven to have no racing, where a reason for it is known. */
function withoutRacing(days: readonly DayState[], regions: readonly string[]): Explanation[] {
  const quiet = days.filter(({ dataset, state }) => dataset === 'results' && state === 'empty');
  const reasonOf = ({ day }: DayState) => expectedEmptiness(day, regions);
  return countedBy(
    quiet.filter((day) => reasonOf(day)),
    (day) => reasonOf(day)?.reason ?? '',
  ).map(({ first, count }) => {
    const { reason = '', source = '' } = reasonOf(first) ?? {};
    return { what: `${counted(count, 'day')} without racing: ${reason}`, count, dataset: 'results', source };
  });
}

function countedBy(
  days: readonly DayState[],
  keyOf: (day: DayState) => string,
): { readonly first: DayState; readonly count: number }[] {
  const groups = new Map<string, DayState[]>();
  for (const day of days) groups.set(keyOf(day), [...(groups.get(keyOf(day)) ?? []), day]);
  return [...groups.values()].flatMap((group) => (group[0] ? [{ first: group[0], count: group.length }] : []));
}
