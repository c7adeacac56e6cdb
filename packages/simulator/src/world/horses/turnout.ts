import type { Crop, Crops } from './crops.js';
import { firstDayOfRound, foalYearOf, horseIndex, placeOf, roundLength } from './crops.js';
import { yearOf } from '../calendar/days.js';
import type { Fixtures } from '../calendar/fixtures.js';
import { at, purpose, unit } from '../hash.js';
import { pools } from '../races/pools.js';
import { Recent } from '../recent.js';

export interface Turnout {
  /** The horses that mean to run on a day in a pool's races, in order of their index. */
  horses(day: number, pool: number): readonly number[];
  /** Where and when a horse means to run in a round; nothing when it rests. */
  plan(horse: number, round: number): { day: number; pool: number } | undefined;
  /** The first round of a horse's career. */
  debut(horse: number): number;
}

// Horses that mean to run for each race: the runners, and those that will be withdrawn or stay reserves.
const wantedPerRace = { GB: 10.15, IRE: 12.35, abroad: 10 };
const oldest = 15;
const inWork = 0.72;

function wantedIn(pool: number): number {
  const { region } = at(pools, pool);
  return region === 'GB' || region === 'IRE' ? wantedPerRace[region] : wantedPerRace.abroad;
}

interface Demand {
  /** Chance that a horse of usual keenness takes part, by pool. */
  chance: Float64Array;
  /** Races up to and including each day of the round, by pool. */
  races: Float64Array[];
}

/** Who turns up where: each horse decides by its own hashes, so nobody has to be told who else was asked before. */
export function createTurnout(seed: number, crops: Crops, fixtures: Fixtures): Turnout {
  const demands = new Recent<number, Demand>(400);
  const rounds = new Recent<number, readonly (readonly number[][])[]>(64);

  const demandOf = (round: number): Demand => demands.get(round, measureDemand);

  function measureDemand(round: number): Demand {
    const races = pools.map(() => new Float64Array(roundLength));
    for (let offset = 0; offset < roundLength; offset++) {
      for (const column of races) column[offset] = offset === 0 ? 0 : at(column, offset - 1);
      for (const meeting of fixtures.meetings(firstDayOfRound(round) + offset)) {
        const column = at(races, meeting.pool.index);
        column[offset] = at(column, offset) + meeting.races;
      }
    }
    const supply = new Float64Array(pools.length);
    eachActive(round, (crop, place) => {
      const pool = poolIn(crop, place, round);
      supply[pool] = at(supply, pool) + at(crop.keenness, place) / 100;
    });
    const chance = supply.map((horses, pool) =>
      horses === 0 ? 0 : (at(at(races, pool), roundLength - 1) * wantedIn(pool)) / horses / inWork,
    );
    return { chance, races };
  }

  function eachActive(round: number, visit: (crop: Crop, place: number) => void): void {
    const year = yearOf(firstDayOfRound(round));
    for (let foaled = year - oldest; foaled <= year - 1; foaled++) {
      const crop = crops.crop(foaled);
      const { start, end, size } = crop;
      for (let place = 0; place < size; place++) {
        if ((start[place] ?? 0) <= round && round < (end[place] ?? 0)) visit(crop, place);
      }
    }
  }

  function poolIn(crop: Crop, place: number, round: number): number {
    if (round < at(crop.turn, place)) return at(crop.firstPool, place);
    const back = crop.dual[place] === 1 && unit(seed, purpose.otherCode, horseIndex(crop.year, place), round) < 0.25;
    return at(back ? crop.firstPool : crop.secondPool, place);
  }

  /** The offset of the day in its round on which a horse runs, or -1. */
  function offsetOf(crop: Crop, place: number, round: number, pool: number, demand: Demand): number {
    const horse = horseIndex(crop.year, place);
    if (unit(seed, purpose.turnUp, horse, round) >= (at(demand.chance, pool) * at(crop.keenness, place)) / 100)
      return -1;
    // A horse that runs is in work for about three months, then rests.
    if (unit(seed, purpose.restBlock, horse, (round + horse) >> 2) >= inWork) return -1;
    const races = at(demand.races, pool);
    const wanted = unit(seed, purpose.turnUpDay, horse, round) * at(races, roundLength - 1);
    let offset = 0;
    while (offset < roundLength - 1 && at(races, offset) <= wanted) offset++;
    return offset;
  }

  return {
    horses(day, pool) {
      const round = Math.floor((day - firstDayOfRound(0)) / roundLength);
      const days = rounds.get(round, () => {
        const demand = demandOf(round);
        const lists = Array.from({ length: roundLength }, () => pools.map(() => [] as number[]));
        eachActive(round, (crop, place) => {
          const own = poolIn(crop, place, round);
          const offset = offsetOf(crop, place, round, own, demand);
          if (offset >= 0) lists[offset]?.[own]?.push(horseIndex(crop.year, place));
        });
        return lists;
      });
      return at(at(days, day - firstDayOfRound(round)), pool);
    },
    debut: (horse) => crops.crop(foalYearOf(horse)).start[placeOf(horse)] ?? 0,
    plan(horse, round) {
      const crop = crops.crop(foalYearOf(horse));
      const place = placeOf(horse);
      if (round < at(crop.start, place) || round >= at(crop.end, place)) return undefined;
      const pool = poolIn(crop, place, round);
      const offset = offsetOf(crop, place, round, pool, demandOf(round));
      return offset < 0 ? undefined : { day: firstDayOfRound(round) + offset, pool };
    },
  };
}
