import { hostname } from 'node:os';
import type { Scope } from './ledger/partition.js';
import type { Queryable } from './queryable.js';

/** What a run of anything that writes says about itself. */
export interface LoadDescription {
  /** Such as `backfill run`. */
  readonly command: string;
  readonly version?: string;
  readonly scope?: Scope;
  readonly options?: Readonly<Record<string, unknown>>;
}

/** A run that has begun. */
export interface Load {
  readonly id: number;
  /** By the database's clock. */
  readonly startedAt: Date;
}

/** How a run ended. */
export interface LoadEnd {
  readonly outcome: 'done' | 'gaps' | 'failed' | 'interrupted';
  readonly counts?: Readonly<Record<string, number>>;
  readonly error?: { readonly class: string; readonly message: string };
}

/**
 * Enters a run into `ops.loads`: every row that it writes will name it.
 *
 * @example
 * const load = await startLoad(database.sql, { command: 'backfill run', scope });
 */
export async function startLoad(sql: Queryable, { command, version, scope, options }: LoadDescription): Promise<Load> {
  const [row] = await sql<{ id: number; started_at: Date }[]>`
    insert into ops.loads (command, version, host, process_id, range_from, range_to, datasets, regions, options)
    values (
      ${command}, ${version ?? null}, ${hostname()}, ${process.pid},
      ${scope?.from ?? null}::text::date, ${scope?.to ?? null}::text::date,
      ${(scope?.datasets as string[] | undefined) ?? null}::text[], ${(scope?.regions as string[] | undefined) ?? null}::text[],
      ${options === undefined ? null : JSON.stringify(options)}::text::jsonb)
    returning id, started_at`;
  if (row === undefined) throw new Error('ops.loads returned no row for a new load');
  return { id: Number(row.id), startedAt: row.started_at };
}

/** Enters how a run ended. */
export async function finishLoad(sql: Queryable, load: Load, { outcome, counts, error }: LoadEnd): Promise<void> {
  await sql`
    update ops.loads
    set finished_at = clock_timestamp(),
        outcome = ${outcome},
        counts = ${counts === undefined ? null : JSON.stringify(counts)}::text::jsonb,
        error_class = ${error?.class ?? null},
        error_text = ${error?.message ?? null}
    where id = ${load.id}`;
}
