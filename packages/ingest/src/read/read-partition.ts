import type { RacingApi } from '@darkhorses/racing-api';
import { UnexpectedRacesError } from '../errors.js';
import { type Claim, nameOf } from '../ledger/partition.js';
import { assertNoRacing } from '../plan/old-results.js';
import type { ClaimedReading, Page, RaceOf } from '../payloads/reading.js';
import { shown } from './shown.js';

/** What a reading needs beside the claim. */
export interface ReadOptions {
  /** The time, by the database's clock. */
  readonly now: () => Date;
  readonly signal?: AbortSignal | undefined;
}

/**
 * Reads a partition from the API, page by page to its proven end. Nothing is written.
 *
 * @throws UnexpectedRacesError where a race is of another day or region than was asked for: the API ignores parameters that it
 * does not know, and its answer would fill the day with others' races
 * @throws OutOfReachError where an answer without races says nothing of the day
 * @throws RacingApiError of the class of its cause
 * @example
 * const reading = await readPartition(api, claim, { now: () => new Date() });
 */
export async function readPartition(api: RacingApi, claim: Claim, options: ReadOptions): Promise<ClaimedReading> {
  const pages: Page[] = [];
  const races: RaceOf[Claim['dataset']][] = [];
  let total = 0;
  for await (const page of pagesOf(api, claim, options.signal)) {
    for (const race of page.items) assertAskedFor(claim, race);
    races.push(...page.items);
    pages.push({ index: page.index, bytes: page.bytes });
    total = page.total;
  }
  if (total === 0) await assertNoRacing(api, claim, options);
  // The end of the reading: a race that went off meanwhile must not count as read before its off.
  return { ...claim, races, pages, total, fetched_at: options.now().toISOString() };
}

function pagesOf(api: RacingApi, { dataset, day, regions }: Claim, signal: AbortSignal | undefined) {
  const options = signal ? { signal } : {};
  const region = [...regions];
  return dataset === 'results'
    ? api.pages('/v1/results', { params: { query: { start_date: day, end_date: day, region } }, ...options })
    : api.pages('/v1/racecards/pro', { params: { query: { date: day, region_codes: region } }, ...options });
}

function assertAskedFor(claim: Claim, race: unknown): void {
  // What is no race at all is the extraction's to reject.
  if (typeof race !== 'object' || race === null) return;
  const { race_id: id, date, region }: { race_id?: unknown; date?: unknown; region?: unknown } = race;
  const advice = 'The API may have renamed a parameter: compare its description with ours (npm run api:diff).';
  if (date !== claim.day) {
    throw new UnexpectedRacesError(
      `Asked for the ${nameOf(claim)}, got the race ${shown(id)} of ${shown(date)}. ${advice}`,
    );
  }
  if (typeof region === 'string' && claim.regions.includes(region.toLowerCase())) return;
  throw new UnexpectedRacesError(
    `Asked for the ${nameOf(claim)} in ${claim.regions.join(' and ')}, got the race ${shown(id)} in ${shown(region)}. ${advice}`,
  );
}
