import type { Check } from '../../check.js';
import { fewExamples, type Gap } from '../../finding.js';
import { closeBy } from '../close-by.js';
import { figureTables } from './people-and-ancestors.js';

/** Figures that contradict themselves: more wins than runs, a rate that is not wins over runs. */
export const impossibleFigures: Check = {
  name: 'impossible-figures',
  title: 'Figures that cannot be',
  category: 'figures',
  priority: 'P2',
  severity: 'warning',
  why: 'Whoever computes a rate from the counters gets another than the one beside them.',
  source: 'the counters themselves: wins and places are runs, a rate is a quotient',
  async run({ sql }) {
    const gaps: Gap[] = [];
    let examined = 0;
    for (const { kind, table, total, seconds, thirds, winRate, family } of figureTables) {
      // One row: how many have figures, and those whose figures contradict themselves.
      const [row] = await sql<{ total: number; wrong: string[] | null }[]>`
        select count(*) as total,
          array_agg(id order by id collate "C") filter (
            where total_wins < 0 or total_wins + ${sql(seconds)} + ${sql(thirds)} > ${sql(total)}
              or priced_runs > ${sql(total)} or expected_wins > priced_runs
              or ${sql(winRate)} is distinct from round(100.0 * total_wins / nullif(${sql(total)}, 0), 2)
          ) as wrong
        from ${sql(table)}
        where ${sql(total)} is not null`;
      examined += row?.total ?? 0;
      const wrong = row?.wrong ?? [];
      if (wrong.length === 0) continue;
      gaps.push({
        what: `${wrong.length} ${kind} have figures that contradict themselves`,
        unit: kind,
        affected: wrong.length,
        of: row?.total ?? 0,
        examples: fewExamples(wrong),
        cause: 'figures that were changed by hand',
        closing: closeBy(family, 'Calculate them again'),
      });
    }
    return { examined, gaps };
  },
};
