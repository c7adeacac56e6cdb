import type { Dataset, Partition } from '@darkhorses/ingest';
import type { Category, Priority, Severity } from './check.js';

/** What `audit fix --only KIND` can close. */
export const fixKinds = [
  'days',
  'results',
  'replay',
  'profiles',
  'pedigree',
  'people',
  'figures',
  'locations',
] as const;

/**
 * A way to close gaps.
 * - `days`: load partitions that are missing, failed, unsettled or stale.
 * - `results`: read days again whose results are late, absent or doubtful.
 * - `replay`: make rows again from the stored payloads; no request.
 * - `profiles`: ask for horse profiles. `locations`: read the racecard days that name most trainers without location.
 * - `pedigree`, `people`, `figures`: calculate figures again; no request.
 */
export type FixKind = (typeof fixKinds)[number];

/** How a gap can be closed. */
export interface Closing {
  /** In a sentence, for people: what to do, or why nothing can be done. */
  readonly how: string;
  /** The command to type; none where no command closes it. */
  readonly command?: string;
  /** What of `audit fix` closes it; none where it cannot. */
  readonly kind?: FixKind;
  /** Requests to the API. */
  readonly calls: number;
  /** The partitions that closing it loads or replays, all of them, oldest first. */
  readonly partitions?: readonly Partition[];
}

/** A gap as a check reports it: the audit adds what follows from the check and the account. */
export interface Gap {
  /** In a sentence, for people: `3 races that are over have no result`. */
  readonly what: string;
  /** Where it differs from the check's. */
  readonly severity?: Severity;
  /** What `affected` counts, in the plural: `days`, `races`, `horses`. */
  readonly unit: string;
  readonly affected: number;
  /** Of how many that were looked at. */
  readonly of: number;
  /** Up to five ids of what is affected, each as an analyst would type it. */
  readonly examples: readonly string[];
  /** What probably is behind it, where the data tell. */
  readonly cause?: string;
  readonly closing: Closing;
}

/** Emptiness that is expected, and why: not a gap. */
export interface Explanation {
  /** In a sentence, for people: `31 days without racing: Christmas`. */
  readonly what: string;
  readonly count: number;
  readonly dataset?: Dataset;
  /** Where the reason is published or comes from. */
  readonly source?: string;
}

/** What a check found out. */
export interface Examined {
  /** How many records it looked at, in the unit of its gaps. */
  readonly examined: number;
  readonly gaps: readonly Gap[];
  readonly explained?: readonly Explanation[];
}

/** That a check has nothing independent to hold the data against. */
export interface NotCheckable {
  /** In a sentence: what is missing, and what would bring it. */
  readonly notCheckable: string;
}

export type Examination = Examined | NotCheckable;

/** A gap with all that is known of it: a row of the gap table. */
export interface Finding extends Omit<Gap, 'closing'> {
  /** Name of the check. */
  readonly check: string;
  readonly title: string;
  readonly why: string;
  readonly category: Category;
  readonly priority: Priority;
  readonly severity: Severity;
  /** `affected` of `of`, between 0 and 1. */
  readonly share: number;
  readonly closing: TimedClosing;
}

export interface TimedClosing extends Closing {
  /** What `calls` take at the rate that the account allows. @unit seconds */
  readonly seconds: number;
}

/** At most five, as a gap names them. */
export const fewExamples = (all: readonly string[]): readonly string[] => all.slice(0, 5);
