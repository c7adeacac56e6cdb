import { addDays, datasets, londonDay } from '@darkhorses/ingest';
import { asJobLoad } from './as-job-load.js';
import { findReach } from './find-reach.js';
import { loadDays } from './load-days.js';
import { refreshAfterLoad } from './refresh-figures.js';
import { regions, type WorkSurroundings } from './surroundings.js';
import type { Work } from './work.js';

/** Days that are looked after here; older gaps are the audit's. */
const daysBack = 35;

/** Racecards are published so many days ahead. */
const daysAhead = 7;

/** Racecards of today and the week ahead; every open day of the last weeks; figures of what changed. */
export const transactions =
  (surroundings: WorkSurroundings): Work =>
  async (context) => {
    const now = await surroundings.clock();
    const reach = await findReach(surroundings, context, now);
    const today = londonDay(now());
    const ahead = { datasets: ['racecards'] as const, from: today, to: addDays(today, daysAhead), regions };
    const open = { datasets, from: addDays(today, -daysBack), to: today, regions };
    return asJobLoad(surroundings, context, { scope: { ...open, to: ahead.to } }, async (load) => {
      const ends = [
        await loadDays(surroundings, context, { load, reach, now, scope: ahead }),
        await loadDays(surroundings, context, { load, reach, now, scope: open }),
      ];
      await refreshAfterLoad(surroundings, context, now);
      return ends.find(({ missing }) => missing) ?? {};
    });
  };
