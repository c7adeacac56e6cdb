import { count } from '../figures.js';
import { type Html, html } from '../html/html.js';
import { dataTable } from '../parts/data-table.js';
import type { AuditReportData } from './audit-report-data.js';

/** What is not there and will not be, each with its reason. */
export function limitsList(limits: AuditReportData['limits']): Html {
  if (limits.length === 0) return html`<p>Nothing had to be explained.</p>`;
  return dataTable(
    'What is empty, and rightly so',
    [
      { title: 'What', isHead: true, cell: ({ what }) => what },
      { title: 'Count', isNumber: true, cell: (row) => count(row.count) },
      { title: 'Why', className: 'long', cell: ({ why }) => why },
    ],
    limits,
  );
}
