import type { Sql } from '@darkhorses/schema';
import type { World } from '@darkhorses/simulator';
import type { ClaimedReading, Dataset } from '../src/index.js';

/** A race of a payload, loose enough to be spoilt by a test. */
export interface LooseRace {
  race_id: string;
  off_dt: string;
  runners: Record<string, unknown>[];
  [field: string]: unknown;
}

/** A reading that nobody has a claim on yet. */
export interface LooseReading {
  readonly dataset: Dataset;
  readonly day: string;
  readonly fetched_at: string;
  readonly races: LooseRace[];
}

/** What the simulated API would answer at an instant. */
export function readWorld(world: World, dataset: Dataset, day: string, asOf: Date): LooseReading {
  const races = dataset === 'racecards' ? world.racecards(day, asOf) : world.results(day, asOf);
  const wanted = races.filter(({ region }) => ['GB', 'IRE'].includes(region));
  return { dataset, day, fetched_at: asOf.toISOString(), races: structuredClone(wanted) as unknown as LooseRace[] };
}

/** Takes a lease on the partition of each reading, as a worker would that was just given it. */
export async function claim(sql: Sql, readings: readonly LooseReading[], owner = 'test'): Promise<ClaimedReading[]> {
  return Promise.all(
    readings.map(async ({ dataset, day, fetched_at, races }) => {
      const [row] = await sql<{ fence: number }[]>`
        insert into ops.partitions as p (dataset, day, lease_owner, lease_until, fence)
        values (${dataset}, ${day}, ${owner}, now() + interval '1 hour', 1)
        on conflict (dataset, day) do update
        set lease_owner = excluded.lease_owner, lease_until = excluded.lease_until, fence = p.fence + 1
        returning fence`;
      const bytes = new TextEncoder().encode(JSON.stringify({ [dataset]: races, total: races.length }));
      return {
        dataset,
        day,
        owner,
        fence: row?.fence ?? 0,
        regions: ['gb', 'ire'],
        fetched_at,
        // Spoilt on purpose by some tests: the extractor takes anything.
        races: races as unknown as ClaimedReading['races'],
        total: races.length,
        pages: [{ index: 0, bytes }],
      };
    }),
  );
}

/** Empties every table that loads fill; `public` keeps the ledger and the payloads. */
export async function empty(sql: Sql, which: 'all' | 'public' = 'all'): Promise<void> {
  await sql`
    truncate ra_race_results, ra_runners, ra_races, ra_horse_pedigree, ra_mst_horses, ra_mst_sires, ra_mst_dams,
      ra_mst_damsires, ra_mst_jockeys, ra_mst_trainers, ra_mst_owners, ra_mst_courses cascade`;
  if (which === 'all') {
    await sql`truncate ops.partitions, ops.payloads, ops.touched, ops.revisions, ops.field_issues, ops.rejects`;
  }
}
