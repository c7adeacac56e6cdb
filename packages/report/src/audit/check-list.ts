import { count } from '../figures.js';
import type { Html } from '../html/html.js';
import { html } from '../html/html.js';
import { badge } from '../parts/badge.js';
import { dataTable } from '../parts/data-table.js';
import type { ReportedCheck } from './audit-report-data.js';
import { toneOf } from './gap-table.js';

/** Every check with its outcome: what was not asked is not known. */
export function checkList(checks: readonly ReportedCheck[]): Html {
  return dataTable(
    'Every check',
    [
      { title: 'Check', isHead: true, cell: ({ name, title }) => html`${title} <code>${name}</code>` },
      { title: 'Category', cell: ({ category }) => category },
      { title: 'If it fails', cell: ({ severity }) => severity },
      { title: 'Looked at', isNumber: true, cell: ({ examined }) => count(examined) },
      { title: 'Outcome', cell: outcomeOf },
      { title: 'Detail', className: 'long', cell: ({ detail }) => detail },
    ],
    checks,
  );
}

function outcomeOf({ outcome, severity }: ReportedCheck): Html {
  if (outcome === 'passed') return badge('passed', 'good');
  if (outcome === 'not_checkable') return badge('not checkable', 'quiet');
  return badge(outcome === 'failed' ? 'could not run' : 'found something', toneOf[severity]);
}
