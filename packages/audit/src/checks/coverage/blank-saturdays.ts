import { addDays } from '@darkhorses/ingest';
import type { Check } from '../../check.js';
import { closedByReading } from '../../closing.js';
import { counted } from '../../counted.js';
import { emptinessOf } from './expected-emptiness.js';

/** Saturdays on which a region is said to have had no race at all. */
export const blankSaturdays: Check = {
  name: 'blank-saturdays',
  title: 'Saturdays without racing',
  category: 'coverage',
  priority: 'P3',
  severity: 'warning',
  why: 'Britain races every Saturday of the year: a blank one is a wrong answer, until a reason is known.',
  source: 'the calendar: closures and the Christmas break are known',
  async run({ sql, since, today, regions }) {
    // Ireland leaves a Saturday free now and then; where it is all that is loaded, its Saturdays are asked for nevertheless.
    const region = regions.includes('gb') ? 'gb' : (regions[0] ?? 'gb');
    const saturdays = await sql<{ day: string; races: number }[]>`
      select p.day::text as day, count(r.id)::int as races
      from ops.partitions as p
      left join ra_races as r
        on r.date = p.day and r.region = ${region} and coalesce(r.race_status, '') <> 'removed'
      where p.dataset = 'results' and p.state in ('loaded', 'empty') and extract(isodow from p.day) = 6
        and p.day between ${since}::text::date and ${addDays(today, -1)}::text::date
      group by p.day
      order by p.day`;
    const blank = saturdays.filter(({ races }) => races === 0);
    const unexplained = blank.filter(({ day }) => !emptinessOf(day, region)).map(({ day }) => day);
    const explained = blank.flatMap(({ day }) => emptinessOf(day, region) ?? []);
    const partitions = unexplained.map((day) => ({ dataset: 'results' as const, day }));
    return {
      examined: saturdays.length,
      gaps:
        unexplained.length === 0
          ? []
          : [
              {
                what: `${counted(unexplained.length, 'Saturday')} without a race in ${region.toUpperCase()}, and without a known reason`,
                unit: 'Saturdays',
                affected: unexplained.length,
                of: saturdays.length,
                examples: unexplained.slice(-5),
                cause: 'the API answered with an empty list, or every meeting was lost to the weather',
                closing: await closedByReading(sql, 'Read the results of these days again', 'results', partitions),
              },
            ],
      explained: [...new Set(explained.map(({ reason }) => reason))].map((reason) => ({
        what: `Saturdays without racing: ${reason}`,
        count: explained.filter((one) => one.reason === reason).length,
        source: explained.find((one) => one.reason === reason)?.source ?? '',
      })),
    };
  },
};
