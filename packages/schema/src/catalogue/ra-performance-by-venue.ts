import type { raPerformanceByVenue } from '../tables/ra-performance-by-venue.js';
import type { TableCatalogue } from './entry.js';
import { stats } from './entry.js';
import { runFigures } from './run-figures.js';

export const venueCatalogue = {
  comment: 'Figures of horses, people and ancestors by course.',
  columns: {
    entity_type: stats('horse, jockey, trainer, owner, sire, dam or damsire.'),
    entity_id: stats('Id in the master table of that type.'),
    venue_id: stats('The course: ra_mst_courses.id.'),
    ...runFigures,
  },
} as const satisfies TableCatalogue<typeof raPerformanceByVenue>;
