import type { Check } from '../../check.js';
import { judgeRaces } from './judge-races.js';
import { knownRaces } from './known-races.js';
import { raceGap } from './race-gap.js';

/** Races whose runners are not as many as their field: run and to come. */
export const fieldSizes: Check = {
  name: 'field-sizes',
  title: 'Runners against the size of the field',
  category: 'integrity',
  priority: 'P3',
  severity: 'warning',
  why: 'A runner that is absent takes a run from its career and a rival from everybody else.',
  source: 'the field size: of the result, or of the card, which counts neither non-runners nor reserves',
  async run({ sql, since, regions }) {
    const races = await judgeRaces<'untold' | 'fewer' | 'more'>(
      sql,
      sql`
        select race.id, race.date as day,
          case
            -- Cards of entries have none yet, or say 0.
            when coalesce(field_size, 0) = 0 then 'untold'
            when counted.runners < field_size then 'fewer'
            when counted.runners > field_size then 'more'
          end as verdict
        from ra_races as race
        join (
          select race_id, count(*) filter (where status = 'ran') as ran,
            count(*) filter (where status in ('declared', 'entered')) as standing
          from ra_runners
          group by race_id
        ) as fields on fields.race_id = race.id
        cross join lateral (select case when has_result then fields.ran else fields.standing end as runners) as counted
        where race.date >= ${since}::text::date and race.region = any (${regions as string[]}::text[])
          and (has_result or is_abandoned is not true) and coalesce(race_status, '') not in ('removed', 'void')
          -- Of a race that is said to be run and that nobody ran in, races-without-runners tells.
          and counted.runners > 0`,
    );
    const of = races.examined - races.count('untold');
    return {
      examined: of,
      gaps: [
        ...(await raceGap(sql, races.with('fewer'), { what: 'with fewer runners than the field', of })),
        ...(await raceGap(sql, races.with('more'), { what: 'with more runners than the field', of })),
      ],
      explained: knownRaces(races.count('untold'), 'without a field size'),
    };
  },
};
