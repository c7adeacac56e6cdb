import type { Check } from '../../check.js';
import { type FoundRace, raceGap } from './race-gap.js';

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
    const races = await sql<(FoundRace & { told: boolean; wrong: boolean; short: boolean })[]>`
      with fields as (
        select race_id, count(*) filter (where status = 'ran') as ran,
          count(*) filter (where status in ('declared', 'entered')) as standing
        from ra_runners
        group by race_id
      )
      select race.id, race.date::text as day, field_size is not null as told,
        coalesce(field_size <> counted.runners, false) as wrong, coalesce(counted.runners < field_size, false) as short
      from ra_races as race
      join fields on fields.race_id = race.id
      cross join lateral (select case when has_result then fields.ran else fields.standing end as runners) as counted
      where race.date >= ${since}::text::date and race.region = any (${regions as string[]}::text[])
        and (has_result or is_abandoned is not true) and coalesce(race_status, '') not in ('removed', 'void')
        -- Of what is said to be run and has no runner at all, other checks tell.
        and counted.runners > 0
      order by race.date desc, race.id`;
    const wrong = races.filter((race) => race.wrong);
    const of = races.length;
    const untold = races.filter(({ told }) => !told).length;
    return {
      examined: of,
      gaps: [
        ...(await raceGap(
          sql,
          wrong.filter(({ short }) => short),
          { what: 'have fewer runners than their field', of },
        )),
        ...(await raceGap(
          sql,
          wrong.filter(({ short }) => !short),
          { what: 'have more runners than their field', of },
        )),
      ],
      explained: untold === 0 ? [] : [{ what: `${untold} races do not tell the size of their field`, count: untold }],
    };
  },
};
