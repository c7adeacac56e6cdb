/**
 * What each hash is drawn for. A counter-based generator needs no state: the same seed, purpose and counters give the
 * same number whatever was asked before, which is why a day of 2026 costs no more than a day of 2015.
 */
export const purpose = {
  meetings: 1,
  courses: 2,
  raceCount: 3,
  firstOff: 4,
  abandoned: 5,
  going: 6,
  moved: 7,
  foreignMeeting: 8,
  careerStart: 10,
  keenness: 13,
  restBlock: 14,
  turnUp: 15,
  turnUpDay: 16,
  otherCode: 17,
  sex: 20,
  gelded: 21,
  birthday: 22,
  colour: 23,
  country: 24,
  ability: 25,
  stamina: 26,
  currentForm: 27,
  chasing: 28,
  headgear: 29,
  horseName: 31,
  sire: 32,
  dam: 33,
  damsire: 34,
  breeder: 35,
  stallion: 36,
  stint: 38,
  ownership: 64,
  trainer: 39,
  owner: 40,
  trainerCareer: 41,
  jockeyCareer: 42,
  personName: 43,
  ownerName: 44,
  place: 45,
  riders: 46,
  fields: 50,
  conditions: 51,
  running: 52,
  card: 54,
  cardRunner: 55,
  result: 56,
  odds: 57,
  yardage: 58,
  comment: 60,
  ratingsArrive: 61,
  silks: 62,
  entry: 63,
} as const;

export type Purpose = (typeof purpose)[keyof typeof purpose];

/** A well mixed unsigned 32-bit number of its four arguments. */
export function hash(seed: number, use: Purpose, a: number, b = 0): number {
  let h = (seed + Math.imul(use, 0x9e3779b1)) | 0;
  h = Math.imul(h ^ (h >>> 16), 0x21f0aaad);
  h = Math.imul(h ^ (h >>> 15) ^ a, 0x735a2d97);
  h = Math.imul(h ^ (h >>> 15) ^ b, 0x7feb352d);
  h = Math.imul(h ^ (h >>> 15), 0x846ca68b);
  return (h ^ (h >>> 16)) >>> 0;
}

/** The same hash as a number in [0, 1). */
export function unit(seed: number, use: Purpose, a: number, b = 0): number {
  return hash(seed, use, a, b) / 4_294_967_296;
}

/** A short stream of numbers for one race or one person, started from a hash and thrown away with it. */
export class Draw {
  #state: number;

  constructor(start: number) {
    this.#state = start | 0;
  }

  /** In [0, 1). */
  next(): number {
    this.#state = (this.#state + 0x6d2b79f5) | 0;
    let t = Math.imul(this.#state ^ (this.#state >>> 15), this.#state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  }

  /** A whole number from 0 up to, but without, the limit. */
  below(limit: number): number {
    return Math.floor(this.next() * limit);
  }

  chance(share: number): boolean {
    return this.next() < share;
  }

  pick<T>(items: readonly T[]): T {
    return at(items, this.below(items.length));
  }

  /** Bell-shaped, mean 0, deviation 1: twelve uniform numbers would be exact enough, four are. */
  bell(): number {
    return (this.next() + this.next() + this.next() + this.next() - 2) * 1.732;
  }

  /** Exponentially distributed with mean 1. */
  exponential(): number {
    return -Math.log(1 - this.next());
  }
}

/** The item at an index that the caller knows to exist. */
export function at<T>(items: ArrayLike<T>, index: number): T {
  const item = items[index];
  if (item === undefined) throw new RangeError(`No item ${index} in a list of ${items.length}.`);
  return item;
}

/** The item that a hash chooses. */
export function choose<T>(items: readonly T[], number: number): T {
  return at(items, number % items.length);
}

/** Puts a list into a random order, in place. */
export function shuffle<T>(items: T[], draw: Draw): void {
  for (let last = items.length - 1; last > 0; last--) {
    const other = draw.below(last + 1);
    const item = at(items, last);
    items[last] = at(items, other);
    items[other] = item;
  }
}
