import { parseDay, UsageError } from '@darkhorses/command';
import { londonDay } from '@darkhorses/ingest';
import type { Command } from 'commander';

/** The flags that choose days. */
export interface RangeFlags {
  readonly since?: string;
  readonly until?: string;
}

export function addRangeFlags(command: Command): Command {
  return command
    .option('--since <day>', 'first day, YYYY-MM-DD (default: the first that was ever asked for)', parseDay)
    .option('--until <day>', 'judge it as of the evening of this day, YYYY-MM-DD (default: now)', parseDay);
}

/**
 * The moment as of which the database is judged, and the first day that is.
 *
 * @throws UsageError where the days are not in order
 */
export function rangeOf({ since, until }: RangeFlags, now: Date): { readonly now: Date; readonly since?: string } {
  const today = londonDay(now);
  if (until !== undefined && until > today) throw new UsageError(`--until ${until} is not over: today is ${today}.`);
  if (since !== undefined && since > (until ?? today))
    throw new UsageError(`--since ${since} is later than ${until ?? today}.`);
  // An hour before midnight or just before it, as the clocks of London have it: either way of that day.
  const asOf = until === undefined || until === today ? now : new Date(`${until}T22:59:00Z`);
  return { now: asOf, ...(since !== undefined && { since }) };
}
