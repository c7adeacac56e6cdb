// Made at its first use: the first of a process takes 8 ms, for which no `--help` should wait.
let londonMade: Intl.DateTimeFormat | undefined;
const london = () =>
  (londonMade ??= new Intl.DateTimeFormat('en-GB', {
    timeZone: 'Europe/London',
    weekday: 'short',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }));

/**
 * An instant on a clock in London.
 *
 * @example
 * londonTime(new Date('2025-07-01T05:00:00Z')); // 'Tue 2025-07-01 06:00'
 */
export function londonTime(instant: Date): string {
  const parts = Object.fromEntries(
    london()
      .formatToParts(instant)
      .map(({ type, value }) => [type, value]),
  );
  return `${parts['weekday']} ${parts['year']}-${parts['month']}-${parts['day']} ${parts['hour']}:${parts['minute']}`;
}
