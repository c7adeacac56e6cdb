import type { Check } from '../../check.js';
import { fewExamples } from '../../finding.js';
import { closeBy } from '../close-by.js';

/** Jockeys, trainers and owners of which figures were never calculated. */
export const peopleFiguresMissing: Check = {
  name: 'people-figures-missing',
  title: 'Jockeys, trainers and owners without figures',
  category: 'people',
  priority: 'P2',
  severity: 'warning',
  why: 'Rankings and strike rates leave out whoever has no figures, and nothing in them shows it.',
  source: 'the time of calculation beside the figures',
  async run({ sql }) {
    // One row for each kind of person.
    const kinds = await sql<{ kind: string; total: number; missing: number; examples: string[] | null }[]>`
      select kind, count(*) as total, count(*) filter (where not calculated) as missing,
        (array_agg(id order by id collate "C") filter (where not calculated))[1:5] as examples
      from (
        select 'jockeys' as kind, id, stats_updated_at is not null and total_rides is not null as calculated from ra_mst_jockeys
        union all
        select 'trainers', id, stats_updated_at is not null and total_runners is not null from ra_mst_trainers
        union all
        select 'owners', id, stats_updated_at is not null and total_runners is not null from ra_mst_owners
      ) as person
      group by kind
      order by kind`;
    const lacking = kinds.filter(({ missing }) => missing > 0);
    return {
      examined: kinds.reduce((sum, { total }) => sum + total, 0),
      gaps: lacking.map(({ kind, total, missing, examples }) => ({
        what: `${missing} ${kind} have no figures: none were ever calculated`,
        unit: kind,
        affected: missing,
        of: total,
        examples: fewExamples(examples ?? []),
        cause: 'races were loaded, and the statistics were not refreshed since',
        closing: closeBy('people', 'Calculate the figures of jockeys, trainers and owners'),
      })),
    };
  },
};
