import type { Conditions } from './conditions.js';
import { conditionsOf } from './conditions.js';
import type { Fixtures, Meeting } from '../calendar/fixtures.js';
import type { Group } from './grouping.js';
import { groupHorses } from './grouping.js';
import { at, Draw, hash, purpose } from '../hash.js';
import { pools } from './pools.js';
import { raceNumber, slotOf } from './race-ids.js';
import { Recent } from '../recent.js';
import type { Outcome } from './running.js';
import type { Traits } from '../horses/traits.js';
import type { Turnout } from '../horses/turnout.js';
import type { Moment, Withdrawal } from './withdrawals.js';
import { withdraw } from './withdrawals.js';

/** A horse declared for a race. */
export interface Entry {
  horse: number;
  rating: number;
  /** Whether the rating is published: horses with few runs have none outside handicaps. */
  rated: boolean;
  weight: number;
  /** Saddlecloth; reserves go on counting after the last runner. */
  number: number;
  draw: number;
  /** 0 for a declared runner, 1 for the first reserve. */
  reserve: number;
  out: Withdrawal | undefined;
  /** When a reserve got in. */
  in: Moment | undefined;
}

export interface Race {
  day: number;
  slot: number;
  number: number;
  meeting: Meeting;
  /** Place on its meeting's card, from 0. */
  place: number;
  /** London minute of the off. */
  off: number;
  conditions: Conditions;
  /** 1 or 2 for the halves of a divided race. */
  division: 0 | 1 | 2;
  entries: Entry[];
  /** What was worked out about the race already: kept with it, because weak maps of many races slow the collector. */
  known: { outcome?: Outcome; riders?: ReadonlyMap<number, number> };
}

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
    weigh(race, draw);
    number(race, draw);
    withdraw(race, draw);
    return race;
  }

  /** The handicapper's scale: a pound for each pound of rating below the top; otherwise allowances for age and sex. */
  function weigh({ conditions, entries, meeting, day }: Race, draw: Draw): void {
    const jumps = meeting.pool.code === 'jumps';
    const top = Math.max(...entries.map(({ rating }) => rating));
    const topWeight = (jumps ? 166 : 138) - draw.below(4);
    for (const entry of entries) {
      if (conditions.handicap) {
        entry.weight = Math.max(jumps ? 140 : 110, topWeight - (top - entry.rating));
        continue;
      }
      const age = traits.ageOn(entry.horse, day);
      const female = traits.isFemale(entry.horse) && conditions.sex === '';
      const young = jumps ? (age <= 4 ? 6 : 0) : age <= 3 ? 7 : 0;
      const penalty = draw.chance(0.12) ? (jumps ? 6 : 5) : 0;
      entry.weight = (jumps ? 158 : age === 2 ? 138 : 136) - (female ? (jumps ? 7 : 5) : 0) - young + penalty;
    }
  }

  /** Saddlecloths follow the weights; where the course takes fewer, the lowest weights become reserves. */
  function number({ conditions, entries, meeting }: Race, draw: Draw): void {
    entries.sort((a, b) => b.weight - a.weight || a.horse - b.horse);
    const limit = conditions.handicap ? runnersLimit(meeting) : 40;
    const stalls = Array.from({ length: Math.min(limit, entries.length) }, (_, index) => index + 1);
    shuffle(stalls, draw);
    entries.forEach((entry, index) => {
      entry.number = index + 1;
      entry.reserve = Math.max(0, index + 1 - limit);
      entry.draw = conditions.type === 'Flat' ? (stalls[index] ?? 0) : 0;
    });
  }

  function runnersLimit({ pool, kind, track }: Meeting): number {
    const toss = hash(seed, purpose.yardage, track.index, 9999);
    if (pool.region === 'IRE') return 13 + (toss % 5);
    return kind === 'aw' ? 12 + (toss % 3) : 40;
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

interface Planned {
  group: Group;
  meeting: Meeting;
  place: number;
  /** The race that this one is a half of. */
  whole?: { group: Group; division: 1 | 2 };
}

/** Divides handicaps: two fields of one meeting and family become the halves of one race, at most one a meeting. */
function divide(races: Planned[], draw: Draw): void {
  for (const first of races) {
    if (!['handicap', 'hurdle'].includes(first.group.family) || !draw.chance(0.035)) continue;
    if (races.some((race) => race.meeting === first.meeting && race.whole !== undefined)) continue;
    const second = races.find(
      (race) => race !== first && race.meeting === first.meeting && race.group.family === first.group.family,
    );
    if (second === undefined) continue;
    const [early, late] = first.place < second.place ? [first, second] : [second, first];
    const group = { ...early.group, horses: [...early.group.horses, ...late.group.horses] };
    const half = (parity: number): Group => ({
      ...group,
      horses: group.horses.filter((_, index) => index % 2 === parity),
    });
    early.group = half(0);
    late.group = half(1);
    early.whole = { group, division: 1 };
    late.whole = { group, division: 2 };
  }
}

function shuffle<T>(items: T[], draw: Draw): void {
  for (let last = items.length - 1; last > 0; last--) {
    const other = draw.below(last + 1);
    const item = at(items, last);
    items[last] = at(items, other);
    items[other] = item;
  }
}

/** The horses that went to post. */
export function startersOf(race: Race): Entry[] {
  return race.entries.filter((entry) => entry.out === undefined && (entry.reserve === 0 || entry.in !== undefined));
}
