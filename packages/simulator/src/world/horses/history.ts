import { roundOf } from './crops.js';
import type { Fields, Race } from '../races/fields.js';
import type { Code } from '../races/pools.js';
import { pools } from '../races/pools.js';
import type { Outcome, Run } from '../races/running.js';
import type { Turnout } from './turnout.js';
import { at } from '../hash.js';

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
  return {
    walk(horse, day, rounds, visit) {
      const last = roundOf(day);
      const first = Math.max(last - rounds + 1, turnout.debut(horse));
      for (let round = last; round >= first; round--) {
        const plan = turnout.plan(horse, round);
        if (plan === undefined || plan.day >= day) continue;
        const past = find(horse, plan.day, plan.pool);
        if (past !== undefined && !visit(past)) return;
      }
    },
  };

  function find(horse: number, day: number, pool: number): PastRun | undefined {
    const race = fields.raceOf(horse, day, pool);
    const outcome = race === undefined ? undefined : outcomeOf(race);
    const run = outcome?.runs.find(({ entry }) => entry.horse === horse);
    if (race === undefined || outcome === undefined || run === undefined || outcome.kind === 'void') return undefined;
    return { race, run, outcome, code: at(pools, pool).code };
  }
}
