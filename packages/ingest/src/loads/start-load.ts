import { hostname } from 'node:os';
import type { Queryable } from '../queryable.js';
import { rowText } from '../write/row-text.js';
import { closeInterruptedLoads } from './interrupted-loads.js';
import type { Load, LoadStart } from './load.js';
import { withoutSecrets } from './without-secrets.js';

/**
 * Enters a run of something that writes, and closes those that were killed before they could say how they ended.
 *
 * @returns the run's number, for every row that it writes and for `finishLoad`
 * @example
 * const load = await startLoad(sql, { command: 'backfill run', version, from: '2015-01-01', to: '2025-10-13' });
 */
export async function startLoad(sql: Queryable, start: LoadStart): Promise<Load> {
  const { command, version, from, to, datasets, regions, options } = start;
  await closeInterruptedLoads(sql);
  await forgetOldLoads(sql);
  const [load] = await sql<Load[]>`
    insert into ops.loads (command, version, host, process_id, range_from, range_to, datasets, regions, options)
    values (
      ${command}, ${version ?? null}, ${hostname()}, ${process.pid}, ${from ?? null}::text::date, ${to ?? null}::text::date,
      ${textArray(datasets)}::text[], ${textArray(regions)}::text[], ${rowText([withoutSecrets(options ?? {})])}::text::jsonb -> 0
    )
    returning id`;
  if (!load) throw new TypeError('Postgres returned no row for an insert into ops.loads');
  return load;
}

/** Rows keep the number of their load for ever; who ran it is of no interest after two years. */
async function forgetOldLoads(sql: Queryable): Promise<void> {
  await sql`delete from ops.loads where started_at < now() - interval '2 years'`;
}

const textArray = (values: readonly string[] | undefined): string[] | null => (values ? [...values] : null);
