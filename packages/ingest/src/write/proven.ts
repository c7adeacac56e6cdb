import type { Proven } from '../ledger/complete.js';
import type { PackedClaim } from './prepare-days.js';

/** What the ledger keeps of a reading. */
export function provenBy({ reading, pack }: PackedClaim): Proven {
  const runners = (reading.races as readonly { readonly runners?: readonly unknown[] | null }[]).map(
    (race) => race.runners?.length ?? 0,
  );
  return {
    dataset: reading.dataset,
    day: reading.day,
    regions: reading.regions,
    fetched_at: reading.fetched_at,
    api_total: reading.total,
    pages: reading.pages.length,
    races: reading.races.length,
    runners: runners.reduce((sum, count) => sum + count, 0),
    bytes: pack.bytes,
    content_hash: pack.hash,
  };
}
