import type { Check } from '../../check.js';
import { closeBy } from '../close-by.js';
import { type KindOfFigures, uncalculated } from './uncalculated.js';

/** Sires, dams and damsires of which figures were never calculated. */
export const pedigreeFiguresMissing: Check = {
  name: 'pedigree-figures-missing',
  title: 'Sires, dams and damsires without figures',
  category: 'pedigree',
  priority: 'P0',
  severity: 'critical',
  why: 'Figures of progeny are what most pedigree work begins with; where they were never calculated, a query takes nothing for zero.',
  source: 'the time of calculation beside the figures',
  async run({ sql }) {
    // One row for each kind of ancestor.
    const kinds = await sql<KindOfFigures[]>`
      select kind, count(*) as total, count(*) filter (where not calculated) as missing,
        (array_agg(id order by id collate "C") filter (where not calculated))[1:5] as examples
      from (
        select 'sires' as kind, id, analysis_last_updated is not null and total_runners is not null as calculated
        from ra_mst_sires
        union all
        select 'dams', id, analysis_last_updated is not null and total_runners is not null from ra_mst_dams
        union all
        select 'damsires', id, analysis_last_updated is not null and total_runners is not null from ra_mst_damsires
      ) as ancestor
      group by kind
      order by kind desc`;
    return uncalculated(kinds, closeBy('pedigree', 'Calculate the figures of sires, dams and damsires'));
  },
};
