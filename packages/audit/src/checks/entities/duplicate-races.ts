import type { Check } from '../../check.js';
import { fewExamples } from '../../finding.js';
import { closeBy } from '../close-by.js';

/** One race under two ids: two races of one course with one off time. */
export const duplicateRaces: Check = {
  name: 'duplicate-races',
  title: 'Races under two ids',
  category: 'integrity',
  priority: 'P3',
  severity: 'critical',
  why: 'Every run of such a race counts twice in every figure.',
  source: 'course and off time: a course starts one race at a time',
  async run({ sql, since }) {
    // One row for each course and off time with more than one race, and how many races there are in all.
    const [all] = await sql<{ count: number }[]>`
      select count(*) as count from ra_races where date >= ${since}::date`;
    const twins = await sql<{ ids: string[]; day: string }[]>`
      select array_agg(id order by id collate "C") as ids, min(date)::text as day
      from ra_races
      where date >= ${since}::date and off_dt is not null and race_status is distinct from 'removed' and is_abandoned is not true
      group by course_id, off_dt
      having count(*) > 1
      order by min(date), course_id`;
    if (twins.length === 0) return { examined: all?.count ?? 0, gaps: [] };
    const days = [...new Set(twins.map(({ day }) => day))].toSorted();
    return {
      examined: all?.count ?? 0,
      gaps: [
        {
          what: `${twins.length} races stand under two ids: one course, one off time`,
          unit: 'races',
          affected: twins.length,
          of: all?.count ?? 0,
          examples: fewExamples(twins.flatMap(({ ids }) => ids)),
          closing: closeBy('results', 'Read the days again: what the API lists once is kept once', {
            calls: days.length,
            partitions: days.map((day) => ({ dataset: 'results', day })),
          }),
        },
      ],
    };
  },
};
