import type { TableName } from '@darkhorses/schema';

/** What one of the 18 tables holds. */
export interface TableNumbers {
  readonly table: TableName;
  readonly rows: number;
  /** First and last day of racing in it, `YYYY-MM-DD`; null where its rows have no day. */
  readonly firstDay: string | null;
  readonly lastDay: string | null;
  /** ISO instant of the newest change of a row; null where it is empty. */
  readonly lastChange: string | null;
  /** With indexes and long values. */
  readonly bytes: number;
  /** Rows that came in the last 30 days. */
  readonly growth: number;
}

/** A number that analysts know by heart, as it is here, and where it should be. */
export interface KnownNumber {
  /** Unique, in kebab case: `runners-per-race-2024`. */
  readonly name: string;
  /** What it is, for people. */
  readonly label: string;
  /** Null where there is nothing to count. */
  readonly value: number | null;
  readonly unit: 'races' | 'runners' | 'share' | 'trainers' | 'winners' | 'rows';
  /** Where it belongs, both ends included; null where no band is known, or it does not apply, which `remark` says. */
  readonly band: { readonly low: number; readonly high: number } | null;
  /** Null where there is no band or no value. */
  readonly within: boolean | null;
  readonly remark?: string;
}

export interface Numbers {
  readonly at: string;
  readonly tables: readonly TableNumbers[];
  readonly known: readonly KnownNumber[];
  /** Where most trainers are, the largest first. */
  readonly locations: readonly { readonly location: string; readonly trainers: number }[];
}
