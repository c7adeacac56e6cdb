import type { raEntityCombinations } from '../tables/ra-entity-combinations.js';
import type { TableCatalogue } from './entry.js';
import { stats } from './entry.js';
import { runFigures } from './run-figures.js';

export const combinationsCatalogue = {
  comment:
    'Figures of pairs that raced together: horse-jockey, horse-trainer, jockey-owner, jockey-trainer, owner-trainer. The first type is the first in the alphabet.',
  columns: {
    entity1_type: stats('horse, jockey or owner.'),
    entity1_id: stats('Id in the master table of that type.'),
    entity2_type: stats('jockey, owner or trainer.'),
    entity2_id: stats('Id in the master table of that type.'),
    ...runFigures,
  },
} as const satisfies TableCatalogue<typeof raEntityCombinations>;
