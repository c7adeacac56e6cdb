import type { AuditResult, CheckOutcome } from '../audit-result.js';
import type { Severity } from '../check.js';
import type { Finding } from '../finding.js';

/** A finding as a row of the gap table. */
export interface ShownGap {
  readonly priority: string;
  readonly category: string;
  readonly severity: Severity;
  readonly what: string;
  readonly why: string;
  readonly cause?: string;
  readonly affected: number;
  readonly of: number;
  readonly unit: string;
  readonly examples: readonly string[];
  readonly how: string;
  readonly command?: string;
  readonly calls: number;
  /** @unit seconds */
  readonly seconds: number;
  readonly status: string;
}

/** A check as people read of it. */
export interface ShownCheck {
  readonly name: string;
  readonly title: string;
  readonly category: string;
  readonly severity: Severity;
  readonly outcome: CheckOutcome['status'];
  readonly examined: number | null;
  readonly detail: string;
}

/** The gap table of an audit. */
export const shownGaps = ({ findings }: Pick<AuditResult, 'findings'>): ShownGap[] =>
  findings.map((finding) => {
    const { priority, category, severity, what, why, cause, affected, of, unit, examples, closing } = finding;
    const { how, command, calls, seconds } = closing;
    return {
      priority,
      category,
      severity,
      what,
      why,
      affected,
      of,
      unit,
      examples,
      how,
      calls,
      seconds,
      ...(cause !== undefined && { cause }),
      ...(command !== undefined && { command }),
      status: gapStatus(finding),
    };
  });

/** Whether a command of ours closes a gap: `open`, else it is for somebody to look at. */
export const gapStatus = ({ closing }: Pick<Finding, 'closing'>): string =>
  closing.kind !== undefined ? 'open' : closing.command === undefined ? 'by hand' : 'by command';

/** Every check with what came of it. */
export const shownChecks = ({ outcomes }: Pick<AuditResult, 'outcomes'>): ShownCheck[] =>
  outcomes.map((outcome) => {
    const { name, title, category, severity } = outcome.check;
    const examined = 'examined' in outcome ? outcome.examined : null;
    return { name, title, category, severity, outcome: outcome.status, examined, detail: detailOf(outcome) };
  });

function detailOf(outcome: CheckOutcome): string {
  if (outcome.status === 'passed') return '';
  if (outcome.status === 'not_checkable') return outcome.reason;
  if (outcome.status === 'failed') return outcome.error;
  return outcome.findings.map(({ what }) => what).join('; ');
}
