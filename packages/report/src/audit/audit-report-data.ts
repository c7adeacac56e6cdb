import type { Calendar } from '../coverage/calendar.js';

/** How bad a gap is: `critical` means that the database is not to be trusted before it is closed. */
export type GapSeverity = 'critical' | 'warning' | 'note';

/** A row of the gap table. */
export interface ReportedGap {
  readonly priority: string;
  readonly category: string;
  readonly severity: GapSeverity;
  /** In a sentence: `3 races that are over have no result`. */
  readonly what: string;
  /** Why it matters to somebody who works with the data. */
  readonly why: string;
  /** What probably is behind it. */
  readonly cause?: string;
  readonly affected: number;
  readonly of: number;
  /** What is counted, in the plural. */
  readonly unit: string;
  readonly examples: readonly string[];
  /** In a sentence. */
  readonly how: string;
  /** The command to type; none where no command closes it. */
  readonly command?: string;
  readonly calls: number;
  /** @unit seconds */
  readonly seconds: number;
  /** Such as `open`, or `cannot be had`. */
  readonly status: string;
}

/** One check, and how it ended. */
export interface ReportedCheck {
  readonly name: string;
  readonly title: string;
  readonly category: string;
  readonly severity: GapSeverity;
  readonly outcome: 'passed' | 'finding' | 'not_checkable' | 'failed';
  /** How many records it looked at; null where it could not. */
  readonly examined: number | null;
  /** What it found, or why it could not look. */
  readonly detail: string;
}

/** One year of one dataset. */
export interface YearCoverage {
  readonly year: number;
  readonly dataset: string;
  readonly complete: number;
  readonly without_racing: number;
  /** Loaded, but more may come. */
  readonly unsettled: number;
  readonly missing: number;
  readonly failed: number;
  readonly out_of_reach: number;
  readonly races: number | null;
  readonly runners: number | null;
}

/** Races of a month in a region, and how many its weekdays usually bring. */
export interface MonthVolume {
  readonly region: string;
  /** `YYYY-MM` */
  readonly month: string;
  readonly races: number;
  /** Null where there is no history to go by. */
  readonly expected: number | null;
}

/** How much is known of the rows of a kind. */
export interface EntityCoverage {
  /** Such as `Horses`. */
  readonly entity: string;
  readonly rows: number;
  readonly known: readonly {
    readonly what: string;
    readonly have: number;
    readonly of: number;
    /** What is to be said of it, such as where the rest would come from. */
    readonly remark?: string;
    /** Less than this share is a gap; without it, the number is for information. */
    readonly least?: number;
  }[];
}

/** The columns of a table that one source fills, and how often it does in each year. */
export interface FillRates {
  readonly table: string;
  readonly source: string;
  /** What a rate is a share of: `runners that ran`. */
  readonly of: string;
  readonly columns: readonly {
    readonly column: string;
    /** From 0 to 1 by year; null where the source had nothing to say in the year. */
    readonly rates: Readonly<Record<number, number | null>>;
  }[];
}

/** How old the newest of something is, against the age that is promised. */
export interface Freshness {
  readonly what: string;
  /** ISO instant; null for never. */
  readonly at: string | null;
  /** @unit seconds */
  readonly age: number | null;
  /** @unit seconds; null where nothing is promised */
  readonly target: number | null;
}

/** A number that analysts know, and the band in which it belongs. */
export interface NumberInBand {
  readonly label: string;
  /** As it is shown: `9.4`, `11.2 %`. */
  readonly value: string;
  readonly band: string | null;
  readonly within: boolean | null;
  readonly remark?: string;
}

/** What a table holds. */
export interface TableSize {
  readonly table: string;
  readonly rows: number;
  readonly first_day: string | null;
  readonly last_day: string | null;
  readonly last_change: string | null;
  readonly bytes: number;
  /** Rows of the last 30 days. */
  readonly growth: number;
}

/** A value, code or field of the API that nobody had told us of. */
export interface Drift {
  readonly dataset: string;
  readonly path: string;
  readonly kind: string;
  readonly value: string;
  readonly count: number;
  readonly last_seen: string;
  readonly example: string | null;
}

/** All that the audit report shows. */
export interface AuditReportData {
  /** ISO instant of the audit. */
  readonly at: string;
  /** What database it was, without a secret. */
  readonly database: string;
  /** First and last day that were audited. */
  readonly since: string;
  readonly until: string;
  readonly verdict: {
    /** Every critical check ran, and none found anything critical. */
    readonly noCriticalGaps: boolean;
    readonly critical: number;
    readonly warnings: number;
    readonly notes: number;
    /** Critical checks that could not say anything. */
    readonly unanswered: readonly string[];
  };
  readonly closing: { readonly calls: number; readonly seconds: number };
  readonly gaps: readonly ReportedGap[];
  readonly checks: readonly ReportedCheck[];
  readonly calendar: Calendar;
  readonly years: readonly YearCoverage[];
  readonly volumes: readonly MonthVolume[];
  readonly entities: readonly EntityCoverage[];
  readonly fills: readonly FillRates[];
  readonly freshness: readonly Freshness[];
  readonly numbers: readonly NumberInBand[];
  readonly tables: readonly TableSize[];
  readonly drift: readonly Drift[];
  /** Emptiness that is expected, and what the API cannot give: each with its reason. */
  readonly limits: readonly { readonly what: string; readonly why: string; readonly count: number | null }[];
}
