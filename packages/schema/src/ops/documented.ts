import type { Table } from 'drizzle-orm';

/** The comment of a table and one for each of its columns: a missing one is a type error. */
export type Documented<T extends Table> = {
  readonly comment: string;
  readonly columns: { readonly [Column in keyof T['_']['columns']]: string };
};

/** Of the column `error_text`, wherever there is one. */
export const errorText = 'What the last failure said, without secrets.';
