import type { Parsed } from './parsed.js';
import { parseText } from './text.js';

/** A saddlecloth number; a reserve's number; or, for `NR`, a horse that was taken out. */
export interface RunnerNumber {
  readonly kind: 'runner' | 'reserve' | 'non_runner';
  readonly number: number | null;
}

const saddlecloth = /^(R)?(\d{1,3})$/;

/**
 * The number on the racecard: digits, `NR`, or a reserve such as `R15`. `0` means that none was given yet.
 *
 * @example parseRunnerNumber('R15') // { kind: 'reserve', number: 15 }
 */
export function parseRunnerNumber(raw: unknown): Parsed<RunnerNumber> {
  const text = parseText(raw);
  if (typeof text !== 'string') return text;
  if (text === 'NR') return { kind: 'non_runner', number: null };
  const found = saddlecloth.exec(text);
  if (!found) return undefined;
  const number = Number(found[2]);
  if (number === 0) return null;
  return { kind: found[1] === 'R' ? 'reserve' : 'runner', number };
}
