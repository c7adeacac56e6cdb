import type { Reach } from '@darkhorses/ingest';
import type { Examination } from './finding.js';
import type { Queryable } from './queryable.js';

/** What a gap is about, as analysts group them. */
export const categories = [
  'pedigree',
  'locations',
  'people',
  'coverage',
  'results',
  'integrity',
  'freshness',
  'figures',
  'drift',
] as const;

export type Category = (typeof categories)[number];

/** How soon a gap is to be closed: P0 pedigree figures, P1 trainer locations, P2 figures of people, then all the rest. */
export type Priority = 'P0' | 'P1' | 'P2' | 'P3' | 'P4' | 'P5';

/**
 * How bad a gap is.
 * - `critical`: the database cannot be trusted before it is closed.
 * - `warning`: something is wrong or missing, and what it touches is told.
 * - `note`: known, and harmless to what analysts compute.
 */
export type Severity = 'critical' | 'warning' | 'note';

/** What a check looks at. All of it is as of one moment, and nothing of it can be changed through it. */
export interface CheckContext {
  /** A transaction that only reads, and sees one snapshot of the database. */
  readonly sql: Queryable;
  /** By the database's clock. */
  readonly now: Date;
  /** The day in London, `YYYY-MM-DD`. */
  readonly today: string;
  /** First day that is audited, `YYYY-MM-DD`. */
  readonly since: string;
  /** Lower-case region codes that the database is meant to hold. */
  readonly regions: readonly string[];
  /** What the account can see. */
  readonly reach: Reach;
  readonly signal: AbortSignal | undefined;
}

/** One question that is asked of a database. A new one is a file and a line of the registry. */
export interface Check {
  /** Unique, in kebab case: `races-without-runners`. */
  readonly name: string;
  /** What it looks at, in a few words. */
  readonly title: string;
  readonly category: Category;
  readonly priority: Priority;
  /** Of its findings, unless one says otherwise; and of its own failure to run. */
  readonly severity: Severity;
  /** Why a gap of this kind matters to somebody who works with the data. */
  readonly why: string;
  /** The independent source that the data are held against, in a few words: without it the check says `notCheckable`. */
  readonly source: string;
  run(context: CheckContext): Promise<Examination>;
}
