import type { Queryable } from '../queryable.js';

/** A row of ops.refreshes, from which others read how fresh figures are. */
export interface RefreshRecord {
  readonly family: string;
  readonly scope: Readonly<Record<string, unknown>>;
  readonly asOf: string;
  /** Newest load whose rows are counted. */
  readonly watermark: number | null;
}

/** Notes that a refresh begins. */
export async function beginRecord(sql: Queryable, { family, scope, asOf, watermark }: RefreshRecord): Promise<number> {
  const [row] = await sql<{ id: number }[]>`
    insert into ops.refreshes (family, scope, as_of, watermark_load_id, started_at)
    values (${family}, ${JSON.stringify(scope)}::text::jsonb, ${asOf}::date, ${watermark}::bigint, clock_timestamp())
    returning id`;
  if (row === undefined) throw new Error('The refresh was not recorded.');
  return row.id;
}

/** Notes that a refresh has ended well. */
export async function endRecord(sql: Queryable, id: number, counts: Readonly<Record<string, number>>): Promise<void> {
  await sql`
    update ops.refreshes set finished_at = clock_timestamp(), counts = ${JSON.stringify(counts)}::text::jsonb
    where id = ${id}`;
}

/** Notes that a refresh has failed, and why. */
export async function failRecord(sql: Queryable, id: number, error: unknown): Promise<void> {
  const text = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  await sql`update ops.refreshes set finished_at = clock_timestamp(), error_text = ${text} where id = ${id}`;
}

/** The newest refresh of a family that ended well; undefined where there was none. */
export async function lastRecord(
  sql: Queryable,
  family: string,
  scope: Readonly<Record<string, unknown>>,
): Promise<{ id: number; as_of: string; same_scope: boolean; counts: Record<string, number> } | undefined> {
  const [row] = await sql<{ id: number; as_of: string; same_scope: boolean; counts: Record<string, number> }[]>`
    select id, as_of, scope = ${JSON.stringify(scope)}::text::jsonb as same_scope, counts
    from ops.refreshes
    where family = ${family} and finished_at is not null and error_text is null
    order by id desc limit 1`;
  return row;
}
