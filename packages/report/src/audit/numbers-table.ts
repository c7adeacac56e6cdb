import { count, instantInWords } from '../figures.js';
import { type Html, html } from '../html/html.js';
import { badge } from '../parts/badge.js';
import { dataTable } from '../parts/data-table.js';
import type { NumberInBand, TableSize } from './audit-report-data.js';

/** The numbers that analysts know, each with its band. */
export function numbersTable(numbers: readonly NumberInBand[]): Html {
  return dataTable(
    'Numbers that analysts know',
    [
      { title: 'What', isHead: true, cell: ({ label }) => label },
      {
        title: 'Verdict',
        cell: ({ within }) =>
          within === null
            ? badge('for information', 'quiet')
            : within
              ? badge('within', 'good')
              : badge('outside', 'warn'),
      },
      { title: 'Here', isNumber: true, cell: ({ value }) => value },
      { title: 'Expected', isNumber: true, cell: ({ band }) => band ?? '–' },
      { title: 'Remark', className: 'long', cell: ({ remark }) => remark ?? '' },
    ],
    numbers,
  );
}

/** How large each table is. */
export function tableSizes(tables: readonly TableSize[]): Html {
  return html`<h3>The tables</h3>
    ${dataTable(
      'Tables',
      [
        { title: 'Table', isHead: true, cell: ({ table }) => table },
        { title: 'Rows', isNumber: true, cell: ({ rows }) => count(rows) },
        { title: 'New in 30 days', isNumber: true, cell: ({ growth }) => count(growth) },
        { title: 'First day', cell: ({ first_day }) => first_day ?? '–', className: 'nowrap' },
        { title: 'Last day', cell: ({ last_day }) => last_day ?? '–', className: 'nowrap' },
        {
          title: 'Last change',
          cell: ({ last_change }) => (last_change ? instantInWords(last_change) : '–'),
          className: 'nowrap',
        },
        { title: 'Size', isNumber: true, cell: ({ bytes }) => size(bytes) },
      ],
      tables,
    )}`;
}

/** By the thousand, as disks are sold. */
function size(bytes: number): string {
  const units = ['B', 'kB', 'MB', 'GB', 'TB'];
  const step = bytes < 1 ? 0 : Math.min(units.length - 1, Math.floor(Math.log10(bytes) / 3));
  const number = bytes / 1000 ** step;
  return `${step === 0 || number >= 100 ? Math.round(number) : number.toFixed(1)} ${units[step]}`;
}
