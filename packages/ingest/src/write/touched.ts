import type { Queryable } from '../queryable.js';
import type { DayChange } from './day-change.js';
import type { TableRow } from './table-rows.js';

/** Whose figures a runner counts in, and the column that names them. */
const performers = [
  ['horse', 'horse_id'],
  ['jockey', 'jockey_id'],
  ['trainer', 'trainer_id'],
  ['owner', 'owner_id'],
  ['sire', 'sire_id'],
  ['dam', 'dam_id'],
  ['damsire', 'damsire_id'],
] as const;

/** What the days that were written can have changed for somebody. */
export interface Touched {
  /** The races of the days. */
  readonly races: readonly string[];
  /** Races that lost a runner, of which perhaps no row was written. */
  readonly thinned: readonly string[];
  /** Runners as they were before, where they are gone or name somebody else now. */
  readonly left: readonly TableRow[];
}

/** Compares what some days were with what they have become. */
export function touchedBy(changes: readonly DayChange[]): Touched {
  const races = changes.flatMap(({ after }) => after.rows.ra_races.map(({ id }) => id));
  const left = changes.flatMap(({ before, after }) => {
    const now = new Map(after.rows.ra_runners.map((runner) => [`${runner.race_id} ${runner.horse_id}`, runner]));
    return (before?.rows.ra_runners ?? []).filter((runner) => {
      const same = now.get(`${runner.race_id} ${runner.horse_id}`);
      return !same || performers.some(([, column]) => same[column] !== runner[column]);
    });
  });
  return { races, thinned: [...new Set(left.map(({ race_id }) => race_id))], left };
}

/**
 * Notes whose figures this transaction may have changed: everybody in a race of which any row was written, since a price
 * or a placing counts for all of them, and those whom rows named before and name no more.
 */
export async function noteTouched(sql: Queryable, touched: Touched, loadId: number): Promise<void> {
  const races = touched.races as string[];
  const left = touched.left.flatMap((runner) =>
    performers.flatMap(([type, column]) => (runner[column] ? [[type, runner[column] as string] as const] : [])),
  );
  await sql`
    with written as (
      select id from ra_races where id = any (${races}::text[]) and updated_at = now()
      union select race_id from ra_runners where race_id = any (${races}::text[]) and updated_at = now()
      union select race_id from ra_race_results where race_id = any (${races}::text[]) and updated_at = now()
      union select unnest(${touched.thinned as string[]}::text[])
    )
    insert into ops.touched as t (entity_type, entity_id, load_id)
    select entity_type, entity_id, ${loadId}::bigint
    from (
      select entity.entity_type, entity.entity_id
      from ra_runners as r
      cross join lateral (values
        ('horse', r.horse_id), ('jockey', r.jockey_id), ('trainer', r.trainer_id), ('owner', r.owner_id),
        ('sire', r.sire_id), ('dam', r.dam_id), ('damsire', r.damsire_id)
      ) as entity (entity_type, entity_id)
      where r.race_id in (select id from written) and entity.entity_id is not null
      union
      select * from unnest(${left.map(([type]) => type)}::text[], ${left.map(([, id]) => id)}::text[])
    ) as entity
    order by entity_type, entity_id
    on conflict (entity_type, entity_id) do update set touched_at = now(), load_id = excluded.load_id`;
}
