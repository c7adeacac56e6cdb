import type { Family } from '@darkhorses/stats';
import { refreshFigures, writtenBy } from './refresh-figures.js';
import type { WorkSurroundings } from './surroundings.js';
import type { Work } from './work.js';

/** Figures that changed; windows that end today have moved on for everyone. */
export const statistics =
  (surroundings: WorkSurroundings): Work =>
  async (context) => {
    await refreshFigures(surroundings, context, { now: await surroundings.clock() });
    return {};
  };

/** The tables of statistics, apart from the figures of people and pedigree. */
const fourTables: readonly Family[] = ['runners', 'distance', 'venue', 'combinations'];

/** The four tables from scratch. What that changes, after a refresh of what has changed, is drift: it should be nothing. */
export const statisticsWeekly = (surroundings: WorkSurroundings): Work => fromScratch(surroundings, fourTables);

/** Every figure from scratch, and then once more to see that nothing is left to change. */
export const statisticsMonthly =
  (surroundings: WorkSurroundings): Work =>
  async (context) => {
    const end = await fromScratch(surroundings)(context);
    const check = await refreshFigures(surroundings, context, { now: await surroundings.clock(), check: true });
    const wrong = writtenBy(check);
    context.note({ counts: { figures_wrong: wrong } });
    if (wrong === 0) return end;
    const message = `${wrong} figures are not what a calculation from scratch makes of them. Run: npm run backfill -- stats --full`;
    return { missing: { class: 'figures_wrong', message } };
  };

const fromScratch =
  (surroundings: WorkSurroundings, only?: readonly Family[]): Work =>
  async (context) => {
    const now = await surroundings.clock();
    await refreshFigures(surroundings, context, { now });
    const anew = await refreshFigures(surroundings, context, { now, full: true, ...(only && { only }) });
    const drift = writtenBy(anew);
    context.note({ counts: { figures_drifted: drift } });
    if (drift > 0) context.log.warn({ drift }, `${drift} figures had drifted and were put right.`);
    return {};
  };
