// Days and their payloads, as the generated world has them.
import { days } from '../../packages/ingest/dist/index.js';

export { addDays } from '../../packages/ingest/dist/index.js';

/** What every run asks for. */
export const regions = ['gb', 'ire'];

/** How many races a page of each dataset holds at most. */
export const pageSizes = { racecards: 500, results: 100 };

/** Every day from one to another, both included. */
export const daysFrom = (from, to) => [...days(from, to)];

/** A day's races of the wanted regions, in the API's order: results newest first. */
export function racesOf(world, dataset, day, asOf) {
  const races = world[dataset](day, asOf).filter(({ region }) => regions.includes(region.toLowerCase()));
  return dataset === 'results' ? races.toSorted((a, b) => Date.parse(b.off_dt) - Date.parse(a.off_dt)) : races;
}

/** The fewest calls that can tell of a day: an empty day has to be asked for as well. */
export const pagesOf = (dataset, races) => Math.max(1, Math.ceil(races.length / pageSizes[dataset]));
