import type { Proven } from '../ledger/complete.js';
import { countRunners } from '../payloads/count-runners.js';
import type { PackedClaim } from './prepare-days.js';

/** What the ledger keeps of a reading. */
export function provenBy({ reading, pack }: PackedClaim): Proven {
  return {
    dataset: reading.dataset,
    day: reading.day,
    regions: reading.regions,
    fetched_at: reading.fetched_at,
    api_total: reading.total,
    pages: reading.pages.length,
    races: reading.races.length,
    runners: countRunners(reading.races),
    bytes: pack.bytes,
    content_hash: pack.hash,
  };
}
