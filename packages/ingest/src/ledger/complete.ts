import type { Queryable } from '../queryable.js';
import { rowText } from '../write/row-text.js';
import type { Dataset } from './partition.js';

/** What a complete reading of a partition proves. */
export interface Proven {
  readonly dataset: Dataset;
  readonly day: string;
  readonly regions: readonly string[];
  readonly fetched_at: string;
  readonly api_total: number;
  readonly pages: number;
  readonly races: number;
  readonly runners: number;
  readonly bytes: number;
  readonly content_hash: string;
}

/** Enters what is proven now, ends the lease, and forgets earlier failures. */
export async function completePartitions(sql: Queryable, proven: readonly Proven[], loadId: number): Promise<void> {
  if (proven.length === 0) return;
  await sql`
    update ops.partitions as p
    set state = case when n.api_total = 0 then 'empty' else 'loaded' end,
        reason = null,
        regions = array(select json_array_elements_text(n.regions)),
        fetched_at = n.fetched_at,
        api_total = n.api_total,
        pages = n.pages,
        races = n.races,
        runners = n.runners,
        bytes = n.bytes,
        content_hash = n.content_hash,
        load_id = ${loadId},
        lease_owner = null,
        lease_until = null,
        attempts = 0,
        error_class = null,
        error_text = null,
        failed_at = null,
        not_before = null,
        quarantined = false
    from json_to_recordset(${rowText(proven)}::text::json) as n (
      dataset text, day date, regions json, fetched_at timestamptz, api_total int, pages int, races int, runners int,
      bytes int, content_hash text)
    where p.dataset = n.dataset and p.day = n.day`;
}

/** What decides whether a day can still change. */
export interface DayOutlook {
  readonly day: string;
  /** When its last race goes off; null where no race is known. */
  readonly last_off: string | null;
  /** Whether every race that should have a result has one. */
  readonly all_results: boolean;
}

/**
 * Says of both partitions of some days whether they are settled: racecards when read after the day's last off, results
 * when read at least twelve hours after the end of the day in London and no race known from a card lacks one.
 */
export async function settleDays(sql: Queryable, outlooks: readonly DayOutlook[]): Promise<void> {
  await sql`
    update ops.partitions as p
    set settled = judged.settled
    from json_to_recordset(${rowText(outlooks)}::text::json) as n (day date, last_off timestamptz, all_results boolean)
    cross join lateral (select (n.day + 1)::timestamp at time zone 'Europe/London' as day_end) as clock
    join ops.partitions as known on known.day = n.day and known.state in ('loaded', 'empty')
    cross join lateral (
      select case known.dataset
        when 'racecards' then known.fetched_at >= coalesce(n.last_off, clock.day_end)
        else n.all_results and known.fetched_at >= clock.day_end + interval '12 hours'
      end as settled
    ) as judged
    where p.dataset = known.dataset and p.day = known.day and p.settled is distinct from judged.settled`;
}
