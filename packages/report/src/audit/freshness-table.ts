import { instantInWords, timeSpan } from '../figures.js';
import type { Html } from '../html/html.js';
import { badge } from '../parts/badge.js';
import { dataTable } from '../parts/data-table.js';
import type { Freshness } from './audit-report-data.js';

/** How old the newest of each kind is, and whether that is as promised. */
export function freshnessTable(freshness: readonly Freshness[]): Html {
  return dataTable(
    'Freshness',
    [
      { title: 'What', isHead: true, cell: ({ what }) => what },
      { title: 'Verdict', cell: verdictOf },
      { title: 'Newest', cell: ({ at }) => (at === null ? 'never' : instantInWords(at)), className: 'nowrap' },
      { title: 'Age', isNumber: true, cell: ({ age }) => (age === null ? '–' : timeSpan(age)) },
      { title: 'Promised', isNumber: true, cell: ({ target }) => (target === null ? '–' : timeSpan(target)) },
    ],
    freshness,
  );
}

function verdictOf({ age, target }: Freshness): Html {
  if (target === null) return badge('no promise', 'quiet');
  return age !== null && age <= target ? badge('fresh', 'good') : badge('late', 'warn');
}
