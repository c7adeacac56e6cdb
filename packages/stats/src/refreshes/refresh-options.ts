import type { WrittenCounts } from '../sql/written-counts.js';

/** The families of figures, in the order in which they are begun: the longest first. */
export const families = ['runners', 'distance', 'venue', 'combinations', 'pedigree', 'people'] as const;

export type Family = (typeof families)[number];

/** Fewest runs for a row. */
export interface MinRuns {
  /** Pairs. Default 5. */
  combinations?: number;
  /** By distance. Default 5, for horses 3; a number given here holds for all. */
  distance?: number;
  /** By course. Default 5, for horses 3; a number given here holds for all. */
  venue?: number;
  /** Runners, by earlier runs. Default 0: every runner has a row. */
  runners?: number;
}

export interface RefreshOptions {
  /** Last day that counts, 'YYYY-MM-DD', inclusive. Default: today in Europe/London, by the clock of the database. */
  asOf?: string;
  minRuns?: MinRuns;
  /** Families to calculate. Default: all. */
  only?: readonly Family[];
  /** Calculate everything anew, even where nothing has changed. Default false. */
  full?: boolean;
  /** Calculate anew what changed since a load (its number) or for races since a day ('YYYY-MM-DD'), noted or not. */
  since?: number | string;
  /** Write nothing, but tell what would have been written, and whether what is kept for the figures is right. Default false. */
  check?: boolean;
  /**
   * With `check`: is given the rows that would stand in each table, some hundreds at a time, in the order of their keys. So
   * figures as of another day are read without storing them. Work waits for the promise that it returns.
   */
  onRows?: (figures: FigureRows) => void | Promise<void>;
  /** Tables that are calculated at the same time, each on a connection of its own. Default 2. */
  connections?: number;
  onProgress?: (progress: RefreshProgress) => void;
  /** Stops the refresh, the statements under way included; tables that are done stay done. */
  signal?: AbortSignal;
}

/** Some rows of a table of figures, as they would be. */
export interface FigureRows {
  readonly table: string;
  readonly rows: readonly Readonly<Record<string, unknown>>[];
}

/** What a refresh of a family did. */
export interface FamilyCounts extends WrittenCounts {
  /** @unit milliseconds of work, summed over its tables */
  readonly milliseconds: number;
  /** Whether all was calculated, or only figures in which a changed run counts. */
  readonly extent: 'all' | 'changed';
}

export interface RefreshProgress extends FamilyCounts {
  readonly family: Family;
  readonly table: string;
  /** Tables finished so far, this one included. */
  readonly done: number;
  readonly total: number;
}

export interface RefreshSummary {
  readonly asOf: string;
  readonly facts: {
    readonly written: number;
    readonly rebuilt: boolean;
    /** Found by a check: facts that the races do not bear out. A full refresh makes them anew. */
    readonly wrong: number;
    readonly milliseconds: number;
  };
  readonly sums: {
    /** Found by a check: groups of runs whose kept sums the facts do not bear out. A full refresh drops them all. */
    readonly wrong: number;
  };
  readonly families: Readonly<Partial<Record<Family, FamilyCounts>>>;
  /** @unit milliseconds from beginning to end */
  readonly milliseconds: number;
}
