import type { CheckOutcome, Verdict } from './audit-result.js';
import type { Severity } from './check.js';
import type { Finding } from './finding.js';

/** `No critical gaps found` is said only when every critical check ran and found nothing critical. */
export function verdictOf(outcomes: readonly CheckOutcome[], findings: readonly Finding[]): Verdict {
  const count = (wanted: Severity) => findings.filter(({ severity }) => severity === wanted).length;
  const critical = count('critical');
  const unanswered = outcomes
    .filter(({ check, status }) => check.severity === 'critical' && ['not_checkable', 'failed'].includes(status))
    .map(({ check }) => check.name);
  return {
    noCriticalGaps: critical === 0 && unanswered.length === 0,
    unanswered,
    critical,
    warnings: count('warning'),
    notes: count('note'),
  };
}
