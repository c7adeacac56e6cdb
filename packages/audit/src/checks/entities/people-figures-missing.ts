import type { Check } from '../../check.js';
import { closeBy } from '../close-by.js';
import { type KindOfFigures, uncalculated } from './uncalculated.js';

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
    const kinds = await sql<KindOfFigures[]>`
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
    return uncalculated(kinds, closeBy('people', 'Calculate the figures of jockeys, trainers and owners'));
  },
};
