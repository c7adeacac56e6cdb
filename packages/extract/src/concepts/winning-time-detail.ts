import { secondsOf } from './finishing-time.js';
import type { Parsed } from './parsed.js';
import { parseText } from './text.js';

export interface WinningTime {
  /** @unit seconds */
  readonly seconds: number;
  /** Seconds slower than the standard time (negative: faster); `null` where the course has no standard. */
  readonly againstStandard: number | null;
}

const detail = /^(?:(\d{1,2})m ?)?(\d{1,2})(?:\.(\d{1,2}))?s(?: \((slow|fast) by (\d{0,3})(?:\.(\d{1,2}))?s\))?$/;

/**
 * The winner's time and its difference from the standard time of course and distance.
 *
 * @example parseWinningTimeDetail('1m 27.65s (slow by 3.35s)') // { seconds: 87.65, againstStandard: 3.35 }
 */
export function parseWinningTimeDetail(raw: unknown): Parsed<WinningTime> {
  const text = parseText(raw);
  if (typeof text !== 'string') return text;
  const found = detail.exec(text);
  if (!found) return undefined;
  const [, minutes, whole, fraction, direction, byWhole = '', byFraction] = found;
  const seconds = secondsOf(minutes, whole, fraction);
  if (seconds === undefined) return undefined;
  if (direction === undefined) return { seconds, againstStandard: null };
  if (byWhole === '' && byFraction === undefined) return undefined;
  const difference = Number(`${byWhole || '0'}.${byFraction ?? '0'}`);
  return { seconds, againstStandard: direction === 'slow' || difference === 0 ? difference : -difference };
}
