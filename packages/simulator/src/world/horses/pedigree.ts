import type { Crops } from './crops.js';
import { foalYearOf, horseIndex, placeOf, roundOf } from './crops.js';
import { firstDayOf } from '../calendar/days.js';
import { at, hash, purpose, unit } from '../hash.js';
import type { AnimalKey } from './ids.js';
import type { Maturity } from './maturity.js';
import type { Traits } from './traits.js';

export interface Pedigree {
  sireOf(animal: AnimalKey): AnimalKey | undefined;
  damOf(animal: AnimalKey): AnimalKey | undefined;
  /** Every stallion, as sires and damsires, by its place in the stud book. */
  stallion(index: number): AnimalKey;
  readonly stallions: number;
  readonly oldStallions: number;
}

const studBookOpens = 1990;

/** Who descends from whom. Some ancestors ran in this world; the others are known by name only. */
export function createPedigree(
  seed: number,
  scale: number,
  crops: Crops,
  traits: Traits,
  maturity: Maturity,
): Pedigree {
  const stallions = Math.max(120, Math.round(2440 * scale));
  const oldStallions = Math.max(150, Math.round(700 * scale));
  const maresAtStud = Math.max(Math.round(1.5 * (crops.starts.at(-1) ?? 0)), Math.round(16_001 * scale));
  const maresAYear = Math.round(maresAtStud / 15);
  const known = new Map<number, AnimalKey>();

  const studYears = (index: number): [from: number, to: number] => {
    const toss = hash(seed, purpose.stallion, index);
    const from = 1988 + (toss % 37);
    return [from, from + 8 + (Math.floor(toss / 64) % 13)];
  };

  function stallion(index: number): AnimalKey {
    let key = known.get(index);
    if (key === undefined) known.set(index, (key = retired(index) ?? { kind: 'stallion', index }));
    return key;
  }

  /** A stallion of recent years is, more often than not, a good colt of this world that has left the track. */
  function retired(index: number): AnimalKey | undefined {
    const [from] = studYears(index);
    if (index >= stallions || from < 2007 || unit(seed, purpose.stallion, index, 1) > 0.6) return undefined;
    const crop = crops.crop(from - 4 - (index % 3));
    let best: number | undefined;
    let ability = 0;
    for (let n = 0; n < 40; n++) {
      const place = hash(seed, purpose.stallion, index, 2 + n) % crop.size;
      const horse = horseIndex(crop.year, place);
      if (traits.isFemale(horse) || maturity.geldedOn(horse) < Number.POSITIVE_INFINITY) continue;
      if (at(crop.end, place) > roundOf(firstDayOf(from))) continue;
      const level = traits.ratingOn(horse, firstDayOf(crop.year + 3), 'flat');
      if (level > ability) [best, ability] = [horse, level];
    }
    return best === undefined ? undefined : { kind: 'horse', index: best };
  }

  function sireOfHorse(horse: number): AnimalKey {
    const covered = foalYearOf(horse) - 1;
    for (let n = 0; n < 16; n++) {
      // A few stallions have most of the foals.
      const index = Math.floor(stallions * unit(seed, purpose.sire, horse, n) ** 1.9);
      const [from, to] = studYears(index);
      if (from <= covered && covered <= to) return stallion(index);
    }
    return stallion(horse % 50);
  }

  function damOfHorse(horse: number): AnimalKey {
    const year = foalYearOf(horse);
    const place = placeOf(horse);
    // No mare has two foals in a year: places are shifted through the other crop, not drawn from it.
    if (year > 2010) {
      const crop = crops.crop(year - 5 - (hash(seed, purpose.dam, horse) % 8));
      const other = (place * 7919 + 131 * (year % 100)) % crop.size;
      const mare = horseIndex(crop.year, other);
      if (traits.isFemale(mare) && at(crop.end, other) <= roundOf(firstDayOf(year)))
        return { kind: 'horse', index: mare };
    }
    const shifted = (place * 10_007 + 977 * (year % 100)) % maresAtStud;
    return { kind: 'mare', index: (year - studBookOpens) * maresAYear + shifted };
  }

  function sireOfMare(index: number): AnimalKey {
    const toss = unit(seed, purpose.damsire, index);
    if (toss > 0.42)
      return { kind: 'stallion', index: stallions + Math.floor(oldStallions * ((toss - 0.42) / 0.58) ** 1.6) };
    const age = unit(seed, purpose.damsire, index, 1);
    return stallion(Math.floor(stallions * age ** 1.9));
  }

  return {
    stallions,
    oldStallions,
    stallion: (index) => (index < stallions ? stallion(index) : { kind: 'stallion', index }),
    sireOf({ kind, index }) {
      if (kind === 'horse') return sireOfHorse(index);
      return kind === 'mare' ? sireOfMare(index) : undefined;
    },
    damOf: ({ kind, index }) => (kind === 'horse' ? damOfHorse(index) : undefined),
  };
}
