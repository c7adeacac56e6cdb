import type { Parsed } from './parsed.js';
import { parseText } from './text.js';

export interface LastRun {
  /** Days since the horse last ran under this race's code; `null` where it never did. */
  readonly days: number | null;
  /** Days since it last ran under the other code; `null` where the card gives none. */
  readonly otherCodeDays: number | null;
  /** The other code as written: `F` for the Flat, `J` for jumps, `P` for point-to-points. */
  readonly otherCode: string | null;
}

const lastRun = /^(\d{1,5})?(?: ?\((\d{1,5})([A-Z])\))?$/;

/**
 * Days since the last run, and in brackets since the last under the other code: `204 (71F)`, `(32F)`.
 *
 * @unit days
 * @example parseLastRun('204 (71F)') // { days: 204, otherCodeDays: 71, otherCode: 'F' }
 */
export function parseLastRun(raw: unknown): Parsed<LastRun> {
  const text = parseText(raw);
  if (typeof text !== 'string') return text;
  const found = lastRun.exec(text);
  if (!found) return undefined;
  const [, days, otherDays, otherCode] = found;
  return {
    days: days === undefined ? null : Number(days),
    otherCodeDays: otherDays === undefined ? null : Number(otherDays),
    otherCode: otherCode ?? null,
  };
}
