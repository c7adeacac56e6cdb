import type { Race } from '../races/race.js';
import type { Fields } from '../races/fields.js';
import type { Outcome } from '../races/running.js';
import type { Tenures } from '../horses/tenures.js';
import { tenureOn } from '../horses/tenures.js';
import { Recent } from '../recent.js';

export interface Tally {
  runs: number;
  wins: number;
}

export interface Fortnights {
  /** A trainer's British and Irish runners and winners in the fourteen days before a day. */
  fortnight(trainer: number, day: number): Tally;
}

/** Counts what trainers did lately, from the results themselves. */
export function createFortnights(
  fields: Fields,
  tenures: Tenures,
  outcomeOf: (race: Race) => Outcome | undefined,
): Fortnights {
  const days = new Recent<number, ReadonlyMap<number, Tally>>(60);
  const sums = new Recent<number, Map<number, Tally>>(12);

  function tally(day: number): ReadonlyMap<number, Tally> {
    const tallies = new Map<number, Tally>();
    for (const race of fields.day(day)) {
      if (race.meeting.pool.index > 3) continue;
      for (const run of outcomeOf(race)?.runs ?? []) {
        const { who } = tenureOn(tenures.trainers(run.entry.horse), day);
        add(tallies, who, 1, run.position === 1 ? 1 : 0);
      }
    }
    return tallies;
  }

  return {
    fortnight(trainer, day) {
      const sum = sums.get(day, () => {
        const total = new Map<number, Tally>();
        for (let before = day - 14; before < day; before++) {
          for (const [who, { runs, wins }] of days.get(before, tally)) add(total, who, runs, wins);
        }
        return total;
      });
      return sum.get(trainer) ?? { runs: 0, wins: 0 };
    },
  };
}

function add(tallies: Map<number, Tally>, who: number, runs: number, wins: number): void {
  const tally = tallies.get(who);
  if (tally === undefined) tallies.set(who, { runs, wins });
  else {
    tally.runs += runs;
    tally.wins += wins;
  }
}
