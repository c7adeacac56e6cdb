import { loadMasters } from '@darkhorses/ingest';
import { asJobLoad } from './as-job-load.js';
import { regions, type WorkSurroundings } from './surroundings.js';
import type { Work } from './work.js';

/** Courses, regions and bookmakers. */
export const staticMasters =
  (surroundings: WorkSurroundings): Work =>
  async (context) => {
    const now = await surroundings.clock();
    const { signal, note } = context;
    const { api, database } = surroundings;
    return asJobLoad(surroundings, context, {}, async (load) => {
      const { changed, ...counts } = await loadMasters({ api, sql: database.sql, load, regions, signal, now });
      note({ counts: { ...counts, rows_changed: changed } });
      return {};
    });
  };
