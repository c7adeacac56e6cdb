import type { Course, HorsePro, HorseStandard, Named, Racecard, Region, Result } from './payloads/shapes.js';

export type NamedKind = 'jockeys' | 'trainers' | 'owners' | 'sires' | 'dams' | 'damsires';

export interface WorldOptions {
  /** Two worlds of one seed are the same world. */
  seed?: number;
  /** First racing day, ISO date; nothing is older. */
  from?: string;
  /** Last racing day, ISO date. */
  to?: string;
  /** Share of the real volumes: 1 is the real number of races, horses and people, 0.1 a tenth. */
  scale?: number;
}

/** A generated world of racing: any day can be asked for on its own, in any order, with the same answer. */
export interface World {
  readonly seed: number;
  readonly from: string;
  readonly to: string;
  courses(): readonly Course[];
  regions(): readonly Region[];
  /** Days between two ISO dates, both included, on which Britain or Ireland planned at least one race. */
  racingDays(from: string, to: string): string[];
  /**
   * All races of a day, all regions, in order of their off times, as a request at `asOf` would see them: entries turn
   * into declarations, runners come out, and after the off the card stays as it was last seen before it. Empty before
   * 2023-01-23 and more than seven days ahead.
   */
  racecards(date: string, asOf: Date): Racecard[];
  /**
   * All races of a day that had a result at `asOf`, all regions, newest first: a result comes about 20 minutes after
   * the off, ratings days later, and a few placings change months later.
   */
  results(date: string, asOf: Date): Result[];
  /** The day of a race and whether the world knows it. */
  raceOn(raceId: string): { date: string } | undefined;
  racecard(raceId: string, asOf: Date): Racecard | undefined;
  result(raceId: string, asOf: Date): Result | undefined;
  horsePro(horseId: string, asOf: Date): HorsePro | undefined;
  horseStandard(horseId: string): HorseStandard | undefined;
  /** Every race of a horse that had a result at `asOf`, newest first. */
  horseResults(horseId: string, asOf: Date): Result[];
  searchHorses(name: string): HorseStandard[];
  search(kind: NamedKind, name: string): Named[];
}
