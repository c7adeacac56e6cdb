import type { Crops } from './crops.js';
import { foalYearOf, placeOf } from './crops.js';
import { dateOf } from '../calendar/days.js';
import { at, choose, Draw, hash, purpose, unit } from '../hash.js';
import type { AnimalKey } from './ids.js';
import { animalNumber } from './ids.js';
import type { Maturity } from './maturity.js';
import { breederName } from '../names/business-name.js';
import { horseName } from '../names/horse-name.js';
import type { Pedigree } from './pedigree.js';
import type { Tenures } from './tenures.js';
import { pools } from '../races/pools.js';
import { Recent } from '../recent.js';

/** A horse or an ancestor by name. */
export interface Animal {
  number: number;
  name: string;
  /** Country of birth, as in `Lantern Song (IRE)`. */
  region: string;
}

/** All of a horse that does not decide a race, but stands on its card. */
export interface Horse extends Animal {
  index: number;
  dob: string;
  colour: string;
  breeder: string;
  sire: Animal;
  dam: Animal;
  damsire: Animal | undefined;
  headgear: string;
  headgearFrom: number;
  windSurgeries: readonly number[];
}

export interface Stable {
  horse(index: number): Horse;
  animal(key: AnimalKey): Animal;
}

const homeCountries: Record<string, readonly (readonly [country: string, share: number])[]> = {
  GB: [
    ['GB', 0.47],
    ['IRE', 0.4],
    ['FR', 0.07],
    ['USA', 0.03],
    ['GER', 0.02],
    ['AUS', 0.01],
  ],
  IRE: [
    ['IRE', 0.78],
    ['GB', 0.14],
    ['FR', 0.05],
    ['GER', 0.02],
    ['USA', 0.01],
  ],
};
const colours = ['b', 'b', 'b', 'b', 'b', 'b', 'ch', 'ch', 'br', 'gr', 'b/br', 'bl', 'gr/ro', 'ro'];
const headgears = ['p', 'p', 't', 't', 'b', 'h', 'v', 'tp', 'tb', 'ht', 'hp', 'tv', 'e/s'];

export function createStable(
  seed: number,
  crops: Crops,
  maturity: Maturity,
  pedigree: Pedigree,
  tenures: Tenures,
): Stable {
  const horses = new Recent<number, Horse>(44_000);
  const ancestors = new Recent<number, Animal>(8000);

  const countryOf = (index: number): string => {
    const pool = at(pools, at(crops.crop(foalYearOf(index)).firstPool, placeOf(index)));
    const choices = homeCountries[pool.region] ?? [
      [pool.region, 0.78],
      ['IRE', 0.08],
      ['GB', 0.08],
      ['USA', 0.06],
    ];
    return pickShare(choices, unit(seed, purpose.country, index));
  };

  function animal(key: AnimalKey): Animal {
    const number = animalNumber(key);
    const region =
      key.kind === 'horse'
        ? countryOf(key.index)
        : pickShare(
            [
              ['GB', 0.34],
              ['IRE', 0.36],
              ['USA', 0.14],
              ['FR', 0.1],
              ['GER', 0.04],
              ['AUS', 0.02],
            ],
            unit(seed, purpose.country, number),
          );
    return { number, name: horseName(hash(seed, purpose.horseName, number, number > 2 ** 32 ? 1 : 0), region), region };
  }

  function make(index: number): Horse {
    const key: AnimalKey = { kind: 'horse', index };
    const sireKey = pedigree.sireOf(key) ?? pedigree.stallion(0);
    const damKey = pedigree.damOf(key) ?? { kind: 'mare', index: 0 };
    const damsireKey = pedigree.sireOf(damKey);
    const draw = new Draw(hash(seed, purpose.headgear, index));
    const [from, to] = tenures.career(index);
    const wears = draw.chance(0.42);
    const self = animal(key);
    return {
      ...self,
      index,
      dob: dateOf(maturity.birthday(index)),
      colour: choose(colours, hash(seed, purpose.colour, index)),
      breeder: breederName(
        hash(seed, purpose.breeder, damKey.index % 9000, damKey.index % 3),
        self.region === 'GB' || self.region === 'IRE' ? self.region : 'abroad',
      ),
      sire: ancestors.get(animalNumber(sireKey), () => animal(sireKey)),
      dam: animal(damKey),
      damsire: damsireKey === undefined ? undefined : ancestors.get(animalNumber(damsireKey), () => animal(damsireKey)),
      headgear: wears ? draw.pick(headgears) : '',
      headgearFrom: from + Math.floor((to - from) * draw.next() ** 1.5),
      windSurgeries: draw.chance(0.07)
        ? Array.from({ length: 1 + draw.below(2) }, () => from + draw.below(to - from)).sort((a, b) => a - b)
        : [],
    };
  }

  return {
    animal: (key) => ancestors.get(animalNumber(key), () => animal(key)),
    horse: (index) => horses.get(index, make),
  };
}

function pickShare(choices: readonly (readonly [string, number])[], toss: number): string {
  let left = toss;
  for (const [value, share] of choices) {
    if (left < share) return value;
    left -= share;
  }
  return choices[0]?.[0] ?? '';
}

/** `Lantern Song (IRE)`, as results name horses, sires and dams. */
export function withRegion({ name, region }: Animal): string {
  return `${name} (${region})`;
}
