import type { raMstDamsires } from '../tables/ra-mst-damsires.js';
import type { TableCatalogue } from './entry.js';
import { at, both, evidence, latest, system } from './entry.js';
import { progenyFigures } from './progeny-figures.js';
import { stamps } from './stamps.js';

export const damsiresCatalogue = {
  comment: 'Damsires: sires of dams of horses that ran, with the figures of their grand-progeny.',
  columns: {
    id: both('Id of the API: dsi_ and digits.', {
      card: 'runners[].damsire_id',
      result: 'runners[].damsire_id',
      profile: 'damsire_id',
    }),
    name: latest('name', 'Name without a country suffix.', {
      card: 'runners[].damsire',
      result: 'runners[].damsire',
      profile: 'damsire',
    }),
    region: latest('region', 'Lower-case code of the country of birth, for example ire.', {
      card: 'runners[].damsire_region',
      profile: at('damsire', / \([A-Z]+\)$/),
    }),
    horse_id: system(
      'The same animal as a racehorse: hrs_ and the same digits, since the API numbers them in one space. figures.ancestors tells whether it is in ra_mst_horses.',
    ),
    ...evidence('name', 'the name'),
    ...evidence('region', 'the region'),
    ...progenyFigures("of his daughters' progeny", 20),
    ...stamps,
  },
} as const satisfies TableCatalogue<typeof raMstDamsires>;
