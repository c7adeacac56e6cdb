export { audit } from './audit.js';
export type { AuditOptions, AuditProgress } from './audit-options.js';
export type {
  AuditResult,
  CheckFailed,
  CheckFound,
  CheckNotCheckable,
  CheckOutcome,
  CheckPassed,
  Verdict,
} from './audit-result.js';
export { categories, type Category, type Check, type CheckContext, type Priority, type Severity } from './check.js';
export {
  type Closing,
  type Examination,
  type Examined,
  type Explanation,
  type Finding,
  fixKinds,
  type FixKind,
  type Gap,
  type NotCheckable,
  type TimedClosing,
} from './finding.js';
export { type FreshnessSubject, freshnessSubjects, freshnessTarget } from './freshness-target.js';
export { checks } from './registry.js';
export { numbers } from './numbers/numbers.js';
export type { KnownNumber, Numbers, TableNumbers } from './numbers/known-number.js';
export { coverageCalendar, type CoverageDay } from './coverage-calendar.js';
export { fix } from './fix/fix.js';
export type { FixEnd, FixEvent, FixOptions, FixStep, FixSummary, GapChange } from './fix/fix-options.js';
export { compareLegacy, type CompareOptions } from './compare/compare-legacy.js';
export type { LegacyTable, SideDifference } from './compare/legacy-table.js';
export { auditPicture, type AuditPicture } from './picture/picture.js';
export { gapStatus } from './picture/shown-gaps.js';
export { shownNumbers } from './picture/shown-numbers.js';
export { againstApi, type AgainstApiOptions } from './checks/figures/against-api.js';
