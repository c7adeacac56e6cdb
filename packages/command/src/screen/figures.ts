// Numbers as people read them: the British way, since the data is British and Irish.

// Made at its first use: the first of a process takes 8 ms, for which no `--help` should wait.
let wholeMade: Intl.NumberFormat | undefined;
const whole = () => (wholeMade ??= new Intl.NumberFormat('en-GB', { maximumFractionDigits: 0 }));

/** `12438` as `12,438`. */
export function formatCount(count: number): string {
  return Number.isFinite(count) ? whole().format(count) : '–';
}

/**
 * A number of things in words.
 *
 * @example
 * counted(1, 'day') // '1 day'
 * counted(2_000, 'entry', 'entries') // '2,000 entries'
 */
export function counted(count: number, noun: string, plural = `${noun}s`): string {
  return `${formatCount(count)} ${count === 1 ? noun : plural}`;
}

/**
 * A unit that is named in the plural, as so many of it are called.
 *
 * @example
 * unitOf(1, 'families') // 'family'
 */
export function unitOf(count: number, unit: string): string {
  return count === 1 ? unit.replace(/ies$/, 'y').replace(/s$/, '') : unit;
}

/**
 * A share as a percentage with one decimal; never rounded to 100 % or 0 % when it is not.
 *
 * @example
 * formatShare(0.99996) // '99.9 %'
 */
export function formatShare(share: number): string {
  if (!Number.isFinite(share)) return '–';
  const rounded = Math.round(share * 1000) / 10;
  const honest = rounded === 100 && share < 1 ? 99.9 : rounded === 0 && share > 0 ? 0.1 : rounded;
  return `${honest.toFixed(Number.isInteger(honest) && (share === 0 || share === 1) ? 0 : 1)} %`;
}

/** A rate to two digits that matter, such as `1.9/s` or `4,120/s`. */
export function formatRate(perSecond: number): string {
  if (!Number.isFinite(perSecond)) return '–';
  return `${perSecond < 10 ? perSecond.toFixed(perSecond < 1 ? 2 : 1) : formatCount(perSecond)}/s`;
}

const byteUnits = ['B', 'kB', 'MB', 'GB', 'TB'] as const;

/** Bytes by the thousand, as disks are sold: `1_500_000` as `1.5 MB`. */
export function formatBytes(bytes: number): string {
  if (!Number.isFinite(bytes)) return '–';
  let unit = 0;
  let size = bytes;
  // 999.96 would be printed as 1000.0, so the step comes a little earlier.
  for (; size >= 999.95 && unit < byteUnits.length - 1; unit++) size /= 1000;
  return `${unit === 0 || size >= 99.95 ? Math.round(size) : size.toFixed(1)} ${byteUnits[unit]}`;
}

const [second, minute, hour, day] = [1000, 60_000, 3_600_000, 86_400_000];

/**
 * How long something takes, in the two largest units that matter.
 *
 * @param milliseconds @unit milliseconds
 * @example
 * formatDuration(200_000) // '3 min 20 s'
 */
export function formatDuration(milliseconds: number): string {
  if (!Number.isFinite(milliseconds)) return '–';
  const time = Math.max(0, milliseconds);
  if (time < 999.5) return `${Math.round(time)} ms`;
  if (time < 59_950) return `${trimmed(time / second)} s`;
  // Rounded first, so that no 60 is left over in the smaller unit.
  if (time < hour - second / 2) return pair(Math.round(time / second), 60, 'min', 's');
  if (time < day - minute / 2) return pair(Math.round(time / minute), 60, 'h', 'min');
  return pair(Math.round(time / hour), 24, 'd', 'h');
}

function pair(total: number, size: number, large: string, small: string): string {
  const rest = total % size;
  return rest === 0 ? `${Math.floor(total / size)} ${large}` : `${Math.floor(total / size)} ${large} ${rest} ${small}`;
}

function trimmed(seconds: number): string {
  return seconds < 9.95 ? seconds.toFixed(1).replace(/\.0$/, '') : String(Math.round(seconds));
}
