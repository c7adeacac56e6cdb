import { count } from '../figures.js';
import { type Html, html } from '../html/html.js';
import { badge } from '../parts/badge.js';
import { type DataColumn, dataTable } from '../parts/data-table.js';
import type { YearCoverage } from './audit-report-data.js';

/** A row for each year and dataset; what is open stands out. */
export function yearTable(years: readonly YearCoverage[]): Html {
  const number = (title: string, of: (row: YearCoverage) => number | null): DataColumn<YearCoverage> => ({
    title,
    isNumber: true,
    cell: (row) => quietZero(of(row)),
  });
  const open = (title: string, tone: 'warn' | 'bad', of: (row: YearCoverage) => number): DataColumn<YearCoverage> => ({
    title,
    isNumber: true,
    cell: (row) => (of(row) > 0 ? badge(count(of(row)), tone) : quietZero(0)),
  });
  return dataTable<YearCoverage>(
    'Coverage by year',
    [
      { title: 'Year', isHead: true, cell: ({ year }) => String(year) },
      { title: 'Dataset', cell: ({ dataset }) => dataset },
      number('Complete', ({ complete }) => complete),
      number('No racing', ({ without_racing }) => without_racing),
      open('Unsettled', 'warn', ({ unsettled }) => unsettled),
      open('Missing', 'bad', ({ missing }) => missing),
      open('Failed', 'bad', ({ failed }) => failed),
      number('Out of reach', ({ out_of_reach }) => out_of_reach),
      number('Races', ({ races }) => races),
      number('Runners', ({ runners }) => runners),
      {
        title: 'A race',
        isNumber: true,
        cell: ({ races, runners }) => (races && runners ? (runners / races).toFixed(1) : quietZero(null)),
      },
    ],
    // A year that lies out of reach as a whole has nothing to count.
    years.filter(({ out_of_reach, ...row }) => openOrDone(row) > 0 || out_of_reach === 0),
  );
}

const openOrDone = ({
  complete,
  without_racing,
  unsettled,
  missing,
  failed,
}: Omit<YearCoverage, 'out_of_reach'>): number => complete + without_racing + unsettled + missing + failed;

const quietZero = (number: number | null): Html =>
  number === 0 || number === null ? html`<span class="quiet">–</span>` : html`${count(number)}`;
