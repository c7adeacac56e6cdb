import type { raMstSires } from '../tables/ra-mst-sires.js';
import type { TableCatalogue } from './entry.js';
import { at, both, evidence, latest, system } from './entry.js';
import { progenyFigures } from './progeny-figures.js';
import { stamps } from './stamps.js';

export const siresCatalogue = {
  comment: 'Sires: fathers of horses that ran, with the figures of their progeny.',
  columns: {
    id: both('Id of the API: sir_ and digits.', {
      card: 'runners[].sire_id',
      result: 'runners[].sire_id',
      profile: 'sire_id',
    }),
    name: latest('name', 'Name without a country suffix.', {
      card: 'runners[].sire',
      result: 'runners[].sire',
      profile: 'sire',
    }),
    region: latest('region', 'Lower-case code of the country of birth, for example ire.', {
      card: 'runners[].sire_region',
      result: at('runners[].sire', / \([A-Z]+\)$/),
      profile: at('sire', / \([A-Z]+\)$/),
    }),
    horse_id: system(
      'The same animal as a racehorse: hrs_ and the same digits, since the API numbers them in one space. figures.ancestors tells whether it is in ra_mst_horses.',
    ),
    ...evidence('name', 'the name'),
    ...evidence('region', 'the region'),
    ...progenyFigures('of its progeny', 20),
    ...stamps,
  },
} as const satisfies TableCatalogue<typeof raMstSires>;
