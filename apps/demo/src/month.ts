/** A month's first and last day, both `YYYY-MM-DD`. */
export interface Month {
  readonly from: string;
  readonly to: string;
}

/**
 * The days of a month.
 *
 * @example
 * daysOfMonth('2024-02'); // { from: '2024-02-01', to: '2024-02-29' }
 */
export function daysOfMonth(month: string): Month {
  const end = new Date(`${month}-01T00:00:00Z`);
  end.setUTCMonth(end.getUTCMonth() + 1, 0);
  return { from: `${month}-01`, to: end.toISOString().slice(0, 10) };
}

/** The last month that was over at an instant. */
export function lastMonth(now: Date): string {
  const month = new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() - 1, 1));
  return month.toISOString().slice(0, 7);
}

/** The month in which most of the days lie; the newest of several. */
export function busiestMonth(days: readonly string[]): string | undefined {
  const counts = new Map<string, number>();
  for (const day of days) counts.set(day.slice(0, 7), (counts.get(day.slice(0, 7)) ?? 0) + 1);
  return [...counts].toSorted(([a, x], [b, y]) => y - x || b.localeCompare(a))[0]?.[0];
}
