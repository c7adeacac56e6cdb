import { attributes } from '../html/attributes.js';
import { type Html, html } from '../html/html.js';
import { dayInWords } from '../figures.js';
import { mondayOf, numberOfDay, weekdayOf } from './calendar-days.js';
import type { CoverageDay } from './day-state.js';
import { dayTitle, titled } from './day-title.js';
import { cell, symbolOf } from './symbols.js';

/** A half year never touches more than 27 weeks. */
const weeks = 27;
const headroom = 13;
const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'] as const;

/**
 * Six months of a dataset as a drawing: a column for each week, Monday at the top. Each day has its title; days that
 * cannot be had for one reason are drawn as one.
 *
 * @param label what the drawing says to those who do not see it
 */
export function halfYear(year: number, half: 1 | 2, days: readonly CoverageDay[], label: string): Html {
  const first = half === 1 ? 0 : 6;
  const firstMonday = mondayOf(numberOfDay(monthStart(year, first)));
  const width = weeks * cell.pitch;
  const height = headroom + 7 * cell.pitch;
  const names = months.slice(first, first + 6).map((name, index) => {
    const start = numberOfDay(monthStart(year, first + index));
    // The week in which a month begins belongs to the month before, unless it begins with it.
    const column = Math.ceil((start - firstMonday) / 7);
    return html`<text x="${column * cell.pitch}" y="8">${name}</text>`;
  });
  const drawn = runsOf(days).map((run) => drawRun(run, firstMonday));
  return html`<svg class="half" viewBox="0 0 ${width} ${height}" role="img" aria-label="${label}">
    ${names}${drawn}
  </svg>`;
}

const monthStart = (year: number, month: number): string => `${year}-${String(month + 1).padStart(2, '0')}-01`;

/** Days on end of which nothing can be had stand together; every other day by itself. */
function runsOf(days: readonly CoverageDay[]): (readonly CoverageDay[])[] {
  const runs: CoverageDay[][] = [];
  for (const day of days) {
    const run = runs.at(-1);
    const last = run?.at(-1);
    const isSame = last?.state === 'unavailable' && day.state === 'unavailable' && last.note === day.note;
    if (run && isSame && numberOfDay(day.day) === numberOfDay(last.day) + 1) run.push(day);
    else runs.push([day]);
  }
  return runs;
}

function drawRun(run: readonly CoverageDay[], firstMonday: number): Html | undefined {
  const [first] = run;
  const last = run.at(-1);
  if (first === undefined || last === undefined) return undefined;
  if (run.length === 1) {
    const { x, y } = placeOf(first.day, firstMonday);
    // The name of a symbol is one of a fixed few.
    return html`<use href="#${symbolOf(first)}" ${attributes({ x: x === 0 ? null : x, y })}
      >${titled(dayTitle(first))}</use
    >`;
  }
  const path = run.map(({ day }) => square(placeOf(day, firstMonday))).join('');
  return html`<path class="span" d="${path}">${titled(`${dayInWords(first.day)} to ${dayTitle(last)}`)}</path>`;
}

function placeOf(day: string, firstMonday: number): { x: number; y: number } {
  const number = numberOfDay(day);
  return {
    x: Math.floor((number - firstMonday) / 7) * cell.pitch,
    y: headroom + weekdayOf(number) * cell.pitch,
  };
}

const square = ({ x, y }: { x: number; y: number }): string => `M${x} ${y}h9v9h-9z`;
