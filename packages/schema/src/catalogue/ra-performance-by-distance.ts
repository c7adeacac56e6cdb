import type { raPerformanceByDistance } from '../tables/ra-performance-by-distance.js';
import type { TableCatalogue } from './entry.js';
import { stats } from './entry.js';
import { runFigures } from './run-figures.js';

export const distanceCatalogue = {
  comment: 'Figures of horses, people and ancestors by nominal distance and code of racing.',
  columns: {
    entity_type: stats('horse, jockey, trainer, owner, sire, dam or damsire.'),
    entity_id: stats('Id in the master table of that type.'),
    code: stats('all, flat (with NH Flat) or jumps (Hurdle and Chase).'),
    distance_yards: stats('Nominal distance, a multiple of half a furlong (110 yards).', 'yards'),
    distance_display: stats('The same for people, for example 1m2½f.'),
    ...runFigures,
    best_time_seconds: stats("Fastest winner's time here. Null in rows of code all.", 'seconds'),
    avg_time_seconds: stats("Mean of winners' times here. Null in rows of code all.", 'seconds'),
    last_time_seconds: stats("Newest winner's time here. Null in rows of code all.", 'seconds'),
    going_breakdown: stats('Runs and wins by going group: {"good": {"runs": 4, "wins": 1}}.', 'runs'),
  },
} as const satisfies TableCatalogue<typeof raPerformanceByDistance>;
