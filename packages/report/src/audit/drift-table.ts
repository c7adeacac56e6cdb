import { count, instantInWords } from '../figures.js';
import { type Html, html } from '../html/html.js';
import { dataTable } from '../parts/data-table.js';
import type { Drift } from './audit-report-data.js';

/** What the API said that was not known to us. */
export function driftTable(drift: readonly Drift[]): Html {
  if (drift.length === 0) return html`<p class="all-well">Every field and every code was known.</p>`;
  return dataTable(
    'Schema drift',
    [
      { title: 'Where', isHead: true, cell: ({ path }) => html`<code>${path}</code>` },
      { title: 'Dataset', cell: ({ dataset }) => dataset },
      { title: 'Kind', cell: ({ kind }) => kind.replaceAll('_', ' ') },
      { title: 'Value', className: 'long', cell: ({ value }) => value },
      { title: 'Seen', isNumber: true, cell: (row) => count(row.count) },
      { title: 'Last', className: 'nowrap', cell: ({ last_seen }) => instantInWords(last_seen) },
      { title: 'Example', cell: ({ example }) => (example === null ? '–' : html`<code>${example}</code>`) },
    ],
    drift,
  );
}
