import { yearOf } from '../calendar/days.js';
import type { History, PastRun } from '../horses/history.js';
import type { Code } from '../races/pools.js';

/** What a card says of a horse's earlier runs. */
export interface FormBook {
  /** Same code, newest first, six at most. */
  runs: readonly PastRun[];
  form: string;
  lastRun: string;
  /** Day of the newest run in either code. */
  last: number | undefined;
}

const rounds = 16;
const shown = 6;

export function formBookOf(history: History, horse: number, code: Code, day: number, raceDay: number): FormBook {
  const runs: PastRun[] = [];
  let other: PastRun | undefined;
  history.walk(horse, day, rounds, (past) => {
    if (past.code === code) runs.push(past);
    else if (runs.length === 0) other ??= past;
    return runs.length < shown;
  });
  const newest = runs[0];
  return {
    runs,
    form: formOf(runs, raceDay),
    lastRun: lastRunText(newest, other, raceDay),
    last: other?.race.day ?? newest?.race.day,
  };
}

/** Figures oldest first; `-` where a new season began, `/` where a whole season was missed. */
function formOf(runs: readonly PastRun[], raceDay: number): string {
  let text = '';
  let season: number | undefined;
  const code = runs[0]?.code ?? 'flat';
  for (const { race, run } of runs.toReversed()) {
    text += separator(season, seasonOf(race.day, code)) + figure(run.position, run.failure);
    season = seasonOf(race.day, code);
  }
  return text + separator(season, seasonOf(raceDay, code));
}

function separator(before: number | undefined, now: number): string {
  if (before === undefined || now === before) return '';
  return now - before === 1 ? '-' : '/';
}

/** The jumps season begins in May, the Flat season with the year. */
function seasonOf(day: number, code: Code): number {
  return yearOf(code === 'jumps' ? day - 120 : day);
}

const letters: { [failure: string]: string } = {
  PU: 'P',
  F: 'F',
  UR: 'U',
  BD: 'B',
  SU: 'S',
  CO: 'C',
  LFT: 'L',
  DSQ: 'D',
};

function figure(position: number, failure: string): string {
  if (failure !== '') return letters[failure] ?? 'R';
  return position < 10 ? String(position) : '0';
}

/** `20`; `204 (71F)` when it ran in the other code since; `(32F)` when it never ran in this one. */
function lastRunText(newest: PastRun | undefined, other: PastRun | undefined, day: number): string {
  const own = newest === undefined ? '' : String(day - newest.race.day);
  if (other === undefined) return own;
  return `${own}${own === '' ? '' : ' '}(${day - other.race.day}${other.code === 'flat' ? 'F' : 'J'})`;
}
