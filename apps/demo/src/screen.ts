import { formatShare, renderTable } from '@darkhorses/command';
import type { Leader } from './leaders.js';
import type { FilledTable } from './tables.js';
import type { YearOfRacing } from './coverage.js';

export interface DemoResult {
  readonly tables: readonly FilledTable[];
  readonly years: readonly YearOfRacing[];
  readonly leaders: readonly Leader[];
}

/** What the month came to: the tables, the coverage, and a first question answered. */
export function renderResult({ tables, years, leaders }: DemoResult, width: number): string {
  return [
    renderTable({
      columns: ['Table', 'Rows', 'What it holds'],
      rows: tables.map(({ name, rows, about }) => [name, rows, about]),
      width,
    }),
    '',
    renderTable({
      columns: ['Year', 'Days', 'Races', 'Runners', 'A race', 'Outcome known'],
      rows: years.map(({ year, days, races, runners, runnersPerRace, withOutcome }) => [
        String(year),
        days,
        races,
        runners,
        runnersPerRace.toFixed(1),
        formatShare(withOutcome),
      ]),
    }),
    '',
    renderTable({
      columns: [
        'Better than their prices',
        'Who',
        'Runs',
        'Wins',
        { title: 'A/E', align: 'right' },
        { title: 'Profit', align: 'right' },
      ],
      rows: leaders.map(({ kind, name, runs, wins, ae, profit }) => [
        kind,
        name,
        runs,
        wins,
        ae.toFixed(2),
        signed(profit),
      ]),
      width,
    }),
    'A/E: wins by the wins that the starting prices expected. Profit: of one unit on each run, at those prices.',
  ].join('\n');
}

/** Where to go from here. */
export const nextSteps = (home: string): string => `
What next
  npm run demo                          again: nothing is loaded twice
  DARKHORSES_HOME=${home} npm run backfill -- db psql
                                        ask it something (needs psql)
  npm run backfill -- init              your account of The Racing API and your database, checked; the plan
  npm run backfill -- run               load every British and Irish race since 2015`;

const signed = (profit: number): string => `${profit < 0 ? '\u2212' : '+'}${Math.abs(profit).toFixed(2)}`;

export const heading = (text: string): string => `\n${text}\n`;
