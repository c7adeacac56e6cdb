import type { Database } from '@darkhorses/schema';
import { families, type RefreshOptions } from './refresh-options.js';

const dayPattern = /^\d{4}-\d{2}-\d{2}$/;

/** Refuses options that cannot be, before anything is asked of the database. */
export function checkOptions({ sql }: Database, options: RefreshOptions): void {
  const { asOf, since, only = families, minRuns = {}, connections = 2 } = options;
  if (asOf !== undefined && !isDay(asOf))
    throw new RangeError(`asOf must be a day such as 2025-10-31, and not ${asOf}.`);
  if (typeof since === 'string' && !isDay(since))
    throw new RangeError(`since must be a day such as 2025-10-31 or the number of a load, and not ${since}.`);
  if (only.length === 0) throw new RangeError(`only must name a family: ${families.join(', ')}.`);
  for (const family of only) {
    if (!families.includes(family))
      throw new RangeError(`There is no family of figures named ${family}, only ${families.join(', ')}.`);
  }
  for (const [family, least] of Object.entries(minRuns)) {
    if (!Number.isInteger(least) || least < 0)
      throw new RangeError(`minRuns.${family} must be a whole number of runs, and not ${least}.`);
  }
  if (!Number.isInteger(connections) || connections < 1)
    throw new RangeError(`connections must be 1 or more, and not ${connections}.`);
  // One connection holds the lock while the others work.
  if (sql.options.max < 2)
    throw new RangeError('A refresh needs two connections: open the database with max of 2 or more.');
}

function isDay(text: string): boolean {
  const time = Date.parse(`${text}T00:00:00Z`);
  return dayPattern.test(text) && !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}
