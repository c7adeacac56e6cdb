import type { Queryable } from '../queryable.js';
import { rowText } from '../write/row-text.js';

/** Requests of one London day to one operation. */
export interface UsageRow {
  /** `YYYY-MM-DD` */
  readonly day: string;
  /** The path of the operation, such as `/v1/results`. */
  readonly operation: string;
  readonly calls: number;
  /** Answers 429. */
  readonly refusals: number;
  readonly errors: number;
  /** Received, decompressed. */
  readonly bytes: number;
}

/** Adds counts to those that are there. Rows are written in the order of their keys, so that processes do not deadlock. */
export async function addUsage(sql: Queryable, rows: readonly UsageRow[]): Promise<void> {
  if (rows.length === 0) return;
  await sql`
    insert into ops.api_usage as u (day, operation, calls, refusals, errors, bytes)
    select day, operation, calls, refusals, errors, bytes
    from json_to_recordset(${rowText(rows)}::text::json)
      as n (day date, operation text, calls bigint, refusals bigint, errors bigint, bytes bigint)
    order by day, operation
    on conflict (day, operation) do update
    set calls = u.calls + excluded.calls,
        refusals = u.refusals + excluded.refusals,
        errors = u.errors + excluded.errors,
        bytes = u.bytes + excluded.bytes`;
}
