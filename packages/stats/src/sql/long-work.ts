import type { Queryable } from '../queryable.js';

/** Settles a transaction for statements over all facts, which take seconds, and memory to sort in. */
export async function forLongWork(sql: Queryable): Promise<void> {
  await sql`set local statement_timeout = 0`;
  // Compiling costs seconds where a plan looks dear, and gains nothing here.
  await sql`set local jit = off`;
  await sql`set local work_mem = '128MB'`;
}
