import { inTransaction, type Database } from '@darkhorses/schema';
import { beginRecord, endRecord, failRecord, newestRecord } from '../refreshes/record.js';
import type { Stoppable } from '../refreshes/stoppable.js';
import { foldChanges } from '../sums/keep-sums.js';
import type { Queryable } from '../queryable.js';
import { buildFacts } from './build-facts.js';
import { noteRunsOf, patchFacts } from './patch-facts.js';
import { readTouched, type Touched } from './touched.js';

/** Grows when facts are made differently: facts of an older version are made anew. */
const factsVersion = 4;

export interface PreparedFacts {
  readonly touched: Touched;
  readonly written: number;
  readonly rebuilt: boolean;
  /** The refresh by which these facts were built: figures of an earlier one cannot be brought up to date by changes. */
  readonly builtBy: number;
}

interface Wish {
  readonly asOf: string;
  readonly watermark: number | null;
  readonly full: boolean;
  readonly since?: number | string | undefined;
  readonly connections: number;
  readonly stoppable: Stoppable;
}

/** Brings the facts up to date with the races: by what has changed, or all of them where they are lost or asked for. */
export async function prepareFacts(database: Database, wish: Wish): Promise<PreparedFacts> {
  const { sql } = database;
  const touched = await readTouched(sql);
  const builtBy = wish.full ? undefined : await intactBuild(sql);
  return builtBy === undefined
    ? { touched, rebuilt: true, ...(await rebuild(database, wish)) }
    : { touched, rebuilt: false, builtBy, written: await patch(database, touched, { ...wish, builtBy }) };
}

async function rebuild(database: Database, { asOf, watermark, connections, stoppable }: Wish) {
  const { sql } = database;
  // From here until the record has its end, the facts are not intact.
  const builtBy = await beginRecord(sql, { family: 'facts', scope: { version: factsVersion }, asOf, watermark });
  try {
    const written = await buildFacts(database, { connections, stoppable });
    await endRecord(sql, builtBy, { rows: written });
    return { written, builtBy };
  } catch (error) {
    await failRecord(sql, builtBy, error);
    throw error;
  }
}

function patch(
  { sql }: Database,
  touched: Touched,
  { since, stoppable, builtBy }: Wish & { builtBy: number },
): Promise<number> {
  return inTransaction(sql, (transaction) =>
    stoppable(transaction, async () => {
      await transaction`set local statement_timeout = 0`;
      await transaction`set local jit = off`;
      const recent = since === undefined ? [] : await racesSince(transaction, since);
      const { changes, after } = await patchFacts(transaction, [...new Set([...touched.races, ...recent])]);
      await noteRunsOf(transaction, recent);
      if (changes > 0) await analyzeFacts(transaction, changes);
      // Committed with the changes: whatever ends the process, no change is in the sums twice or never.
      if (changes > 0) await foldChanges(transaction, { builtBy, after, changes });
      return changes;
    }),
  );
}

/**
 * A plan made for cards, of which nothing counts, goes through all runs again for each entity once results have come. A
 * single day of many changes no plan, and looking at the facts would take longer than its figures.
 */
async function analyzeFacts(sql: Queryable, changes: number): Promise<void> {
  await sql`
    select ops.analyze_table(oid) from pg_class
    where oid = 'ops.changed_runs'::regclass
      or oid = 'ops.run_facts'::regclass and ${changes}::int > reltuples / 20`;
}

/**
 * The refresh that built the facts, if they are still there. After a crash the server empties unlogged tables, and the record
 * of the build stays. Facts that were empty from the beginning may have come to something since: they are built again too,
 * which costs nothing.
 */
async function intactBuild(sql: Queryable): Promise<number | undefined> {
  const newest = await newestRecord(sql, 'facts', { version: factsVersion });
  if (newest?.has_succeeded !== true || !newest.same_scope) return undefined;
  const [facts] = await sql<{ exist: boolean }[]>`select exists (select from ops.run_facts) as exist`;
  return facts?.exist === true ? newest.id : undefined;
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
