import type { AuditResult } from '@darkhorses/audit';

/** An audit of some checks alone says nothing of the database as a whole, to programs and in a report either. */
export const withPartialVerdict = (result: AuditResult): AuditResult => ({
  ...result,
  verdict: {
    ...result.verdict,
    noCriticalGaps: false,
    unanswered: [...result.verdict.unanswered, 'every check that was not asked for'],
  },
});
