import type { Reject } from '@darkhorses/extract';
import type { Queryable } from '../queryable.js';
import type { DayChange } from './day-change.js';
import { rowText } from './row-text.js';

/** Something that could not become a stored row, whole, with the reason. */
export interface RejectedRow {
  readonly dataset: string;
  readonly day: string | null;
  readonly table_name: string;
  readonly row_key: string;
  readonly row: unknown;
  readonly error_class: string;
  readonly error_text: string;
}

/** A part of a payload that an extractor could not use, as it is stored. */
export const rejectedRow = (day: string | null, reject: Reject): RejectedRow => ({
  dataset: reject.dataset,
  day,
  table_name: reject.table,
  row_key: reject.key,
  row: reject.payload,
  error_class: reject.reason,
  error_text: reject.message,
});

/** What of a day could not become stored rows: what the extractor could not use, and what the database refused. */
export const rejectsOf = ({ day, after, refused = [] }: DayChange): RejectedRow[] => [
  ...after.rejects.map((reject) => rejectedRow(day, reject)),
  ...refused.map(({ table, key, row, code, message }) => ({
    dataset: 'rows',
    day,
    table_name: table,
    row_key: key,
    row,
    error_class: `refused ${code}`,
    error_text: message,
  })),
];

/** Makes the rejects of some days those given: a day that is read again replaces what it had. */
export async function replaceRejects(
  sql: Queryable,
  days: readonly string[],
  rejects: readonly RejectedRow[],
  loadId: number,
): Promise<void> {
  await sql`
    delete from ops.rejects
    where day = any (${days as string[]}::text[]::date[])`;
  await addRejects(sql, rejects, loadId);
}

/** Adds rejects to those that are there. */
export async function addRejects(sql: Queryable, rejects: readonly RejectedRow[], loadId: number): Promise<void> {
  if (rejects.length === 0) return;
  await sql`
    insert into ops.rejects (dataset, day, table_name, row_key, row, error_class, error_text, load_id)
    select dataset, day, table_name, row_key, row, error_class, error_text, ${loadId}::bigint
    from json_to_recordset(${rowText(rejects)}::text::json)
      as n (dataset text, day date, table_name text, row_key text, row jsonb, error_class text, error_text text)
    order by dataset, day, table_name, row_key
    on conflict on constraint rejects_once do update
    set row = excluded.row, error_class = excluded.error_class, error_text = excluded.error_text,
        rejected_at = now(), load_id = excluded.load_id`;
}
