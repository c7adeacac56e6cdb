import type { Check } from '../../check.js';
import { fewExamples, type Gap } from '../../finding.js';
import { closeBy } from '../close-by.js';
import { refreshedDays, waitingChanges } from './last-refresh.js';
import { figureTables } from './people-and-ancestors.js';
import { wrongFigures } from './wrong-figures.js';
import { wrongStatistics } from './wrong-statistics.js';
import { wrongTotals } from './wrong-totals.js';

/**
 * Figures that are not what the runs say. Runs and wins of everybody are counted again; of a sample, another one each day, all
 * of it is calculated again, from the public tables and in another way than the statistics do.
 */
export const figuresDrifted: Check = {
  name: 'figures-drifted',
  title: 'Figures that the runs contradict',
  category: 'figures',
  priority: 'P2',
  severity: 'warning',
  why: 'Figures are kept up to date by what has changed; where that was missed once, they stay wrong until all is calculated anew.',
  source: 'runs and prices in the public tables, counted a second time',
  async run({ sql, today }) {
    const days = await refreshedDays(sql);
    if (days.size === 0) return { notCheckable: 'No figures were ever calculated: npm run backfill -- stats' };
    const waiting = await waitingChanges(sql);
    if (waiting.touched + waiting.runs > 0) {
      return {
        notCheckable: 'Races have changed since the figures were calculated: npm run backfill -- stats, then ask again',
      };
    }
    const gaps: Gap[] = [];
    let examined = 0;
    for (const figures of figureTables) {
      const asOf = days.get(figures.family);
      if (asOf === undefined) continue;
      const { wrong: totals, examined: all } = await wrongTotals(sql, figures, asOf);
      const sample = await wrongFigures(sql, figures, { asOf, today });
      const wrong = [...new Set([...totals, ...sample])].toSorted();
      examined += all;
      if (wrong.length > 0) gaps.push(gapOf(figures.kind, wrong, all, figures.family));
    }
    for (const { table, wrong, of } of await wrongStatistics(sql, { days, today })) {
      examined += of;
      if (wrong.length > 0) gaps.push(gapOf(`rows of ${table}`, wrong, of, 'figures'));
    }
    return { examined, gaps };
  },
};

const gapOf = (unit: string, wrong: readonly string[], of: number, kind: 'people' | 'pedigree' | 'figures'): Gap => ({
  what: `${wrong.length} ${unit} have figures that their runs contradict`,
  unit,
  affected: wrong.length,
  of,
  examples: fewExamples(wrong),
  cause: 'figures or runs that were changed by hand, or a change that no refresh has seen',
  closing: closeBy(kind, 'Calculate them anew'),
});
