import type { Entry, Race } from './race.js';
import { startersOf } from './race.js';
import type { Going } from './going.js';
import { at, Draw, hash, purpose } from '../hash.js';
import { callLengths, callTotal } from './lengths.js';
import { isLost } from '../calendar/fixtures.js';
import { failureOf } from './failures.js';
import { makeMarket } from './prices.js';
import type { Traits } from '../horses/traits.js';

/** How one horse's race ended. */
export interface Run {
  entry: Entry;
  /** 0 for a horse that did not finish. */
  position: number;
  /** `PU`, `F`, `UR` ... for a horse that did not finish. */
  failure: string;
  /** Lengths to the horse in front, and the unrounded sum to the winner. */
  gap: number;
  total: number;
  /** Place on the ladder of prices. */
  price: number;
}

export interface Outcome {
  /** In the order of the result: finishers, then the others. */
  runs: readonly Run[];
  kind: 'run' | 'walk-over' | 'void';
  /** Winning time, seconds over the standard, and seconds for each beaten length. */
  seconds: number;
  slow: number;
  rate: number;
  /** A placed horse that is disqualified long after the race, and when. */
  amendment: { horse: number; day: number } | undefined;
}

/** Runs the races: the better horse wins more often, the market knows most of what there is to know. */
export function createRunning(
  seed: number,
  traits: Traits,
  groundOf: (race: Race) => Going,
): (race: Race) => Outcome | undefined {
  function run(race: Race): Outcome {
    const draw = new Draw(hash(seed, purpose.running, race.day, race.slot));
    const starters = startersOf(race);
    const market = race.entries.filter((entry) => starters.includes(entry) || entry.out?.atStart === true);
    const { code } = race.meeting.pool;
    const furlongs = race.conditions.yards / 220;
    const strength = market.map(
      (entry) =>
        traits.abilityOn(entry.horse, race.day, code) -
        entry.weight -
        0.6 * Math.abs(traits.staminaOf(entry.horse, code) - furlongs),
    );
    // Outside handicaps the best are held up and the worst eased: the gaps in ability do not show in full.
    const spread = race.conditions.handicap ? 1 : 0.6;
    const chances = chancesOf(strength, (code === 'flat' ? 8.8 : 10.4) / spread, draw);
    const steps = makeMarket(chances);
    const isVoid = draw.chance(1 / 6000);
    const isWalkOver = starters.length === 1 && market.length === 1;
    const runs = market
      .map((entry, index) => ({
        entry,
        price: at(steps, index),
        performance: at(strength, index) * spread + (code === 'flat' ? 8.5 : 10.5) * draw.bell(),
        failure: isVoid ? 'VOI' : isWalkOver ? '' : failureOf(race, at(chances, index) * market.length, draw),
      }))
      .filter(({ entry }) => starters.includes(entry));
    const finishers = runs.filter(({ failure }) => failure === '').sort((a, b) => b.performance - a.performance);
    const others = runs.filter(({ failure }) => failure !== '');
    const poundsPerLength = code === 'jumps' ? 1 : Math.max(1.2, 3.4 - 0.16 * furlongs);
    const placed = place(finishers, poundsPerLength, draw);
    return {
      runs: [
        ...placed,
        ...others.map(({ entry, price, failure }) => ({ entry, price, failure, position: 0, gap: 0, total: 0 })),
      ],
      kind: isVoid ? 'void' : isWalkOver ? 'walk-over' : 'run',
      ...timesOf(race, draw),
      amendment: amendmentOf(race, placed, draw),
    };
  }

  function timesOf(race: Race, draw: Draw): Pick<Outcome, 'seconds' | 'slow' | 'rate'> {
    const { yards, type } = race.conditions;
    const furlongs = yards / 220;
    const jumps = race.meeting.pool.code === 'jumps';
    const pace = jumps ? 13.9 + 0.035 * furlongs + (type === 'Chase' ? 0.4 : 0) : 11.3 + 0.09 * furlongs;
    const course = (hash(seed, purpose.yardage, race.meeting.track.index, yards) % 1000) / 1000 - 0.5;
    const standard = Math.round(furlongs * pace * (1 + course * 0.03) * 10) / 10;
    const { wetness } = groundOf(race);
    const seconds = standard * (1 + 0.055 * wetness - 0.004 + 0.007 * draw.bell());
    const rounded = Math.round(seconds * 100) / 100;
    return {
      seconds: rounded,
      slow: Math.round((rounded - standard) * 100) / 100,
      rate: Math.round((jumps ? 0.2 + 0.05 * wetness : 0.165 + 0.035 * wetness) * 1000) / 1000,
    };
  }

  return (race) => {
    if (race.known.outcome === undefined && !isLost(race.meeting, race.place) && startersOf(race).length > 0) {
      race.known.outcome = run(race);
    }
    return race.known.outcome;
  };
}

function chancesOf(strength: readonly number[], temperature: number, draw: Draw): number[] {
  const seen = strength.map((value) => value + 3.5 * draw.bell());
  const top = Math.max(...seen);
  const weights = seen.map((value) => Math.exp((value - top) / temperature));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return weights.map((weight) => weight / total);
}

interface Finisher {
  entry: Entry;
  price: number;
  performance: number;
}

function place(finishers: readonly Finisher[], poundsPerLength: number, draw: Draw): Run[] {
  let total = 0;
  let position = 0;
  return finishers.map(({ entry, price, performance }, index) => {
    const ahead = finishers[index - 1];
    const pounds = ahead === undefined ? 0 : ahead.performance - performance;
    const eased = 1 + 0.05 * index + 0.3 * draw.next();
    const gap = ahead === undefined ? 0 : callLengths((pounds / poundsPerLength) * 0.62 * eased);
    total += gap;
    if (gap > 0 || index === 0) position = index + 1;
    return { entry, price, failure: '', position, gap, total };
  });
}

/** Distance to the winner as the result prints it. */
export function totalOf(run: Run): number {
  return callTotal(run.total);
}

function amendmentOf(race: Race, placed: readonly Run[], draw: Draw): Outcome['amendment'] {
  const toss = draw.next();
  const chosen = placed[draw.below(3)];
  if (toss >= 0.0009 || placed.length < 4 || chosen === undefined) return undefined;
  return { horse: chosen.entry.horse, day: race.day + 20 + draw.below(180) };
}
