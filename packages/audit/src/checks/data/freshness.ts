import type { Check, CheckContext } from '../../check.js';
import type { Gap } from '../../finding.js';
import { closeBy } from '../close-by.js';
import { lastUpdates, type Subject } from './last-updates.js';

/** Data that are older than they should be, where somebody keeps them up to date. */
export const freshness: Check = {
  name: 'freshness',
  title: 'Data that are older than they should be',
  category: 'freshness',
  priority: 'P4',
  severity: 'warning',
  why: "Today's racing is decided on what is known today: late non-runners, results of the last hour, figures of last night.",
  source: 'the ledger: when each was last read or calculated',
  async run(context) {
    const updates = await lastUpdates(context);
    const gaps = updates.flatMap((subject) => gapOf(subject, context) ?? []);
    return { examined: updates.length, gaps: gaps.map((gap) => ({ ...gap, of: updates.length })) };
  },
};

function gapOf({ name, updatedAt, allowed, kind }: Subject, { now, today }: CheckContext): Gap | undefined {
  const hours = updatedAt === null ? Infinity : (now.getTime() - updatedAt.getTime()) / 3_600_000;
  if (hours <= allowed) return undefined;
  const days =
    kind === 'days' ? [{ dataset: 'racecards', day: today } as const, { dataset: 'results', day: today } as const] : [];
  return {
    what:
      updatedAt === null
        ? `${name} were never brought up to date`
        : `${name} are ${ageOf(hours)} old; they should not be older than ${ageOf(allowed)}`,
    unit: 'subjects',
    affected: 1,
    of: 1,
    examples: [name],
    cause: 'no scheduler runs, or its job fails: npm run scheduler -- list',
    closing:
      kind === undefined
        ? { how: 'Load the lists again', command: 'npm run backfill -- masters', calls: 2 }
        : kind === 'days'
          ? closeBy('days', 'Read today again', { calls: days.length, partitions: days })
          : closeBy(kind, 'Calculate what has changed'),
  };
}

const ageOf = (hours: number): string =>
  hours < 48 ? `${Math.round(hours * 10) / 10} hours` : `${Math.round(hours / 24)} days`;
