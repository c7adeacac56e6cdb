import type { Queryable } from '../queryable.js';

/** What loads have noted as touched, as it was read: what is touched again meanwhile is not among it. */
export interface Touched {
  readonly races: readonly string[];
  /** Newest time of a note; younger ones are left alone. */
  readonly entries: readonly { readonly type: string; readonly id: string; readonly at: string }[];
}

/** Reads what loads have noted. Reading takes nothing away: a refresh that fails reads it again. */
export async function readTouched(sql: Queryable): Promise<Touched> {
  const entries = await sql<{ type: string; id: string; at: string }[]>`
    select entity_type as type, entity_id as id, touched_at::text as at from ops.touched`;
  return { races: entries.filter(({ type }) => type === 'race').map(({ id }) => id), entries };
}

/** Removes exactly what was read: a note that a load has renewed since stays. */
export async function forgetTouched(sql: Queryable, { entries }: Touched): Promise<void> {
  await sql`
    delete from ops.touched as t
    using unnest(
      ${entries.map(({ type }) => type)}::text[], ${entries.map(({ id }) => id)}::text[],
      ${entries.map(({ at }) => at)}::text[]::timestamptz[]
    ) as read (type, id, at)
    where t.entity_type = read.type and t.entity_id = read.id and t.touched_at = read.at`;
}
