import { together } from '@darkhorses/schema';
import type { FieldIssue } from '@darkhorses/extract';
import type { Queryable } from '../queryable.js';
import { rowText } from './row-text.js';

/**
 * Counts what was not understood. A day that is read again counts once: what it had before is taken off.
 */
export async function countFieldIssues(
  sql: Queryable,
  before: readonly FieldIssue[],
  after: readonly FieldIssue[],
): Promise<void> {
  const changes = new Map<string, FieldIssue>();
  for (const [issues, sign] of [
    [before, -1],
    [after, 1],
  ] as const) {
    for (const issue of issues) {
      const name = JSON.stringify([issue.dataset, issue.path, issue.kind, issue.value]);
      changes.set(name, { ...issue, count: (changes.get(name)?.count ?? 0) + sign * issue.count });
    }
  }
  const more = [...changes.values()].filter(({ count }) => count > 0);
  const fewer = [...changes.values()].filter(({ count }) => count < 0);
  await together([
    more.length > 0 &&
      sql`
        insert into ops.field_issues as known (dataset, path, kind, value, count, race_id)
        select n.* from ${issueRows(sql, more)}
        order by dataset, path, kind, value
        on conflict (dataset, path, kind, value) do update
        set count = known.count + excluded.count,
            last_seen = now(),
            race_id = coalesce(known.race_id, excluded.race_id)`,
    fewer.length > 0 &&
      sql`
        update ops.field_issues as known
        set count = greatest(known.count + n.count, 0)
        from ${issueRows(sql, fewer)}
        where known.dataset = n.dataset and known.path = n.path and known.kind = n.kind and known.value = n.value`,
  ]);
}

const issueRows = (sql: Queryable, issues: readonly FieldIssue[]) => sql`
  json_to_recordset(${rowText(issues)}::text::json)
    as n (dataset text, path text, kind text, value text, count bigint, race_id text)`;
