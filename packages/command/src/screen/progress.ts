import { type Colours, colours } from './colours.js';
import { formatCount, formatDuration, formatRate, unitOf } from './figures.js';
import { Pace } from './pace.js';
import type { Terminal } from './terminal.js';

export interface ProgressOptions {
  terminal: Terminal;
  /** What is counted, such as `days`. */
  unit: string;
  total: number;
  /** What was done before this run; it says nothing about the pace. Default 0. */
  done?: number;
  /** @unit milliseconds, of any clock that does not go back */
  now: () => number;
  colours?: Colours;
}

export interface Progress {
  /** @param note said behind the bar, such as the day at hand */
  update(done: number, note?: string): void;
  /** More or less than was thought. */
  setTotal(total: number): void;
  /** Takes the bar away; elsewhere writes the last line. */
  finish(): void;
}

const redrawEvery = 100;
const lineEvery = 30_000;
const barWidth = 24;

/**
 * Shows how far something is and when it will be done: a bar on a terminal, a line every half minute elsewhere.
 *
 * @example
 * const progress = createProgress({ terminal, unit: 'days', total: 3650, now: () => performance.now() });
 * progress.update(12, '2024-03-15');
 * progress.finish();
 */
export function createProgress({
  terminal,
  unit,
  total,
  done = 0,
  now,
  colours: paint = colours(false),
}: ProgressOptions): Progress {
  const pace = new Pace();
  const state = { done, total, note: '' };
  let shownAt = now();
  let shown = '';
  pace.add(shownAt, done);

  const show = (): void => {
    shownAt = now();
    const text = terminal.isInteractive
      ? bar(state, unit, pace.perSecond, terminal.width, paint)
      : plain(state, unit, pace.perSecond);
    if (terminal.isInteractive) terminal.foot(text);
    else if (text !== shown) terminal.line(text);
    shown = text;
  };
  // Seen at once: the first step may take a while, and an empty screen looks like a hung program.
  if (terminal.isInteractive) show();
  return {
    update(count, note = '') {
      Object.assign(state, { done: count, note });
      pace.add(now(), count);
      if (now() - shownAt >= (terminal.isInteractive ? redrawEvery : lineEvery)) show();
    },
    setTotal(count) {
      state.total = count;
    },
    finish() {
      if (terminal.isInteractive) terminal.foot('');
      else show();
    },
  };
}

interface State {
  done: number;
  total: number;
  note: string;
}

function bar(state: State, unit: string, perSecond: number | undefined, width: number, paint: Colours): string {
  const filled = Math.round(shareOf(state) * barWidth);
  const drawn = '█'.repeat(filled) + '░'.repeat(barWidth - filled);
  const text = ` ${percentOf(state)}  ${wordsOf(state, unit, perSecond)}${state.note === '' ? '' : `  ${state.note}`}`;
  // A line that wraps cannot be drawn over; one column is kept for the cursor.
  return paint.green(drawn) + [...text].slice(0, Math.max(0, width - barWidth - 1)).join('');
}

function plain(state: State, unit: string, perSecond: number | undefined): string {
  return `${percentOf(state)}  ${wordsOf(state, unit, perSecond)}`;
}

function wordsOf({ done, total }: State, unit: string, perSecond: number | undefined): string {
  const counts = `${formatCount(done)} of ${formatCount(total)} ${unitOf(total, unit)}`;
  if (done >= total || perSecond === undefined) return counts;
  return `${counts}  ${formatRate(perSecond)}  ${formatDuration(((total - done) / perSecond) * 1000)} left`;
}

function shareOf({ done, total }: State): number {
  return total <= 0 ? 1 : Math.min(1, Math.max(0, done / total));
}

// Rounded down: 100 % is when it is done.
function percentOf(state: State): string {
  return `${String(Math.floor(shareOf(state) * 100)).padStart(3)} %`;
}
