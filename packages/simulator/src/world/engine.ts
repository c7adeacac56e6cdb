import { createCrops, largestScale } from './horses/crops.js';
import type { Crops } from './horses/crops.js';
import { createFields } from './races/fields.js';
import type { Race } from './races/race.js';
import type { Fields } from './races/fields.js';
import { createFixtures } from './calendar/fixtures.js';
import type { Fixtures } from './calendar/fixtures.js';
import { createFortnights } from './people/fortnight.js';
import type { Fortnights } from './people/fortnight.js';
import { goingOf } from './races/going.js';
import type { Going } from './races/going.js';
import { createHistory } from './horses/history.js';
import type { History } from './horses/history.js';
import { createMaturity } from './horses/maturity.js';
import type { Maturity } from './horses/maturity.js';
import { createPedigree } from './horses/pedigree.js';
import type { Pedigree } from './horses/pedigree.js';
import { createPeople } from './people/people.js';
import type { People } from './people/people.js';
import { createRiders } from './people/riders.js';
import { createRunning } from './races/running.js';
import type { Outcome } from './races/running.js';
import { createStable } from './horses/stable.js';
import type { Stable } from './horses/stable.js';
import { createTenures } from './horses/tenures.js';
import type { Tenures } from './horses/tenures.js';
import { createTraits } from './horses/traits.js';
import type { Traits } from './horses/traits.js';
import { createTurnout } from './horses/turnout.js';
import type { Turnout } from './horses/turnout.js';

/** Everything that the payloads are written from. */
export interface Engine {
  seed: number;
  crops: Crops;
  fixtures: Fixtures;
  traits: Traits;
  maturity: Maturity;
  pedigree: Pedigree;
  people: People;
  tenures: Tenures;
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
  const tenures = createTenures(mixed, crops, people);
  const stable = createStable(mixed, crops, maturity, pedigree, tenures);
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
    tenures,
    stable,
    turnout,
    fields,
    history: createHistory(fields, turnout, outcomeOf),
    recent: createFortnights(fields, tenures, outcomeOf),
    goingOf: groundOf,
    outcomeOf,
    ridersOf: createRiders(mixed, fields, people),
  };
}
