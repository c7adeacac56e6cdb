import { together } from '@darkhorses/schema';
import { createHash } from 'node:crypto';
import type { Queryable } from '../queryable.js';
import type { Version } from '../day/compose-day.js';
import type { Dataset, Partition } from '../ledger/partition.js';
import { gunzip, gzip } from './gzip.js';
import { racesOfPage } from './parse-page.js';
import type { RaceOf, Reading } from './reading.js';

/** A version of a day as it is stored: its races, and a hash of its bytes. */
export interface StoredVersion<D extends Dataset = Dataset> extends Version<RaceOf[D]> {
  readonly hash: string;
}

/** All that is stored of a day. */
export interface StoredDay {
  readonly racecards: readonly StoredVersion<'racecards'>[];
  readonly results: readonly StoredVersion<'results'>[];
}

/** A day of which nothing is stored. */
export const nothingStored: StoredDay = { racecards: [], results: [] };

/**
 * Reads every stored version of some days, oldest first.
 *
 * @example
 * (await readVersions(sql, ['2025-10-13'])).get('2025-10-13')?.results.length;
 */
export async function readVersions(sql: Queryable, days: readonly string[]): Promise<Map<string, StoredDay>> {
  const pages = await sql<StoredPage[]>`
    select dataset, key as day, fetched_at, sha256, body
    from ops.payloads
    where dataset in ('racecards', 'results') and key = any (${days as string[]}::text[])
    order by dataset, key, fetched_at, page`;
  const versions = new Map<string, OpenVersion>();
  const bodies = await Promise.all(pages.map(({ body }) => gunzip(body)));
  for (const [index, { dataset, day, fetched_at, sha256 }] of pages.entries()) {
    const body = bodies[index];
    if (body === undefined) continue;
    const time = fetched_at.toISOString();
    const name = `${dataset} ${day} ${time}`;
    const version = versions.get(name) ?? { dataset, day, fetched_at: time, races: [], hashes: [] };
    version.races.push(...racesOfPage(dataset, body));
    version.hashes.push(sha256);
    versions.set(name, version);
  }
  return byDay([...versions.values()]);
}

interface StoredPage {
  readonly dataset: Dataset;
  readonly day: string;
  readonly fetched_at: Date;
  readonly sha256: string;
  readonly body: Uint8Array;
}

interface OpenVersion {
  readonly dataset: Dataset;
  readonly day: string;
  readonly fetched_at: string;
  readonly races: RaceOf[Dataset][];
  readonly hashes: string[];
}

function byDay(versions: readonly OpenVersion[]): Map<string, StoredDay> {
  const days = new Map<string, { racecards: StoredVersion<'racecards'>[]; results: StoredVersion<'results'>[] }>();
  for (const { dataset, day, fetched_at, races, hashes } of versions) {
    const stored = days.get(day) ?? { racecards: [], results: [] };
    const version = { fetched_at, races, hash: hashOf(hashes) };
    // The pages of a version are of its dataset: the query sorted them so.
    if (dataset === 'racecards') stored.racecards.push(version as StoredVersion<'racecards'>);
    else stored.results.push(version as StoredVersion<'results'>);
    days.set(day, stored);
  }
  return days;
}

/** A page of a reading, ready to be stored. */
export interface PackedPage {
  readonly page: number;
  readonly sha256: string;
  readonly body: Buffer;
}

/** A reading's pages, hashed and compressed: done before the transaction begins, so that it is short. */
export interface PackedReading {
  readonly pages: readonly PackedPage[];
  readonly hash: string;
  /** As received. */
  readonly bytes: number;
}

/** Hashes and compresses a reading's pages. */
export async function packReading({ pages }: Pick<Reading, 'pages'>): Promise<PackedReading> {
  const packed = await Promise.all(
    pages.map(async ({ index, bytes }) => ({ page: index, sha256: sha256Of(bytes), body: await gzip(bytes) })),
  );
  return {
    pages: packed,
    hash: hashOf(packed.map(({ sha256 }) => sha256)),
    bytes: pages.reduce((sum, { bytes }) => sum + bytes.byteLength, 0),
  };
}

/** Stores a reading as a version of its day. */
export async function storeVersion(
  sql: Queryable,
  { dataset, day, fetched_at }: Partition & { readonly fetched_at: string },
  { pages }: PackedReading,
  loadId: number,
): Promise<void> {
  await together(
    pages.map(
      ({ page, sha256, body }) => sql`
        insert into ops.payloads (dataset, key, fetched_at, page, sha256, body, load_id)
        values (${dataset}, ${day}, ${fetched_at}::text::timestamptz, ${page}, ${sha256}, ${body}, ${loadId})`,
    ),
  );
}

/** Forgets versions of a day that decide nothing any more. */
export async function forgetVersions(
  sql: Queryable,
  { dataset, day }: Partition,
  spent: readonly string[],
): Promise<void> {
  if (spent.length === 0) return;
  await sql`
    delete from ops.payloads
    where dataset = ${dataset} and key = ${day} and fetched_at = any (${spent as string[]}::text[]::timestamptz[])`;
}

const sha256Of = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

const hashOf = (pages: readonly string[]): string =>
  pages.length === 1 ? (pages[0] ?? '') : sha256Of(Buffer.from(pages.join(' ')));
