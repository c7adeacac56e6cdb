import type { Queryable } from '../queryable.js';
import { firstRacecards, firstResults, type Reach } from '../plan/reach.js';
import type { Dataset, Scope } from './partition.js';

/**
 * Marks what the account cannot see as `unavailable`, with the reason, and what it has come to see as `pending` again.
 * What is loaded stays loaded.
 *
 * @example
 * await applyReach(sql, scope, (await preflight(api)).reach);
 */
export async function applyReach(sql: Queryable, scope: Scope, reach: Reach): Promise<void> {
  await sql`
    with judged as (
      select p.dataset, p.day, ${reasonOf(sql, reach)} as reason
      from ops.partitions as p
      where p.state in ('pending', 'unavailable')
        and p.dataset = any (${scope.datasets as string[]}::text[])
        and p.day between ${scope.from}::text::date and ${scope.to}::text::date
    )
    update ops.partitions as p
    set state = case when judged.reason is null then 'pending' else 'unavailable' end,
        reason = judged.reason
    from judged
    where p.dataset = judged.dataset and p.day = judged.day
      and (p.state, p.reason) is distinct from
          (case when judged.reason is null then 'pending' else 'unavailable' end, judged.reason)`;
}

/** Says of `ops.partitions as p` what `unreachable` says of a day. */
export function reasonOf(sql: Queryable, reach: Reach) {
  const first = { racecards: firstRacecards, results: firstResults };
  const reason = (dataset: Dataset) => {
    const { from, to } = reach[dataset];
    return sql`
      when p.dataset = ${dataset} and p.day > ${to}::text::date then 'future'
      when p.dataset = ${dataset} and p.day < ${first[dataset]}::text::date then 'before_records'
      when p.dataset = ${dataset} and (${from}::text is null or p.day < ${from}::text::date) then 'outside_plan'`;
  };
  return sql`case ${reason('racecards')} ${reason('results')} end`;
}
