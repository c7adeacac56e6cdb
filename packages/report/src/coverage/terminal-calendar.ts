import type { Calendar } from './calendar.js';
import { mondayOf, numberOfDay } from './calendar-days.js';
import { type DayState, dayStates, worstOf } from './day-state.js';

/** How the calendar is drawn on a terminal. */
export interface TerminalCalendarOptions {
  /** Colours a mark by its state; by default there is no colour, and nothing is lost. */
  readonly paint?: (mark: string, state: DayState) => string;
}

/**
 * The calendar for a terminal: a line for each year and dataset, a mark for each week, which is that of its worst day.
 * Fits 80 columns.
 *
 * @example
 * terminalCalendar({ datasets: [['results', 'Results']], days });
 * // Results
 * // 2024  ■■■■■■■■■■■■■■■■■■■■■■■■■■×■■■■■■■■■■■■■■■■■■■■■■■■■■
 */
export function terminalCalendar(
  { datasets, days }: Calendar,
  { paint = (mark) => mark }: TerminalCalendarOptions = {},
): string {
  const seen = new Set<DayState>();
  const blocks = datasets.map(([dataset, name]) => {
    const weeks = new Map<string, DayState[]>();
    for (const one of days) {
      if (one.dataset !== dataset) continue;
      const key = `${one.day.slice(0, 4)} ${weekOfYear(one.day)}`;
      const states = weeks.get(key);
      if (states) states.push(one.state);
      else weeks.set(key, [one.state]);
    }
    const years = [...new Set([...weeks.keys()].map((key) => key.slice(0, 4)))].toSorted().toReversed();
    const lines = years.map((year) => {
      const marks = Array.from({ length: 54 }, (_, week) => {
        const state = worstOf(weeks.get(`${year} ${week}`) ?? []);
        if (state === undefined) return ' ';
        seen.add(state);
        return paint(dayStates[state].glyph, state);
      });
      return `${year}  ${marks.join('')}`.trimEnd();
    });
    return [name, ...lines].join('\n');
  });
  const order = (Object.keys(dayStates) as DayState[]).filter((state) => seen.has(state));
  const key = order.map((state) => `${paint(dayStates[state].glyph, state)} ${dayStates[state].label}`).join('   ');
  return [...blocks, `Each mark is a week, and stands for its worst day.\n${key}`].join('\n\n');
}

/** Weeks begin on Mondays; the first may be short. */
function weekOfYear(day: string): number {
  const first = mondayOf(numberOfDay(`${day.slice(0, 4)}-01-01`));
  return (mondayOf(numberOfDay(day)) - first) / 7;
}
