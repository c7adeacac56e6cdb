import { inTransaction, retryConflicts, type Database } from '@darkhorses/schema';
import { type FigureTable, type Setting, tablesOf } from '../families/tables.js';
import { names } from '../sql/join.js';
import { joinByHash } from '../sql/join-by-hash.js';
import { forLongWork } from '../sql/long-work.js';
import type { Queryable } from '../queryable.js';
import { sumOfCounts, type WrittenCounts } from '../sql/written-counts.js';
import { beginRecord, endRecord, failRecord } from './record.js';
import type { Family, FamilyCounts, RefreshOptions } from './refresh-options.js';
import type { Stoppable } from './stoppable.js';

/** A family to calculate. */
export interface Job {
  readonly family: Family;
  readonly scope: Readonly<Record<string, unknown>>;
  readonly extent: 'all' | 'changed';
}

interface Surroundings extends RefreshOptions {
  readonly asOf: string;
  readonly watermark: number | null;
  readonly setting: Setting;
  readonly connections: number;
  readonly stoppable: Stoppable;
}

interface TableJob extends Job {
  readonly table: FigureTable;
}

/** Calculates families, several tables at a time, each in a transaction of its own, and records each family. */
export async function runFamilies(
  database: Database,
  jobs: readonly Job[],
  surroundings: Surroundings,
): Promise<Partial<Record<Family, FamilyCounts>>> {
  const { sql } = database;
  const records = new Map<Family, number>();
  for (const job of jobs) {
    if (surroundings.check !== true) records.set(job.family, await beginRecord(sql, { ...job, ...surroundings }));
  }
  const counts = new Map<Family, FamilyCounts[]>();
  const queue = jobs.flatMap((job) => tablesOf[job.family].map((table): TableJob => ({ ...job, table })));
  const total = queue.length;
  let done = 0;
  const work = async (): Promise<void> => {
    for (let job = queue.shift(); job !== undefined; job = queue.shift()) {
      surroundings.signal?.throwIfAborted();
      const { family, extent, table } = job;
      const written = { ...(await writeTable(database, job, surroundings)), extent };
      const ofFamily = [...(counts.get(family) ?? []), written];
      counts.set(family, ofFamily);
      done += 1;
      const record = records.get(family);
      if (record !== undefined && ofFamily.length === tablesOf[family].length) {
        const { extent: _, ...sum } = sumOfFamily(ofFamily);
        await endRecord(sql, record, { ...sum, milliseconds: Math.round(sum.milliseconds) });
        records.delete(family);
      }
      surroundings.onProgress?.({ ...written, family, table: table.table, done, total });
    }
  };
  const lanes = surroundings.connections;
  const ends = await Promise.allSettled(Array.from({ length: lanes }, () => work().finally(() => (queue.length = 0))));
  const failure = ends.find((end) => end.status === 'rejected');
  if (failure) {
    for (const record of records.values()) await failRecord(sql, record, failure.reason);
    throw failure.reason;
  }
  return Object.fromEntries([...counts].map(([family, ofTables]) => [family, sumOfFamily(ofTables)]));
}

class Undone extends Error {
  constructor(readonly counts: WrittenCounts) {
    super('Nothing was to be written.');
  }
}

/** Brings one table up to date in one transaction: whoever reads sees all of the old rows or all of the new. */
async function writeTable(
  { sql }: Database,
  { table, extent }: TableJob,
  { asOf, setting, check, stoppable, onRows }: Surroundings,
) {
  const began = performance.now();
  const counts = await retryConflicts((attempt) =>
    inTransaction(sql, (transaction) =>
      stoppable(transaction, async () => {
        await forLongWork(transaction);
        // Days are put into texts of JSON.
        await transaction`set local datestyle = 'ISO'`;
        // The tables themselves are what runs side by side.
        await transaction`set local max_parallel_workers_per_gather = 0`;
        if (extent === 'all') await joinByHash(transaction);
        // A few hundred rows that an index finds are in memory sooner than all that a disk reads in a row.
        if (extent === 'changed') await transaction`set local random_page_cost = 1`;
        const written = await table.write(transaction, setting, { asOf, extent, afterConflict: attempt > 1 });
        if (check === true) {
          if (onRows) await tellRows(transaction, table, onRows);
          throw new Undone(written);
        }
        // So that what reads the table now, a refresh of changes first of all, is planned for what it holds.
        if (extent === 'all' && written.inserted > 0)
          await transaction`select ops.analyze_table(${table.table}::text::regclass)`;
        return written;
      }),
    ).catch((error: unknown) => {
      if (error instanceof Undone) return error.counts;
      throw error;
    }),
  );
  return { ...counts, milliseconds: performance.now() - began };
}

/** Tells the rows of a table as they are within a transaction. */
async function tellRows(
  sql: Queryable,
  { table, key }: FigureTable,
  onRows: NonNullable<RefreshOptions['onRows']>,
): Promise<void> {
  const all = sql<Record<string, unknown>[]>`select * from ${sql(table)} order by ${names(sql, key)}`;
  for await (const rows of all.cursor(500)) await onRows({ table, rows });
}

function sumOfFamily(ofTables: readonly FamilyCounts[]): FamilyCounts {
  const milliseconds = ofTables.reduce((sum, one) => sum + one.milliseconds, 0);
  return { ...sumOfCounts(ofTables), milliseconds, extent: ofTables[0]?.extent ?? 'all' };
}
