import { foalYearOf, placeOf } from '../horses/crops.js';
import { dateOf, yearOf } from '../calendar/days.js';
import type { Engine } from '../engine.js';
import { choose, hash, purpose } from '../hash.js';
import type { AnimalKey } from '../horses/ids.js';
import { parseAnimal } from '../horses/ids.js';
import { breederName } from '../names/business-name.js';
import { withRegion } from '../horses/stable.js';
import type { HorsePro, HorseStandard } from './shapes.js';

export interface Profiles {
  pro(id: string, day: number): HorsePro | undefined;
  standard(id: string): HorseStandard | undefined;
}

/** Profiles of the horses that ran and of their ancestors: an ancestor is a horse too. */
export function createProfiles(engine: Engine): Profiles {
  const { stable, pedigree, maturity, crops, seed } = engine;

  function known(id: string): AnimalKey | undefined {
    const key = id.startsWith('hrs_') ? parseAnimal(id) : undefined;
    if (key?.kind === 'horse') {
      const year = foalYearOf(key.index);
      if (year < 1998 || year > 2034 || placeOf(key.index) >= crops.crop(year).size) return undefined;
    }
    return key;
  }

  function standardOf(key: AnimalKey): HorseStandard {
    const { number } = stable.animal(key);
    const sire = pedigree.sireOf(key);
    const dam = pedigree.damOf(key);
    const damsire = dam === undefined ? undefined : pedigree.sireOf(dam);
    return {
      id: `hrs_${number}`,
      dam: dam === undefined ? null : withRegion(stable.animal(dam)),
      dam_id: dam === undefined ? '' : `dam_${stable.animal(dam).number}`,
      damsire: damsire === undefined ? null : stable.animal(damsire).name,
      damsire_id: damsire === undefined ? '' : `dsi_${stable.animal(damsire).number}`,
      name: withRegion(stable.animal(key)),
      sire: sire === undefined ? null : withRegion(stable.animal(sire)),
      sire_id: sire === undefined ? '' : `sir_${stable.animal(sire).number}`,
    };
  }

  /** Ancestors that never ran here have little more than a name, a sex and a year. */
  function personal(key: AnimalKey, day: number): Pick<HorsePro, 'breeder' | 'colour' | 'dob' | 'sex' | 'sex_code'> {
    if (key.kind === 'horse') {
      const { breeder, colour, dob } = stable.horse(key.index);
      const sex = maturity.sexOn(key.index, day);
      return { breeder, colour, dob, sex: sex.word, sex_code: sex.code };
    }
    const toss = hash(seed, purpose.birthday, key.index, key.kind === 'mare' ? 1 : 2);
    const year = key.kind === 'mare' ? 1984 + (toss % 16) : 1978 + (toss % 26);
    return {
      breeder: breederName(toss, 'GB'),
      colour: choose(['b', 'ch', 'br', 'gr'], toss),
      dob: `${Math.min(year, yearOf(day) - 4)}-0${1 + (toss % 6)}-${10 + (toss % 18)}`,
      sex: key.kind === 'mare' ? 'mare' : 'horse',
      sex_code: key.kind === 'mare' ? 'M' : 'H',
    };
  }

  return {
    standard(id) {
      const key = known(id);
      return key === undefined ? undefined : standardOf(key);
    },
    pro(id, day) {
      const key = known(id);
      if (key === undefined) return undefined;
      if (key.kind === 'horse' && dateOf(maturity.birthday(key.index)) > dateOf(day)) return undefined;
      const { breeder, colour, dob, sex, sex_code } = personal(key, day);
      const { dam, dam_id, damsire_id, name, sire, sire_id, id: own } = standardOf(key);
      const damKey = pedigree.damOf(key);
      const damsireKey = damKey === undefined ? undefined : pedigree.sireOf(damKey);
      return {
        id: own,
        breeder,
        colour,
        colour_code: colour.toUpperCase(),
        dam,
        dam_id,
        // The full profile, and it alone, gives the damsire with its country.
        damsire: damsireKey === undefined ? null : withRegion(stable.animal(damsireKey)),
        damsire_id,
        dob,
        name,
        sex,
        sex_code,
        sire,
        sire_id,
      };
    },
  };
}
