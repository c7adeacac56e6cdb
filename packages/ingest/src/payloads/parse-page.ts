import type { Dataset } from '../ledger/partition.js';
import { parseBody } from './parse-body.js';
import type { RaceOf } from './reading.js';

/**
 * The races of a stored page.
 *
 * @throws TypeError where the body is not a page of that dataset: it was never stored by us
 * @example
 * racesOfPage('results', new TextEncoder().encode('{"results":[]}')); // []
 */
export function racesOfPage<D extends Dataset>(dataset: D, bytes: Uint8Array): RaceOf[D][] {
  const body: unknown = parseBody(bytes);
  const races = typeof body === 'object' && body !== null ? (body as Readonly<Record<string, unknown>>)[dataset] : null;
  if (!Array.isArray(races)) throw new TypeError(`A stored page of ${dataset} holds no list named ${dataset}`);
  // The client checked the body when it came; what is stored is that very body.
  return races as RaceOf[D][];
}
