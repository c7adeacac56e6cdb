import { count, counted, dayInWords, percent, timeSpan } from '../figures.js';
import { type Html, html, type HtmlValue } from '../html/html.js';
import { isOpen } from '../coverage/day-state.js';
import type { AuditReportData } from './audit-report-data.js';

/** Six numbers that say how much there is and how whole it is. */
export function keyFigures(data: AuditReportData): Html {
  const rowsOf = (table: string) => data.tables.find((one) => one.table === table);
  const within = data.calendar.days.filter(({ state }) => state !== 'unavailable');
  const proven = within.filter(({ state }) => !isOpen(state));
  const races = rowsOf('ra_races');
  const span =
    races?.first_day && races.last_day ? `${dayInWords(races.first_day)} to ${dayInWords(races.last_day)}` : '';
  const oldest = data.freshness.filter(({ age, target }) => target !== null && (age === null || age > target));
  return html`<dl class="tiles">
    ${tile('Races', count(races?.rows), span)}
    ${tile('Runners', count(rowsOf('ra_runners')?.rows), perRace(rowsOf('ra_runners')?.rows, races?.rows))}
    ${tile('Days proven complete', percent(within.length === 0 ? null : proven.length / within.length), `${count(proven.length)} of ${counted(within.length, 'day')} within reach`)}
    ${tile('Gaps', count(data.gaps.length), `${count(data.verdict.critical)} critical`)}
    ${tile('To close them', ...costOf(data.closing))}
    ${tile('Freshness', oldest.length === 0 ? 'as promised' : `${count(oldest.length)} late`, oldest.map(({ what }) => what.toLowerCase()).join(', '))}
  </dl>`;
}

const tile = (name: string, figure: HtmlValue, note: HtmlValue): Html =>
  html`<div>
    <dt>${name}</dt>
    <dd>${figure}</dd>
    <dd class="note">${note}</dd>
  </div>`;

/** What leads is the time; without a limit, as at a simulator, there is none to tell. */
function costOf({ calls, seconds }: AuditReportData['closing']): [figure: string, note: string] {
  if (calls === 0) return ['no request', ''];
  return seconds === 0 ? [counted(calls, 'request'), ''] : [timeSpan(seconds), counted(calls, 'request')];
}

const perRace = (runners: number | undefined, races: number | undefined): string =>
  runners && races ? `${(runners / races).toFixed(1)} a race` : '';
