import type { Check } from '../../check.js';
import { fewExamples, type Gap } from '../../finding.js';
import { closeBy } from '../close-by.js';
import { refreshedDays, waitingChanges } from './last-refresh.js';

const families = ['pedigree', 'people', 'combinations', 'distance', 'venue', 'runners'];

/** Figures that are older than the runs that they count. */
export const figuresStale: Check = {
  name: 'figures-stale',
  title: 'Figures that lag behind the races',
  category: 'figures',
  priority: 'P2',
  severity: 'warning',
  why: 'A figure that lags looks like any other; a ranking of last week is taken for one of today.',
  source: 'what loads have noted as changed, and what refreshes have noted as done',
  async run({ sql }) {
    const days = await refreshedDays(sql);
    const { touched, runs } = await waitingChanges(sql);
    const gaps: Gap[] = [];
    const closing = closeBy('figures', 'Calculate what has changed');
    // Figures that were never calculated are missing, not stale.
    if (days.size > 0 && touched > 0) {
      const examples = await sql<
        { id: string }[]
      >`select entity_id as id from ops.touched order by touched_at, entity_id limit 5`;
      gaps.push({
        what: `${touched} races, horses and people have changed since their figures were calculated`,
        unit: 'entities',
        affected: touched,
        of: touched,
        examples: examples.map(({ id }) => id),
        cause: 'races were loaded, and the statistics were not refreshed since',
        closing,
      });
    }
    if (days.size > 0 && touched === 0 && runs > 0) {
      const examples = await sql<{ id: string }[]>`
        select distinct 'rac_' || race_id || '/hrs_' || horse_id as id from ops.changed_runs order by id limit 5`;
      gaps.push({
        what: `${runs} runs have changed, and only a part of the figures was calculated since`,
        unit: 'runs',
        affected: runs,
        of: runs,
        examples: examples.map(({ id }) => id),
        cause: 'a refresh of some families alone, or one that was interrupted',
        closing,
      });
    }
    const newest = [...days.values()].toSorted().at(-1);
    const lagging = families.filter((family) => newest !== undefined && (days.get(family) ?? '') < newest);
    if (lagging.length > 0) {
      gaps.push({
        what: `${lagging.length} families of figures are of an older day than the others: ${lagging.join(', ')}`,
        unit: 'families',
        affected: lagging.length,
        of: families.length,
        examples: fewExamples(lagging),
        cause: 'a refresh of some families alone',
        closing,
      });
    }
    return { examined: families.length, gaps };
  },
};
