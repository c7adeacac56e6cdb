import { classifyFailure, enrich } from '@darkhorses/ingest';
import { asJobLoad } from './as-job-load.js';
import type { WorkSurroundings } from './surroundings.js';
import { type Work, WorkFailure } from './work.js';

/**
 * Profiles of horses that lack birth, colour or breeder, newest runners first.
 *
 * @param budget calls at most
 */
export const profiles =
  (surroundings: WorkSurroundings, budget: number): Work =>
  async (context) => {
    const {
      api,
      database: { sql },
      patience,
      wait,
    } = surroundings;
    const { signal, note, log } = context;
    const now = await surroundings.clock();
    return asJobLoad(surroundings, context, { options: { budget } }, async (load) => {
      const summary = await enrich({ api, sql, load, budget, signal, patience, now, ...(wait && { wait }) });
      const { asked, found, standard, absent, failed, remaining, end, failure, error } = summary;
      // At today's pace, with one run a day.
      const daysLeft = asked === 0 ? 0 : Math.ceil(remaining / asked);
      note({ counts: { asked, found, standard, absent, failed, remaining, days_left: daysLeft } });
      if (remaining > 0)
        log.info({ remaining }, `${remaining} horses still lack something: ${daysLeft} more such runs.`);
      if (end === 'interrupted') signal.throwIfAborted();
      if (end === 'stopped' || end === 'gave_up')
        throw new WorkFailure({ ...classifyFailure(error), ...failure }, { cause: error });
      if (failed === 0) return {};
      return {
        missing: { class: 'gaps', message: `${failed} horses could not be asked for, and will be tried again` },
      };
    });
  };
