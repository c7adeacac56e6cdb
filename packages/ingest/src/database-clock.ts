import type { Queryable } from './queryable.js';

/**
 * A clock that agrees with the database's: several machines write one ledger, and only one clock may say what was read
 * before what. It is read once and then goes on by the time that has passed here, whatever happens to this machine's
 * wall clock.
 *
 * @example
 * const now = await databaseClock(database.sql);
 * now().toISOString();
 */
export async function databaseClock(sql: Queryable): Promise<() => Date> {
  const before = performance.now();
  const [row] = await sql<{ now: Date }[]>`select clock_timestamp() as now`;
  const after = performance.now();
  if (row === undefined) throw new Error('The database did not tell the time');
  const offset = row.now.getTime() - (before + after) / 2;
  return () => new Date(offset + performance.now());
}
