import type { raHorsePedigree } from '../tables/ra-horse-pedigree.js';
import type { TableCatalogue } from './entry.js';
import { at, both, evidence, latest } from './entry.js';
import { stamps } from './stamps.js';

const ancestor = (kind: 'sire' | 'dam' | 'damsire') => ({
  id: { card: `runners[].${kind}_id`, result: `runners[].${kind}_id`, profile: `${kind}_id` },
  name: { card: `runners[].${kind}`, result: `runners[].${kind}`, profile: kind },
});

export const pedigreeCatalogue = {
  comment: "Parents and mother's father of each horse, by id and by name, with breeder and country of birth.",
  columns: {
    horse_id: both('The horse: ra_mst_horses.id.', {
      card: 'runners[].horse_id',
      result: 'runners[].horse_id',
      profile: 'id',
    }),
    sire_id: latest('pedigree', 'Father: ra_mst_sires.id.', ancestor('sire').id),
    sire: latest('pedigree', 'Name of the father without a country suffix.', ancestor('sire').name),
    dam_id: latest('pedigree', 'Mother: ra_mst_dams.id.', ancestor('dam').id),
    dam: latest('pedigree', 'Name of the mother without a country suffix.', ancestor('dam').name),
    damsire_id: latest('pedigree', "Mother's father: ra_mst_damsires.id.", ancestor('damsire').id),
    damsire: latest('pedigree', "Name of the mother's father without a country suffix.", ancestor('damsire').name),
    breeder: latest('breeder', 'Who bred the horse. Results lack it: from racecards (2023 on) or the horse profile.', {
      card: 'runners[].breeder',
      profile: 'breeder',
    }),
    region: latest('region', 'Lower-case code of the country of birth of the horse, for example ire.', {
      card: 'runners[].region',
      result: at('runners[].horse', / \([A-Z]+\)$/),
      profile: at('name', / \([A-Z]+\)$/),
    }),
    ...evidence('pedigree', 'sire, dam and damsire'),
    ...evidence('breeder', 'the breeder'),
    ...evidence('region', 'the region'),
    ...stamps,
  },
} as const satisfies TableCatalogue<typeof raHorsePedigree>;
