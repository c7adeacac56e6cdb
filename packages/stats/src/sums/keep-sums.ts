import { inTransaction, together, type Database } from '@darkhorses/schema';
import { join, names } from '../sql/join.js';
import { forLongWork } from '../sql/long-work.js';
import type { Queryable } from '../queryable.js';
import type { Stoppable } from '../refreshes/stoppable.js';
import { foldRuns } from './fold-runs.js';
import { keyColumns } from './groups-of-runs.js';
import { allGroupings, sumGrouping } from './sum-anew.js';
import { addedOf } from './sum-columns.js';

/** With more changed runs than these, summing everything anew is faster. */
const fewRuns = 20_000;

/** What sums are of. */
interface SumsOf {
  /** The refresh that built the facts. */
  readonly builtBy: number;
  /** Last day that counts. */
  readonly asOf: string;
}

interface Wish extends SumsOf {
  readonly connections: number;
  readonly stoppable: Stoppable;
}

/**
 * Brings the sums to a day: runs between that day and theirs are added or taken away. Where there are none, or of other
 * facts, everything is summed: once after the facts were built, and after a crash of the server, which empties them.
 */
export async function keepSums(database: Database, { builtBy, asOf, connections, stoppable }: Wish): Promise<void> {
  const isKept = await inTransaction(database.sql, (transaction) =>
    stoppable(transaction, async () => {
      await prepare(transaction);
      const keptAsOf = await lastDayOf(transaction, builtBy);
      if (keptAsOf === undefined) return false;
      if (keptAsOf === asOf) return true;
      const [first, last, change] = keptAsOf < asOf ? [keptAsOf, asOf, 1] : [asOf, keptAsOf, -1];
      const between = transaction`is_run and race_date > ${first}::date and race_date <= ${last}::date`;
      const [runs] = await transaction<
        { count: number }[]
      >`select count(*)::int as count from ops.run_facts where ${between}`;
      if ((runs?.count ?? 0) > fewRuns) return false;
      await foldRuns(
        transaction,
        transaction`select *, ${change}::int as change from ops.run_facts where ${between}`,
        asOf,
      );
      await noteSums(transaction, { builtBy, asOf });
      return true;
    }),
  );
  if (!isKept) await sumAll(database, { builtBy, asOf, connections, stoppable });
}

/**
 * Folds changes of facts into the sums, in the transaction that changes the facts. Sums of other facts are left as they are,
 * since nobody reads them.
 *
 * @param after number of the last change in ops.changed_runs that the sums know already
 */
export async function foldChanges(
  sql: Queryable,
  { builtBy, after, changes }: { builtBy: number; after: number; changes: number },
): Promise<void> {
  const asOf = await lastDayOf(sql, builtBy);
  if (asOf === undefined) return;
  if (changes > fewRuns) return forgetSums(sql);
  const changed = sql`
    select * from ops.changed_runs
    where id > ${after}::bigint and change is not null and is_run and race_date <= ${asOf}::date`;
  await foldRuns(sql, changed, asOf);
}

/** Each connection sums groupings of its own. What the sums are of is noted last: until then nobody takes them for whole. */
async function sumAll({ sql }: Database, { connections, stoppable, ...of }: Wish): Promise<void> {
  await sql`truncate ops.run_sums`;
  const queue = [...allGroupings];
  const work = () =>
    inTransaction(sql, (transaction) =>
      stoppable(transaction, async () => {
        await prepare(transaction);
        for (let grouping = queue.shift(); grouping !== undefined; grouping = queue.shift())
          await sumGrouping(transaction, grouping, of.asOf);
      }),
    );
  await together(Array.from({ length: connections }, () => work().finally(() => (queue.length = 0))));
  await sql`select ops.analyze_table('ops.run_sums')`;
  await noteSums(sql, of);
}

async function prepare(sql: Queryable): Promise<void> {
  await forLongWork(sql);
  await sql`set local max_parallel_workers_per_gather = 0`;
  await sql`set local random_page_cost = 1`;
}

/** A row of no grouping tells what the sums are of: it goes where they go, whatever empties the table. */
const ofAll = 0;

/** The last day that counts in the sums, or undefined where there are none of these facts. */
export async function lastDayOf(sql: Queryable, builtBy: number): Promise<string | undefined> {
  const [row] = await sql<{ as_of: string }[]>`
    select last_day as as_of from ops.run_sums where grouping = ${ofAll}::int and first_key = ${builtBy}::bigint`;
  return row?.as_of;
}

async function noteSums(sql: Queryable, { builtBy, asOf }: SumsOf): Promise<void> {
  await forgetSums(sql);
  const sums = addedOf('plain').map(({ column }) => column);
  const zeros = sums.map(() => sql`0`);
  await sql`
    insert into ops.run_sums (${names(sql, [...keyColumns, 'last_day', ...sums])})
    values (${ofAll}, ${builtBy}, 0, 0, ${asOf}, ${join(sql, zeros)})`;
}

async function forgetSums(sql: Queryable): Promise<void> {
  await sql`delete from ops.run_sums where grouping = ${ofAll}::int`;
}
