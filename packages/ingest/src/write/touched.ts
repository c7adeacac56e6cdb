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

/** What the days that were written can have changed for somebody's figures. */
export interface Touched {
  /** Races of which a row may have been written; the database knows whether one was. */
  readonly known: readonly string[];
  /** Races that are new, or have lost a runner. */
  readonly changed: readonly string[];
  /** Runners as they were before, where they are gone or name somebody else now. */
  readonly left: readonly TableRow[];
}

/** Compares what some days were with what they have become. */
export function touchedBy(changes: readonly DayChange[]): Touched {
  const racesOf = (days: readonly DayChange[]) => days.flatMap(({ after }) => after.rows.ra_races.map(({ id }) => id));
  const left = changes.flatMap(runnersThatLeft);
  return {
    known: racesOf(changes.filter(({ before }) => before)),
    changed: [...racesOf(changes.filter(({ before }) => !before)), ...left.map(({ race_id }) => race_id)],
    left,
  };
}

function runnersThatLeft({ before, after }: DayChange) {
  if (!before || before === after) return [];
  const now = new Map(after.rows.ra_runners.map((runner) => [`${runner.race_id} ${runner.horse_id}`, runner]));
  return before.rows.ra_runners.filter((runner) => {
    const same = now.get(`${runner.race_id} ${runner.horse_id}`);
    return !same || performers.some(([, column]) => same[column] !== runner[column]);
  });
}

/**
 * Notes whose figures this transaction may have changed: every race of which any row was written, which stands for all
 * whom its runners name, since a price or a placing counts for all of them; and one by one those whom rows named before
 * and name no more.
 *
 * A note that is there already gets a new time. A refresh deletes what it has read by its time, so that what changes
 * while it reads is not lost.
 */
export async function noteTouched(sql: Queryable, { known, changed, left }: Touched, loadId: number): Promise<void> {
  const gone = left.flatMap((runner) =>
    performers.flatMap(([type, column]) => (runner[column] ? [[type, runner[column] as string] as const] : [])),
  );
  await sql`
    insert into ops.touched as t (entity_type, entity_id, load_id)
    select entity_type, entity_id, ${loadId}::bigint
    from (
      select 'race', id from ra_races where id = any (${known as string[]}::text[]) and updated_at = now()
      union select 'race', race_id from ra_runners where race_id = any (${known as string[]}::text[]) and updated_at = now()
      union select 'race', race_id from ra_race_results where race_id = any (${known as string[]}::text[]) and updated_at = now()
      union select 'race', unnest(${changed as string[]}::text[])
      union select * from unnest(${gone.map(([type]) => type)}::text[], ${gone.map(([, id]) => id)}::text[])
    ) as entity (entity_type, entity_id)
    order by entity_type, entity_id
    on conflict (entity_type, entity_id) do update set touched_at = now(), load_id = excluded.load_id`;
}
