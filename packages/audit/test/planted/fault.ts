import type { Database, Sql } from '@darkhorses/schema';

/** A fault that a test plants in a healthy database, and the findings that the audit must answer it with: these and no other. */
export interface Fault {
  readonly name: string;
  damage(sql: Sql, database: Database): Promise<unknown>;
  /** Check by check, how many records each of its findings must call affected. */
  readonly expected: Readonly<Record<string, Expected>>;
}

/** How many records are affected: of one finding, of several, or of one, within bounds that a sample leaves open. */
export type Expected = number | readonly number[] | { readonly atLeast: number; readonly atMost: number };

/** Of a sample that is all wrong, or nearly. */
export const between = (atLeast: number, atMost: number): Expected => ({ atLeast, atMost });

/**
 * One row of the table of faults.
 *
 * @example
 * planted('a race loses its runners', (sql) => sql`...`, { 'races-without-runners': 1 });
 */
export const planted = (name: string, damage: Fault['damage'], expected: Fault['expected']): Fault => ({
  name,
  damage,
  expected,
});
