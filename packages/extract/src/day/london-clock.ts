// Made at its first use: the first of a process takes 8 ms, for which no `--help` should wait.
let londonMade: Intl.DateTimeFormat | undefined;
const london = () =>
  (londonMade ??= new Intl.DateTimeFormat('en-GB', {
    timeZone: 'Europe/London',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    hourCycle: 'h23',
  }));

/**
 * What the clock in London shows at an instant.
 *
 * @example londonClock('2025-07-01T13:30:00.000Z') // '14:30:00'
 */
export function londonClock(instant: string): string {
  return london().format(new Date(instant));
}
