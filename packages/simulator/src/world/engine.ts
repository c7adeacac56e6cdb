import { createCrops, largestScale } from './crops.js';
import type { Crops } from './crops.js';
import { createFields } from './fields.js';
import type { Fields, Race } from './fields.js';
import { createFixtures } from './fixtures.js';
import type { Fixtures } from './fixtures.js';
import { createFortnights } from './fortnight.js';
import type { Fortnights } from './fortnight.js';
import { goingOf } from './going.js';
import type { Going } from './going.js';
import { createHistory } from './history.js';
import type { History } from './history.js';
import { createMaturity } from './maturity.js';
import type { Maturity } from './maturity.js';
import { createPedigree } from './pedigree.js';
import type { Pedigree } from './pedigree.js';
import { createPeople } from './people.js';
import type { People } from './people.js';
import { createRiders } from './riders.js';
import { createRunning } from './running.js';
import type { Outcome } from './running.js';
import { createStable } from './stable.js';
import type { Stable } from './stable.js';
import { createTraits } from './traits.js';
import type { Traits } from './traits.js';
import { createTurnout } from './turnout.js';
import type { Turnout } from './turnout.js';

/** Everything that the payloads are written from. */
export interface Engine {
  seed: number;
  crops: Crops;
  fixtures: Fixtures;
  traits: Traits;
  maturity: Maturity;
  pedigree: Pedigree;
  people: People;
  stable: Stable;
  turnout: Turnout;
  fields: Fields;
  history: History;
  recent: Fortnights;
  goingOf(race: Race): Going;
  outcomeOf(race: Race): Outcome | undefined;
  ridersOf(race: Race): ReadonlyMap<number, number>;
}

export function createEngine(seed: number, scale: number): Engine {
  if (!Number.isSafeInteger(seed)) throw new RangeError(`The world's seed must be a whole number, but is ${seed}.`);
  if (!(scale > 0 && scale <= largestScale)) {
    throw new RangeError(
      `The world's scale must be above 0 and at most ${largestScale}, but is ${scale}. 1 is real size.`,
    );
  }
  // Seeds beyond 32 bits still make different worlds.
  const mixed = (seed ^ Math.imul(Math.floor(seed / 2 ** 32), 0x9e3779b1)) | 0;
  const crops = createCrops(mixed, scale);
  const fixtures = createFixtures(mixed, scale);
  const traits = createTraits(mixed, crops);
  const maturity = createMaturity(mixed, crops, traits);
  const pedigree = createPedigree(mixed, scale, crops, traits, maturity);
  const people = createPeople(mixed, scale);
  const stable = createStable(mixed, crops, maturity, pedigree, people);
  const turnout = createTurnout(mixed, crops, fixtures);
  const fields = createFields(mixed, fixtures, turnout, traits);
  const groundOf = (race: Race): Going => goingOf(mixed, race.meeting);
  const outcomeOf = createRunning(mixed, traits, groundOf);
  return {
    seed: mixed,
    crops,
    fixtures,
    traits,
    maturity,
    pedigree,
    people,
    stable,
    turnout,
    fields,
    history: createHistory(fields, turnout, outcomeOf),
    recent: createFortnights(fields, stable, outcomeOf),
    goingOf: groundOf,
    outcomeOf,
    ridersOf: createRiders(mixed, fields, people),
  };
}
