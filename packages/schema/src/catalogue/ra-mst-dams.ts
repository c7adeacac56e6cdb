import type { raMstDams } from '../tables/ra-mst-dams.js';
import type { TableCatalogue } from './entry.js';
import { at, both, evidence, latest, system } from './entry.js';
import { progenyFigures } from './progeny-figures.js';
import { stamps } from './stamps.js';

export const damsCatalogue = {
  comment: 'Dams: mothers of horses that ran, with the figures of their progeny.',
  columns: {
    id: both('Id of the API: dam_ and digits.', {
      card: 'runners[].dam_id',
      result: 'runners[].dam_id',
      profile: 'dam_id',
    }),
    name: latest('name', 'Name without a country suffix.', {
      card: 'runners[].dam',
      result: 'runners[].dam',
      profile: 'dam',
    }),
    region: latest('region', 'Lower-case code of the country of birth, for example ire.', {
      card: 'runners[].dam_region',
      result: at('runners[].dam', / \([A-Z]+\)$/),
      profile: at('dam', / \([A-Z]+\)$/),
    }),
    horse_id: system(
      'The same animal as a racehorse: hrs_ and the same digits, since the API numbers them in one space. figures.ancestors tells whether it is in ra_mst_horses.',
    ),
    ...evidence('name', 'the name'),
    ...evidence('region', 'the region'),
    ...progenyFigures('of her progeny', 5),
    ...stamps,
  },
} as const satisfies TableCatalogue<typeof raMstDams>;
