import type { Check } from './check.js';
import type { Explanation, Finding } from './finding.js';

/** How one check ended. */
export type CheckOutcome = CheckPassed | CheckFound | CheckNotCheckable | CheckFailed;

interface Ended {
  /** Which check, without its `run`. */
  readonly check: Omit<Check, 'run'>;
  /** @unit milliseconds */
  readonly duration: number;
}

export interface CheckPassed extends Ended {
  readonly status: 'passed';
  readonly examined: number;
  readonly explained: readonly Explanation[];
}

export interface CheckFound extends Ended {
  readonly status: 'finding';
  readonly examined: number;
  readonly explained: readonly Explanation[];
  readonly findings: readonly Finding[];
}

/** There is nothing independent to hold the data against. */
export interface CheckNotCheckable extends Ended {
  readonly status: 'not_checkable';
  readonly reason: string;
}

/** The check itself broke: what it looks at is not known, which is a finding, critical where the check is. */
export interface CheckFailed extends Ended {
  readonly status: 'failed';
  readonly error: string;
  readonly findings: readonly Finding[];
}

/** The answer to the one question: can this database be trusted? */
export interface Verdict {
  /** That every critical check ran and none of them has a critical finding. Nothing less may be called so. */
  readonly noCriticalGaps: boolean;
  /** Names of critical checks that could not say anything. */
  readonly unanswered: readonly string[];
  readonly critical: number;
  readonly warnings: number;
  readonly notes: number;
}

export interface AuditResult {
  /** ISO instant of the audit, by the database's clock. */
  readonly at: string;
  readonly today: string;
  /** First day that was audited. */
  readonly since: string;
  readonly regions: readonly string[];
  /** In the order of the registry. */
  readonly outcomes: readonly CheckOutcome[];
  /** The gap table: worst first, then by priority, then by what is cheapest to close. */
  readonly findings: readonly Finding[];
  readonly verdict: Verdict;
  /** Requests and time to close all findings that can be. */
  readonly closing: { readonly calls: number; /** @unit seconds */ readonly seconds: number };
  /** @unit milliseconds */
  readonly duration: number;
}
