export { attributes, type Attributes } from './html/attributes.js';
export { type Html, html, type HtmlValue } from './html/html.js';
export { type Page, page } from './page/page.js';
export { badge, type Tone } from './parts/badge.js';
export { type DataColumn, dataTable } from './parts/data-table.js';
export { shareBar } from './parts/share-bar.js';
export { verdict } from './parts/verdict.js';
export { type Calendar, coverageCalendar } from './coverage/calendar.js';
export { type CoverageDay, dayStates, type DayState } from './coverage/day-state.js';
export { legend as coverageLegend } from './coverage/legend.js';
export { openDays } from './coverage/open-days.js';
export { coverageStrip } from './coverage/strip.js';
export { terminalCalendar, type TerminalCalendarOptions } from './coverage/terminal-calendar.js';
export { auditReport } from './audit/audit-report.js';
export type {
  AuditReportData,
  Drift,
  EntityCoverage,
  FillRates,
  Freshness,
  GapSeverity,
  MonthVolume,
  NumberInBand,
  ReportedCheck,
  ReportedGap,
  TableSize,
  YearCoverage,
} from './audit/audit-report-data.js';
