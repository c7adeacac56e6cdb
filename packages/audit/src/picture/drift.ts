import type { Queryable } from '../queryable.js';

/** A field, code or value of the API that was not known. */
export interface DriftOf {
  readonly dataset: string;
  readonly path: string;
  readonly kind: string;
  readonly value: string;
  readonly count: number;
  /** ISO instant. */
  readonly last_seen: string;
  /** A race in which it stands. */
  readonly example: string | null;
}

const most = 100;

/** What the API said that nobody had told us of, the most frequent first. One row for each value of a place. */
export async function drift(sql: Queryable): Promise<DriftOf[]> {
  const issues = await sql<(Omit<DriftOf, 'last_seen'> & { readonly last_seen: Date })[]>`
    select dataset, path, kind, value, count, last_seen, race_id as example
    from ops.field_issues
    order by count desc, dataset, path, kind, value
    limit ${most}`;
  return issues.map((issue) => ({ ...issue, last_seen: issue.last_seen.toISOString() }));
}
