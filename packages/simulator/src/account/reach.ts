import { addDays, daysBetween } from '../calendar.js';
import { Refusal } from '../server/refusal.js';
import type { Account } from './plan.js';

/** The first day of results that the API has at all. */
const firstResult = '1988-01-01';
/** The first day of stored racecards. */
const firstRacecard = '2023-01-23';
/** The widest range of one results query, and how far back results go without the historical add-on. */
const daysOfResults = 365;
const daysAhead = 7;

/** A range of days, both ends included; an end before its start is a range without days. */
export interface Range {
  readonly start: string;
  readonly end: string;
}

/**
 * The part of a wanted range of results that the account may see.
 *
 * @throws Refusal 422 for a range over 365 days; 401 for one out of reach when the account is `refused` there.
 */
export function resultsReach(account: Account, today: string, wanted: Range): Range {
  if (daysBetween(wanted.start, wanted.end) > daysOfResults) {
    throw new Refusal(422, `Date range must not exceed ${daysOfResults} days`);
  }
  const unlimited = account.plan === 'pro' && account.historicalAddOn;
  const first = unlimited ? firstResult : addDays(today, -daysOfResults);
  if (wanted.start >= first) return wanted;
  if (!unlimited && account.beyondReach === 'refused') {
    throw new Refusal(401, 'Pro Plan with historical results add-on required');
  }
  return { start: first, end: wanted.end };
}

/** Whether racecards of a day exist: from the day their storing began to a week ahead. */
export function hasRacecards(today: string, date: string): boolean {
  return date >= firstRacecard && date <= addDays(today, daysAhead);
}
