/** Both ends included. */
export interface Band {
  readonly low: number;
  readonly high: number;
}

/** Runners in a British or Irish race, on the average of a year. */
export const runners: Band = { low: 8.5, high: 10.5 };

/**
 * British and Irish races run in years that analysts have counted. 2020 lost its spring to Covid-19.
 */
export const racesOfYear: Readonly<Record<number, number>> = { 2015: 12_438, 2020: 10_305, 2024: 13_549 };

/** How far a whole year may be from what was counted. */
export const racesTolerance = 0.03;

/** Trainers with a runner since racecards are kept, and of whom a yard is known. */
export const located: Band = { low: 0.95, high: 1 };

/** Everybody with a runner has figures, and every horse its parents: all of them. */
export const all: Band = { low: 1, high: 1 };

/** Wins of all runners of sires: one race of eight or nine runners has one winner. */
export const sireWins: Band = { low: 0.1, high: 0.125 };

/** Between which strike rates half of the jockeys lie who have ridden often. */
export const jockeyWins: Band = { low: 0.08, high: 0.15 };

/** Of those jockeys, the share between the two. */
export const jockeysBetween: Band = { low: 0.4, high: 0.75 };

/** Rides that make a strike rate. */
export const manyRides = 50;

/** Races until yesterday that have a result, those that were lost left out: all but the youngest. */
export const someResults: Band = { low: 0.99, high: 1 };

/** One, and a dead heat in a few hundred races. */
export const winnersOfRace: Band = { low: 1, high: 1.01 };
