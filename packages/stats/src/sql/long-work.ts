import type { Queryable } from '../queryable.js';

const [least, most] = [128 * 2 ** 20, 256 * 2 ** 20];

/**
 * Settles a transaction for statements over all facts, which take seconds, and memory to sort in: a quarter of what the
 * server was given for its cache, since whoever has a small server gave it little.
 */
export async function forLongWork(sql: Queryable): Promise<void> {
  await sql`set local statement_timeout = 0`;
  // Compiling costs seconds where a plan looks dear, and gains nothing here.
  await sql`set local jit = off`;
  await sql`
    select set_config('work_mem', least(greatest(pg_size_bytes(current_setting('shared_buffers')) / 4, ${least}), ${most}) / 1024 || 'kB', true)`;
}
