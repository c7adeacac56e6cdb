import type { raMstHorses } from '../tables/ra-mst-horses.js';
import type { TableCatalogue } from './entry.js';
import { at, both, evidence, latest, profile } from './entry.js';
import { stamps } from './stamps.js';

export const horsesCatalogue = {
  comment:
    'Horses that were entered, declared or ran. Age is not stored: horses age on 1 January, and each runner row has the age on the day.',
  columns: {
    id: both('Id of the API: hrs_ and digits.', {
      card: 'runners[].horse_id',
      result: 'runners[].horse_id',
      profile: 'id',
    }),
    name: latest('name', 'Name without a country suffix.', {
      card: 'runners[].horse',
      result: 'runners[].horse',
      profile: 'name',
    }),
    region: latest('region', 'Lower-case code of the country of birth, for example ire.', {
      card: 'runners[].region',
      result: at('runners[].horse', / \([A-Z]+\)$/),
      profile: at('name', / \([A-Z]+\)$/),
    }),
    sex: latest(
      'sex',
      'gelding, filly, colt, mare or horse, as of the newest race: a colt becomes a gelding, a filly a mare.',
      {
        card: 'runners[].sex',
        result: 'runners[].sex',
        profile: 'sex',
      },
    ),
    sex_code: latest('sex', 'G gelding, F filly, C colt, M mare, H horse.', {
      card: 'runners[].sex_code',
      result: 'runners[].sex',
      profile: 'sex_code',
    }),
    dob: latest('dob', 'Date of birth. Results lack it: from racecards (2023 on) or the horse profile.', {
      card: 'runners[].dob',
      profile: 'dob',
    }),
    colour: latest('colour', 'Colour as a short code: b bay, br brown, ch chestnut, gr grey, b/br bay or brown.', {
      card: 'runners[].colour',
      profile: 'colour',
    }),
    colour_code: profile(
      'Colour code as the horse profile gives it, in capitals. Null where no profile was read.',
      'colour_code',
    ),
    breeder: latest('breeder', 'Who bred the horse. Results lack it: from racecards (2023 on) or the horse profile.', {
      card: 'runners[].breeder',
      profile: 'breeder',
    }),
    sire_id: latest('pedigree', 'Father: ra_mst_sires.id.', {
      card: 'runners[].sire_id',
      result: 'runners[].sire_id',
      profile: 'sire_id',
    }),
    dam_id: latest('pedigree', 'Mother: ra_mst_dams.id.', {
      card: 'runners[].dam_id',
      result: 'runners[].dam_id',
      profile: 'dam_id',
    }),
    damsire_id: latest('pedigree', "Mother's father: ra_mst_damsires.id.", {
      card: 'runners[].damsire_id',
      result: 'runners[].damsire_id',
      profile: 'damsire_id',
    }),
    ...evidence('name', 'the name'),
    ...evidence('region', 'the region'),
    ...evidence('sex', 'the sex'),
    ...evidence('dob', 'the date of birth'),
    ...evidence('colour', 'the colour'),
    ...evidence('breeder', 'the breeder'),
    ...evidence('pedigree', 'sire, dam and damsire'),
    ...stamps,
  },
} as const satisfies TableCatalogue<typeof raMstHorses>;
