import type { Database, Sql } from '@darkhorses/schema';

/** A fault that a test plants in a healthy database, and the findings that the audit must answer it with: these and no other. */
export interface Fault {
  readonly name: string;
  damage(sql: Sql, database: Database): Promise<unknown>;
  /** Check by check, how many records each of its findings must call affected. */
  readonly expected: Readonly<Record<string, number | readonly number[]>>;
}

/**
 * One row of the table of faults.
 *
 * @example
 * planted('a race loses its runners', (sql) => sql`...`, { 'races-without-runners': 1 });
 */
export const planted = (name: string, damage: (sql: Sql) => Promise<unknown>, expected: Fault['expected']): Fault => ({
  name,
  damage,
  expected,
});
