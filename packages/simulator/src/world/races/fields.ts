import { conditionsOf } from './conditions.js';
import type { Fixtures } from '../calendar/fixtures.js';
import { divide } from './divide.js';
import type { Planned } from './divide.js';
import { groupHorses } from './grouping.js';
import { at, Draw, hash, purpose, shuffle } from '../hash.js';
import { pools } from './pools.js';
import type { Race } from './race.js';
import { raceNumber, slotOf } from './race-ids.js';
import { Recent } from '../recent.js';
import type { Traits } from '../horses/traits.js';
import type { Turnout } from '../horses/turnout.js';
import { number, weigh } from './weights.js';
import { withdraw } from './withdrawals.js';

export interface Fields {
  /** The races of a pool on a day, with everything that was settled before the off. */
  races(day: number, pool: number): readonly Race[];
  /** The races of all pools on a day, in order of their off times. */
  day(day: number): readonly Race[];
}

export function createFields(seed: number, fixtures: Fixtures, turnout: Turnout, traits: Traits): Fields {
  const memory = new Recent<number, readonly Race[]>(8000);
  const whole = new Recent<number, readonly Race[]>(40);

  function build(day: number, poolIndex: number): Race[] {
    const pool = at(pools, poolIndex);
    const meetings = fixtures.meetings(day).filter((meeting) => meeting.pool === pool);
    const slots = meetings.flatMap((meeting) =>
      Array.from({ length: meeting.races }, (_, place) => ({ meeting, place })),
    );
    if (slots.length === 0) return [];
    const draw = new Draw(hash(seed, purpose.fields, day, poolIndex));
    const groups = groupHorses(turnout.horses(day, poolIndex), slots.length, pool, day, traits, draw);
    shuffle(slots, draw);
    const races: Planned[] = groups.map((group, index) => ({ group, ...at(slots, index) }));
    divide(races, draw);
    return races.map(settle).sort((a, b) => a.off - b.off || a.slot - b.slot);
  }

  function settle({ group, meeting, place, whole }: Planned): Race {
    const slot = slotOf(meeting.index, place);
    // Both halves of a divided race are run under the conditions written for the whole.
    const key = whole === undefined ? slot : 4000 + meeting.index;
    const draw = new Draw(hash(seed, purpose.conditions, meeting.day, key));
    const conditions = conditionsOf(seed, whole?.group ?? group, meeting, traits, draw);
    const race: Race = {
      day: meeting.day,
      slot,
      number: raceNumber(meeting.day, slot),
      meeting,
      place,
      off: meeting.firstOff + meeting.gap * place,
      conditions,
      division: whole?.division ?? 0,
      known: {},
      entries: group.horses.map((horse) => ({
        horse,
        rating: traits.ratingOn(horse, meeting.day, meeting.pool.code),
        rated: conditions.handicap || !traits.isNovice(horse, meeting.day, meeting.pool.code),
        weight: 0,
        number: 0,
        draw: 0,
        reserve: 0,
        out: undefined,
        in: undefined,
      })),
    };
    weigh(race, traits, draw);
    number(seed, race, draw);
    withdraw(race, draw);
    return race;
  }

  const makePoolDay = (key: number): readonly Race[] => build(Math.floor(key / 16), key % 16);

  return {
    races: (day, pool) => memory.get(day * 16 + pool, makePoolDay),
    day(day) {
      return whole.get(day, () =>
        pools.flatMap((pool) => [...this.races(day, pool.index)]).sort((a, b) => a.off - b.off || a.slot - b.slot),
      );
    },
  };
}
