import type { Queryable } from '../queryable.js';

/** How old the newest of something is. */
export interface FreshnessOf {
  readonly what: string;
  /** ISO instant; null for never. */
  readonly at: string | null;
  /** @unit seconds */
  readonly age: number | null;
  /** How old it may be. @unit seconds */
  readonly target: number | null;
}

const hours = 3600;
const days = 24 * hours;

/** What is promised of each where a scheduler runs; by night, results may be older, which is not told apart here. */
const subjects = {
  racecards: { what: 'Racecards, today and ahead', target: 9 * hours },
  results: { what: 'Results of today and yesterday', target: 9 * hours },
  figures: { what: 'Calculated figures, the oldest family', target: 26 * hours },
  people: { what: 'Figures of people', target: 8 * days },
  courses: { what: 'Courses and regions', target: 32 * days },
} as const;

/**
 * When each kind was last read or calculated. Days of long ago that are read again make nothing fresh.
 *
 * @param now by the database's clock
 * @param today the day in London, `YYYY-MM-DD`
 */
export async function freshness(sql: Queryable, now: Date, today: string): Promise<FreshnessOf[]> {
  const [newest] = await sql<Record<keyof typeof subjects, Date | null>[]>`
    with families as (
      select family, max(finished_at) as finished
      from ops.refreshes
      where finished_at is not null and error_text is null
      group by family
    )
    select
      (select max(fetched_at) from ops.partitions
       where dataset = 'racecards' and day between ${today}::text::date and ${today}::text::date + 7) as racecards,
      (select max(fetched_at) from ops.partitions
       where dataset = 'results' and day between ${today}::text::date - 1 and ${today}::text::date) as results,
      (select min(finished) from families) as figures,
      (select finished from families where family = 'people') as people,
      (select max(fetched_at) from ops.payloads where dataset = 'courses') as courses`;
  return (Object.keys(subjects) as (keyof typeof subjects)[]).map((subject) => {
    const at = newest?.[subject] ?? null;
    const age = at === null ? null : Math.max(0, Math.round((now.getTime() - at.getTime()) / 1000));
    return { ...subjects[subject], at: at?.toISOString() ?? null, age };
  });
}
