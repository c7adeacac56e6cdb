import { hostname } from 'node:os';
import type { Queryable } from '../queryable.js';
import { rowText } from '../write/row-text.js';
import { closeInterruptedLoads } from './interrupted-loads.js';
import type { Load, LoadDescription } from './load.js';
import { withoutSecrets } from './without-secrets.js';

/**
 * Enters a run into `ops.loads`, and closes those that were killed before they could say how they ended.
 *
 * @returns the run's number, for every row that it writes, and for `finishLoad`
 * @example
 * const load = await startLoad(database.sql, { command: 'backfill run', scope });
 */
export async function startLoad(sql: Queryable, description: LoadDescription): Promise<Load> {
  const { command, version, scope, options = {} } = description;
  await closeInterruptedLoads(sql);
  await forgetOldLoads(sql);
  const [row] = await sql<{ id: number; started_at: Date }[]>`
    insert into ops.loads (command, version, host, process_id, range_from, range_to, datasets, regions, options)
    values (
      ${command}, ${version ?? null}, ${hostname()}, ${process.pid},
      ${scope?.from ?? null}::text::date, ${scope?.to ?? null}::text::date,
      ${textArray(scope?.datasets)}::text[], ${textArray(scope?.regions)}::text[],
      ${rowText([withoutSecrets(options)])}::text::jsonb -> 0
    )
    returning id, started_at`;
  if (!row) throw new TypeError('Postgres returned no row for an insert into ops.loads');
  return { id: row.id, startedAt: row.started_at };
}

/** Rows keep the number of their load for ever; who ran it is of no interest after two years. */
async function forgetOldLoads(sql: Queryable): Promise<void> {
  await sql`delete from ops.loads where started_at < now() - interval '2 years'`;
}

const textArray = (values: readonly string[] | undefined): string[] | null => (values ? [...values] : null);
