import { count, counted, percent, timeSpan } from '../figures.js';
import { type Html, html } from '../html/html.js';
import { badge, type Tone } from '../parts/badge.js';
import type { GapSeverity, ReportedGap } from './audit-report-data.js';

export const toneOf: Readonly<Record<GapSeverity, Tone>> = { critical: 'bad', warning: 'warn', note: 'quiet' };

/** The gap table: what is wrong, how much of it, why it matters, and what closes it at what cost. */
export function gapTable(gaps: readonly ReportedGap[]): Html {
  if (gaps.length === 0) return html`<p class="all-well">Nothing is missing, and nothing is wrong.</p>`;
  return html`<div class="gaps">
    <table>
      <thead>
        <tr>
          <th scope="col">Priority</th>
          <th scope="col">What</th>
          <th scope="col" class="number">Records</th>
          <th scope="col">How to close it</th>
          <th scope="col" class="number">Cost</th>
          <th scope="col">Status</th>
        </tr>
      </thead>
      <tbody>
        ${gaps.map(gapRow)}
      </tbody>
    </table>
  </div>`;
}

function gapRow(gap: ReportedGap): Html {
  const { affected, of, unit, calls, seconds } = gap;
  return html`<tr>
    <td class="priority">
      ${badge(`${gap.priority} ${gap.severity}`, toneOf[gap.severity])}<span class="quiet">${gap.category}</span>
    </td>
    <th scope="row">
      ${gap.what} ${gap.cause && html`<span class="cause">${gap.cause}</span>`}
      <details>
        <summary>Why it matters${gap.examples.length > 0 && ', and examples'}</summary>
        <p>${gap.why}</p>
        ${gap.examples.length > 0 && html`<p class="examples">${gap.examples.map((example) => html`<code>${example}</code> `)}</p>`}
      </details>
    </th>
    <td class="number" data-label="Records">
      <strong>${count(affected)}</strong>
      <span class="quiet">of ${count(of)} ${unit}${of > 0 && [', ', unbroken(percent(affected / of))]}</span>
    </td>
    <td class="how" data-label="How to close it">${gap.how}${gap.command && html`<code>${gap.command}</code>`}</td>
    <td class="number" data-label="Cost">
      ${seconds > 0 && html`<strong>${timeSpan(seconds)}</strong> `}
      <span class="quiet">${calls === 0 ? 'no request' : counted(calls, 'request')}</span>
    </td>
    <td data-label="Status">${gap.status}</td>
  </tr>`;
}

const unbroken = (text: string): Html => html`<span class="nowrap">${text}</span>`;
