import type { CoverageDay } from '@darkhorses/audit';
import { type Dataset, type PartitionState, unreachableReasons } from '@darkhorses/ingest';
import {
  type CoverageDay as DrawnDay,
  coverageStrip,
  dayStates,
  type DayState,
  type Html,
  html,
  openDays,
} from '@darkhorses/report';
import { dayWords } from './times.js';

const names: Readonly<Record<Dataset, string>> = { racecards: 'Racecards', results: 'Results' };

/** As many as a phone has room for in a row. */
const daysInRow = 20;

/** The last days of each dataset, oldest first; each says in words what is known of it. */
export function coverage(days: readonly CoverageDay[]): Html {
  const drawn = days.map(drawnDay);
  return html`${(['results', 'racecards'] as const).map((dataset) => {
    const those = drawn.filter((day) => day.dataset === dataset);
    return html`<h3>${names[dataset]}</h3>
      <div class="twenties">${rowsOf(those).map((row) => strip(dataset, row))}</div>`;
  })}
  ${legend(drawn)} ${openDays(drawn)}`;
}

function strip(dataset: Dataset, days: readonly DrawnDay[]): Html {
  const words = `${dayWords(days.at(0)?.day ?? '')} to ${dayWords(days.at(-1)?.day ?? '')}`;
  return coverageStrip({ datasets: [[dataset, words]], days });
}

function rowsOf(days: readonly DrawnDay[]): DrawnDay[][] {
  const count = Math.ceil(days.length / daysInRow);
  return Array.from({ length: count }, (_, row) => days.slice(row * daysInRow, (row + 1) * daysInRow));
}

function drawnDay({
  dataset,
  day,
  state,
  races,
  api_total,
  reason,
  expected,
  error_text: error,
}: CoverageDay): DrawnDay {
  const note = error ?? expected ?? (reason === null ? null : unreachableReasons[reason]);
  return { dataset, day, state: drawnStates[state], races, api_total, note };
}

const drawnStates: Readonly<Record<PartitionState, DayState>> = {
  missing: 'missing',
  failed: 'failed',
  quarantined: 'set_aside',
  unsettled: 'unsettled',
  other_regions: 'partial',
  done: 'done',
  empty: 'empty',
  unavailable: 'unavailable',
};

/** What the drawings mean that are there. */
function legend(days: readonly DrawnDay[]): Html {
  const there = Object.keys(dayStates).filter((state): state is DayState => days.some((day) => day.state === state));
  return html`<ul class="legend">
    ${there.map(
      (state) =>
        html`<li>
          <svg viewBox="0 0 9 9" width="11" aria-hidden="true"><use href="#${symbols[state]}" /></svg>
          ${dayStates[state].label}${state === 'done' && ', in a stronger green with more races'}
        </li>`,
    )}
  </ul>`;
}

const symbols: Readonly<Record<DayState, string>> = {
  done: 'c-d3',
  empty: 'c-e',
  unsettled: 'c-u',
  partial: 'c-p',
  thin: 'c-t',
  missing: 'c-m',
  failed: 'c-f',
  set_aside: 'c-q',
  unavailable: 'c-n',
};
