import type { AuditResult } from '../audit-result.js';

/** What is empty for a good reason. */
export interface ShownLimit {
  readonly what: string;
  readonly why: string;
  readonly count: number | null;
}

/** What The Racing API has for nobody, whatever the plan and the day. */
const ofTheApi: readonly ShownLimit[] = [
  {
    what: 'Locations of trainers without a runner since 2023-01-23',
    why: 'Only racecards tell where a trainer is, and they begin on that day.',
    count: null,
  },
  {
    what: 'Classes of Irish races',
    why: 'Ireland has none; such races count in totals and are never the best class of anybody.',
    count: null,
  },
  {
    what: 'Measured times of beaten horses',
    why: 'Only the winner is timed; the others’ times are derived by the source from the lengths between them.',
    count: null,
  },
  {
    what: 'Race prizes, field sizes and abandoned races before 2023-01-23',
    why: 'Results do not tell them, racecards do.',
    count: null,
  },
];

/** What the checks explained instead of reporting it, and what the API cannot give to anybody. */
export function shownLimits({ outcomes }: Pick<AuditResult, 'outcomes'>): ShownLimit[] {
  const explained = outcomes.flatMap((outcome) => ('explained' in outcome ? outcome.explained : []));
  const told = explained.map(({ what, count, source }) => ({ what, count, why: source ?? '' }));
  return [...told, ...ofTheApi];
}
