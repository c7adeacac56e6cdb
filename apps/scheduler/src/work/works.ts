import { classifyFailure } from '@darkhorses/ingest';
import { auditWork } from './audit.js';
import { lateData } from './late-data.js';
import { peopleMasters } from './people-masters.js';
import { profiles } from './profiles.js';
import { counted } from './request-tally.js';
import { staticMasters } from './static-masters.js';
import { statistics, statisticsMonthly, statisticsWeekly } from './statistics.js';
import type { WorkSurroundings } from './surroundings.js';
import { transactions } from './transactions.js';
import { type Work, WorkFailure, type Works } from './work.js';

/** What each job does, with what it is made of. */
export function createWorks(surroundings: WorkSurroundings): Works {
  const works: Works = {
    transactions: transactions(surroundings),
    'late-data': lateData(surroundings),
    enrich: profiles(surroundings, 500),
    'static-masters': staticMasters(surroundings),
    'people-masters': peopleMasters(surroundings),
    'horse-masters': profiles(surroundings, 2_000),
    statistics: statistics(surroundings),
    'statistics-weekly': statisticsWeekly(surroundings),
    'statistics-monthly': statisticsMonthly(surroundings),
    audit: auditWork(surroundings),
  };
  const watched = Object.entries(works).map(([name, work]) => [name, watchedBy(surroundings, work)] as const);
  return Object.fromEntries(watched) as Record<keyof Works, Work>;
}

/** Counts the run's requests, and tells what they say of the account. */
const watchedBy =
  ({ tell }: WorkSurroundings, work: Work): Work =>
  async (context) => {
    try {
      const asked = { any: false };
      const end = await counted(
        () => work(context),
        (tally) => {
          asked.any = tally.requests > tally.errors + tally.refusals;
          context.note({ counts: { ...tally } });
        },
      );
      if (asked.any) tell({ type: 'account_accepted' });
      return end;
    } catch (error) {
      const failure = error instanceof WorkFailure ? error.failure : classifyFailure(error);
      const { class: trouble, message } = failure;
      if (trouble === 'authentication' || trouble === 'plan') tell({ type: 'account', trouble, message });
      throw error;
    }
  };
