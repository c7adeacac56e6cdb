import type { Parsed } from './parsed.js';
import { parseText } from './text.js';

const clock = /^(?:(\d{1,2}):)?(\d{1,2})(?:\.(\d{1,2}))?$/;

/**
 * A time over the course as minutes and seconds, the seconds unpadded (`3:5.82`).
 * Only the winner's is measured: the source derives the others from the lengths they were beaten.
 *
 * @unit seconds
 * @example parseFinishingTime('3:5.82') // 185.82
 */
export function parseFinishingTime(raw: unknown): Parsed<number> {
  const text = parseText(raw);
  if (typeof text !== 'string') return text;
  const found = clock.exec(text);
  if (!found) return undefined;
  return secondsOf(found[1], found[2], found[3]);
}

/**
 * Seconds from the parts of a time, summed in hundredths so that 3 minutes 5.82 is 185.82 and not 185.82000000000002.
 * Sixty seconds or more beside minutes are not a time.
 */
export function secondsOf(minutes: string | undefined, seconds = '0', fraction = ''): number | undefined {
  if (minutes !== undefined && Number(seconds) >= 60) return undefined;
  const hundredths = Number(minutes ?? 0) * 6000 + Number(seconds) * 100 + Number(fraction.padEnd(2, '0'));
  return hundredths > 0 ? hundredths / 100 : undefined;
}
