import type { RacingApi } from '@darkhorses/racing-api';
import { addDays, londonDay } from '../day/london-day.js';
import { OutOfReachError } from '../errors.js';
import { type Partition, nameOf } from '../ledger/partition.js';
import { rollingDays } from './reach.js';

/** How many races of Britain and Ireland a day had, as the account sees it: one small request. */
export async function countResults(api: RacingApi, day: string, signal?: AbortSignal): Promise<number> {
  const query = { start_date: day, end_date: day, region: ['gb', 'ire'], limit: 1 };
  return (await api.GET('/v1/results', { params: { query }, lane: 'interactive', signal })).total ?? 0;
}

/** A Saturday more than a year ago, outside the weeks of 2020 without racing, the frosts of winter and Christmas. */
export function oldSaturday(today: string): string {
  let day = addDays(today, -rollingDays - 10);
  const isSure = () => new Date(day).getUTCDay() === 6 && /-(0[5-9]|1[01])-/.test(day) && !day.startsWith('2020');
  while (!isSure()) day = addDays(day, -1);
  return day;
}

/**
 * Makes sure that an answer without races is of a day without racing. Results older than a year may also come as an empty page
 * because the account does not see them any more: then a Saturday on which there was racing for certain is empty as well.
 *
 * @param partition whose answer, received just now, held no race
 * @throws OutOfReachError where the account does not see days as old as this one
 */
export async function assertNoRacing(
  api: RacingApi,
  partition: Partition,
  { now, signal }: { readonly now: () => Date; readonly signal?: AbortSignal | undefined },
): Promise<void> {
  const today = londonDay(now());
  // Every account that sees results sees those of the last year. At midnight the API's day may be one ahead.
  if (partition.dataset !== 'results' || partition.day > addDays(today, -rollingDays + 1)) return;
  const saturday = oldSaturday(today);
  if ((await countResults(api, saturday, signal)) > 0) return;
  throw new OutOfReachError(
    `The answer for the ${nameOf(partition)} holds no races, and neither does that for ${saturday}, a day of racing: the account does ` +
      `not see results older than ${rollingDays} days any more. They need the historical add-on of The Racing API.`,
  );
}
