import type { AuditResult } from '../audit-result.js';
import type { Finding } from '../finding.js';
import type { GapChange } from './fix-options.js';

/** How many records each check called affected, before and after. */
export function changesBetween(before: AuditResult, after: AuditResult | null): GapChange[] {
  const found = new Map<string, Finding>();
  for (const finding of [...(after?.findings ?? []), ...before.findings]) found.set(finding.check, finding);
  return [...found.values()].map(({ check, title, unit, closing }) => ({
    check,
    title,
    kind: closing.kind ?? null,
    unit,
    before: affectedBy(before, check),
    after: after === null ? null : affectedBy(after, check),
  }));
}

const affectedBy = ({ findings }: AuditResult, check: string): number =>
  findings.filter((finding) => finding.check === check).reduce((sum, { affected }) => sum + affected, 0);
