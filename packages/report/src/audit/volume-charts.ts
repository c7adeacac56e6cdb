import { count } from '../figures.js';
import { type Html, html } from '../html/html.js';
import type { MonthVolume } from './audit-report-data.js';

const regionNames: Readonly<Record<string, string>> = { gb: 'Great Britain', ire: 'Ireland' };
const monthNames = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/** Far below what is usual: then a month stands out. */
const low = 0.8;

/** A small chart for each year of each region: a bar for each month, a line where it usually ends. */
export function volumeCharts(volumes: readonly MonthVolume[]): Html {
  if (volumes.length === 0) return html`<p>There are no races yet.</p>`;
  const regions = [...new Set(volumes.map(({ region }) => region))].toSorted();
  return html`${regions.map((region) =>
      regionCharts(
        region,
        volumes.filter((one) => one.region === region),
      ),
    )}
    <ul class="legend">
      <li>
        <svg viewBox="0 0 9 9" width="11" aria-hidden="true"><rect class="volume" width="9" height="9" rx="1.5" /></svg
        >races of the month
      </li>
      <li>
        <svg viewBox="0 0 9 9" width="11" aria-hidden="true">
          <rect class="volume low" width="9" height="9" rx="1.5" />
          <path class="s" d="M2.5 4.5h4" /></svg
        >less than ${low * 100} % of what is usual
      </li>
      <li>
        <svg viewBox="0 0 9 9" width="11" aria-hidden="true"><path class="usual" d="M0 4.5h9" /></svg>usual
      </li>
    </ul>`;
}

function regionCharts(region: string, months: readonly MonthVolume[]): Html {
  const most = Math.max(1, ...months.flatMap(({ races, expected }) => [races, expected ?? 0]));
  const years = [...new Set(months.map(({ month }) => month.slice(0, 4)))].toSorted();
  const name = regionNames[region] ?? region.toUpperCase();
  return html`<h3>${name}</h3>
    <div class="volumes">
      ${years.map((year) =>
        yearChart(
          year,
          name,
          months.filter(({ month }) => month.startsWith(year)),
          most,
        ),
      )}
    </div>`;
}

function yearChart(year: string, name: string, months: readonly MonthVolume[], most: number): Html {
  const races = months.reduce((sum, { races }) => sum + races, 0);
  const scale = (value: number): number => Math.round((value / most) * 560) / 10;
  return html`<figure>
    <svg viewBox="0 0 120 58" role="img" aria-label="${name} ${year}: ${count(races)} races">
      <path class="axis" d="M0 57.5h120" />
      ${months.map((month) => {
        const x = (Number(month.month.slice(5)) - 1) * 10;
        const height = scale(month.races);
        const isLow = month.expected !== null && month.races < month.expected * low;
        const title = `${monthNames[x / 10]} ${year}: ${count(month.races)} races${month.expected === null ? '' : `, usually ${count(month.expected)}`}`;
        const top = 57 - scale(month.expected ?? 0);
        return html`<g
          ><title>${title}</title><rect class="hit" x="${x}" width="10" height="58" /><rect
            class="volume ${isLow && 'low'}"
            x="${x + 1}"
            y="${57 - height}"
            width="8"
            height="${height}"
            rx="1"
          />${month.expected !== null && html`<path class="usual" d="M${x} ${top}h10" />`}</g
        >`;
      })}
    </svg>
    <figcaption><strong>${year}</strong> ${count(races)}</figcaption>
  </figure>`;
}
