import { type Html, html } from '../html/html.js';
import type { FillRates } from './audit-report-data.js';

/** A table for each source of each table's columns: per cent of rows with a value, by year. */
export function fillTables(fills: readonly FillRates[]): Html {
  if (fills.length === 0) return html`<p>There are no rows yet.</p>`;
  return html`<div class="fill-list">${fills.map(fillTable)}</div>`;
}

function fillTable({ table, source, of, columns }: FillRates): Html {
  const told = columns.flatMap(({ rates }) => Object.entries(rates).filter(([, rate]) => rate !== null));
  // Newest first: a phone shows the first few.
  const years = [...new Set(told.map(([year]) => Number(year)))].toSorted((a, b) => b - a);
  const name = `${table}, from ${source}`;
  return html`<details class="fill" open>
    <summary>
      <h3>${table} <span class="quiet">from ${source}, of ${of}</span></h3>
    </summary>
    <div class="scroll" tabindex="0" role="group" aria-label="${name}">
      <table class="fills">
        <thead>
          <tr>
            <th scope="col">Column</th>
            ${years.map((year) => html`<th scope="col" class="number">${String(year)}</th>`)}
          </tr>
        </thead>
        <tbody>
          ${columns.map(
            ({ column, rates }) =>
              html`<tr>
                <th scope="row">${column}</th>
                ${years.map((year) => fillCell(rates[year] ?? null))}
              </tr>`,
          )}
        </tbody>
      </table>
    </div>
  </details>`;
}

/** The darker the fuller; the number says it without the shade, and is whole only when the share is. */
function fillCell(rate: number | null): Html {
  if (rate === null) return html`<td class="number quiet">–</td>`;
  const rounded = Math.round(rate * 100);
  const shown = rounded === 100 && rate < 1 ? 99 : rounded === 0 && rate > 0 ? 1 : rounded;
  return html`<td class="number f${Math.floor(rate * 4)}">${shown}</td>`;
}
