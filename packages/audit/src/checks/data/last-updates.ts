import type { CheckContext } from '../../check.js';
import type { FixKind } from '../../finding.js';
import { type FreshnessSubject, freshnessTarget } from '../../freshness-target.js';

/** Something that is kept up to date. */
export interface Subject {
  /** As people call it, in the plural. */
  readonly name: string;
  /** Null: never. */
  readonly updatedAt: Date | null;
  /** How old it may be now. @unit hours */
  readonly allowed: number;
  /** What brings it up to date; absent for the lists, which have a command of their own. */
  readonly kind?: FixKind;
}

/**
 * When each subject was last brought up to date, whoever did it. Days of long ago that a backfill reads make nothing fresh, so
 * only readings of the days around today count; racecards only where the account sees them.
 */
export async function lastUpdates({ sql, today, now, reach }: CheckContext): Promise<Subject[]> {
  const [row] = await sql<Record<'racecards' | 'results' | 'figures' | 'people' | 'lists', Date | null>[]>`
    with refreshed as (
      select family, max(finished_at) as at from ops.refreshes
      where finished_at is not null and error_text is null and family <> 'facts'
      group by family
    )
    select
      (select max(fetched_at) from ops.partitions
       where dataset = 'racecards' and day between ${today}::text::date and ${today}::text::date + 7) as racecards,
      (select max(fetched_at) from ops.partitions
       where dataset = 'results' and day between ${today}::text::date - 1 and ${today}::text::date) as results,
      (select min(at) from refreshed where family <> 'people') as figures,
      (select at from refreshed where family = 'people') as people,
      greatest(
        (select max(fetched_at) from ops.payloads where dataset = 'courses'),
        (select max(day)::timestamptz from ops.api_usage where operation like '%/v1/courses' and calls > refusals + errors)
      ) as lists`;
  const hours = (subject: FreshnessSubject): number => freshnessTarget(subject, now) / 3600;
  return [
    ...(reach.racecards.from === null
      ? []
      : [
          {
            name: 'Races and runners',
            updatedAt: row?.racecards ?? null,
            allowed: hours('racecards'),
            kind: 'days' as const,
          },
        ]),
    { name: 'Results', updatedAt: row?.results ?? null, allowed: hours('results'), kind: 'days' },
    { name: 'Figures', updatedAt: row?.figures ?? null, allowed: hours('figures'), kind: 'figures' },
    { name: 'Figures of people', updatedAt: row?.people ?? null, allowed: hours('figures'), kind: 'people' },
    { name: 'Courses and regions', updatedAt: row?.lists ?? null, allowed: hours('static') },
  ];
}
