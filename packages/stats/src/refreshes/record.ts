import type { Fragment, Queryable } from '../queryable.js';

/** How long it is kept how a refresh ended. @unit days */
const keptFor = 400;

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

/**
 * Closes refreshes whose process is gone, and forgets those that nobody asks about any more. Only one refresh runs at a time:
 * what has no end when another begins will have none.
 */
export async function tidyRecords(sql: Queryable): Promise<void> {
  await sql`
    update ops.refreshes
    set finished_at = clock_timestamp(), error_text = 'Interrupted: its process was gone before it had ended.'
    where finished_at is null`;
  // The last that ended well tells what the figures are of, however long ago that was.
  await sql`
    delete from ops.refreshes as old
    where started_at < now() - make_interval(days => ${keptFor})
      and exists (
        select from ops.refreshes as later
        where later.family = old.family and later.id > old.id
          and later.finished_at is not null and later.error_text is null
      )`;
}

/** What is known of a refresh. */
export interface KnownRefresh {
  readonly id: number;
  readonly as_of: string;
  /** Whether it was of the scope asked about. */
  readonly same_scope: boolean;
  /** False while it runs, after it failed, and if its process was killed. */
  readonly has_succeeded: boolean;
}

/** The newest refresh of a family that ended well; undefined where there was none. */
export async function lastRecord(
  sql: Queryable,
  family: string,
  scope: Readonly<Record<string, unknown>>,
): Promise<KnownRefresh | undefined> {
  const [row] = await sql<KnownRefresh[]>`
    select ${known(sql, scope)} from ops.refreshes
    where family = ${family} and ${hasSucceeded(sql)} order by id desc limit 1`;
  return row;
}

/** The newest refresh of a family, however it ended; undefined where there was none. */
export async function newestRecord(
  sql: Queryable,
  family: string,
  scope: Readonly<Record<string, unknown>>,
): Promise<KnownRefresh | undefined> {
  const [row] = await sql<KnownRefresh[]>`
    select ${known(sql, scope)} from ops.refreshes where family = ${family} order by id desc limit 1`;
  return row;
}

const known = (sql: Queryable, scope: Readonly<Record<string, unknown>>): Fragment => sql`
  id, as_of, scope = ${JSON.stringify(scope)}::text::jsonb as same_scope, ${hasSucceeded(sql)} as has_succeeded`;

const hasSucceeded = (sql: Queryable): Fragment => sql`(finished_at is not null and error_text is null)`;
