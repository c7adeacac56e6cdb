import type { Race } from '../races/race.js';
import type { Fields } from '../races/fields.js';
import type { Code } from '../races/pools.js';
import { pools } from '../races/pools.js';
import type { Outcome, Run } from '../races/running.js';
import { at } from '../hash.js';
import { Recent } from '../recent.js';
import { roundOf } from './crops.js';
import type { Turnout } from './turnout.js';

/** A run that a horse has behind it. */
export interface PastRun {
  race: Race;
  run: Run;
  outcome: Outcome;
  code: Code;
}

export interface History {
  /** Runs before a day, newest first, until the visitor has seen enough (returns false) or the rounds end. */
  walk(horse: number, day: number, rounds: number, visit: (past: PastRun) => boolean): void;
}

/** What a horse has done: read from the very races it ran in, so that form and results never contradict each other. */
export function createHistory(
  fields: Fields,
  turnout: Turnout,
  outcomeOf: (race: Race) => Outcome | undefined,
): History {
  // A card asks for some two thousand runs on a year of days: an index by horse spares a walk through every field.
  const days = new Recent<number, ReadonlyMap<number, PastRun>>(3200);

  function runsOn(key: number): ReadonlyMap<number, PastRun> {
    const pool = key % 16;
    const { code } = at(pools, pool);
    const runs = new Map<number, PastRun>();
    for (const race of fields.races(Math.floor(key / 16), pool)) {
      const outcome = outcomeOf(race);
      if (outcome === undefined || outcome.kind === 'void') continue;
      for (const run of outcome.runs) runs.set(run.entry.horse, { race, run, outcome, code });
    }
    return runs;
  }

  return {
    walk(horse, day, rounds, visit) {
      const last = roundOf(day);
      const first = Math.max(last - rounds + 1, turnout.debut(horse));
      for (let round = last; round >= first; round--) {
        const plan = turnout.plan(horse, round);
        if (plan === undefined || plan.day >= day) continue;
        const past = days.get(plan.day * 16 + plan.pool, runsOn).get(horse);
        if (past !== undefined && !visit(past)) return;
      }
    },
  };
}
