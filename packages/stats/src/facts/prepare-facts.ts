import type { Database } from '@darkhorses/schema';
import { beginRecord, endRecord, lastRecord } from '../refreshes/record.js';
import type { Queryable } from '../queryable.js';
import { buildFacts } from './build-facts.js';
import { noteRunsOf, patchFacts } from './patch-facts.js';
import { readTouched, type Touched } from './touched.js';

/** Grows when facts are made differently: facts of an older version are made anew. */
const factsVersion = 1;

export interface PreparedFacts {
  readonly touched: Touched;
  readonly written: number;
  readonly rebuilt: boolean;
  /** The refresh by which these facts were built: figures of an earlier one cannot be brought up to date by changes. */
  readonly builtBy: number;
}

/** Brings the facts up to date with the races: by what has changed, or all of them where they are lost or asked for. */
export async function prepareFacts(
  { sql }: Database,
  {
    asOf,
    watermark,
    full,
    since,
  }: { asOf: string; watermark: number | null; full: boolean; since?: number | string | undefined },
): Promise<PreparedFacts> {
  return sql.begin(async (transaction) => {
    await transaction`set local statement_timeout = 0`;
    await transaction`set local jit = off`;
    await transaction`set local work_mem = '128MB'`;
    const touched = await readTouched(transaction);
    const builtBy = full ? undefined : await intactBuild(transaction);
    if (builtBy === undefined) {
      const id = await beginRecord(transaction, { family: 'facts', scope: { version: factsVersion }, asOf, watermark });
      const rows = await buildFacts(transaction);
      await endRecord(transaction, id, { rows });
      return { touched, written: rows, rebuilt: true, builtBy: id };
    }
    const recent = since === undefined ? [] : await racesSince(transaction, since);
    const written = await patchFacts(transaction, [...new Set([...touched.races, ...recent])]);
    await noteRunsOf(transaction, recent);
    return { touched, written, rebuilt: false, builtBy };
  });
}

/**
 * The refresh that built the facts, if they are still there. After a crash the server empties unlogged tables; the record of
 * the build is not, and tells how many there were.
 */
async function intactBuild(sql: Queryable): Promise<number | undefined> {
  const last = await lastRecord(sql, 'facts', { version: factsVersion });
  if (!last?.same_scope) return undefined;
  const [facts] = await sql<{ exist: boolean }[]>`select exists (select from ops.run_facts) as exist`;
  return facts?.exist === true || last.counts['rows'] === 0 ? last.id : undefined;
}

async function racesSince(sql: Queryable, since: number | string): Promise<string[]> {
  const rows =
    typeof since === 'number'
      ? await sql<{ id: string }[]>`
          select id from ra_races where load_id >= ${since}::bigint
          union select race_id from ra_runners where load_id >= ${since}::bigint
          union select race_id from ra_race_results where load_id >= ${since}::bigint`
      : await sql<{ id: string }[]>`select id from ra_races where date >= ${since}::date`;
  return rows.map(({ id }) => id);
}
