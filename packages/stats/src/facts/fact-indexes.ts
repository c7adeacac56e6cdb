import { inTransaction, together, type Database } from '@darkhorses/schema';
import type { Fragment, Queryable } from '../queryable.js';

/**
 * What leads a refresh of changes to its few runs: whose they are, and on which day they were. Of people and ancestors with
 * many runs each it reads kept sums.
 */
const indexed = ['horse_id', 'dam_id', 'owner_id', 'race_date'] as const;

/**
 * Drops the indexes and the key: filling the table with them takes twice as long as filling it and making them after. Facts
 * whose making has failed stay without, and are not used.
 */
export async function dropFactIndexes(sql: Queryable): Promise<void> {
  await sql`select ops.drop_fact_indexes()`;
}

/** Makes the indexes of full facts, one on each connection, and then the key, which nobody may read beside. */
export async function makeFactIndexes({ sql }: Database): Promise<void> {
  await together(indexed.map((column) => inTransaction(sql, (own) => make(own, own`ops.make_fact_index(${column})`))));
  await inTransaction(sql, (own) => make(own, own`ops.make_fact_key()`));
}

async function make(sql: Queryable, index: Fragment): Promise<void> {
  await sql`set local statement_timeout = 0`;
  await sql`set local maintenance_work_mem = '256MB'`;
  await sql`set local max_parallel_maintenance_workers = 0`;
  await sql`select ${index}`;
}
