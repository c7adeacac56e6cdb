import type { Check } from '../../check.js';
import { runs } from './audited-races.js';
import { type FoundRace, raceGap } from './race-gap.js';

/** Results of races without a card whose saddlecloths skip more numbers than there are non-runners. */
export const numberGaps: Check = {
  name: 'number-gaps',
  title: 'Saddlecloth numbers that nobody carried',
  category: 'integrity',
  priority: 'P4',
  severity: 'warning',
  why: 'Before racecards were kept, the numbers of a result are all that tells whether a runner is absent from it.',
  source: 'saddlecloth numbers, and the non-runners that a result names',
  async run(context) {
    const { sql } = context;
    const races = await sql<(FoundRace & { gaps: number; non_runners: number })[]>`
      with runs as (${runs(context)}),
      numbered as (
        select runs.race_id, runs.date, max(runs.number::int) - count(distinct runs.number::int) as gaps,
          race.non_runners
        from runs
        join ra_races as race on race.id = runs.race_id
        -- Only a card says of a race that it is big, or that it is not.
        where race.is_big_race is null
        group by runs.race_id, runs.date, race.non_runners
        having bool_and(coalesce(runs.number, '') ~ '^[0-9]{1,3}$')
      )
      select race_id as id, date::text as day, gaps::int as gaps,
        -- "Name (reason), Name (reason)"
        coalesce(length(non_runners) - length(replace(non_runners, '(', '')), 0)::int as non_runners
      from numbered
      order by date desc, race_id`;
    if (races.length === 0) {
      return { notCheckable: 'Every race has its card, against which field-sizes counts the runners' };
    }
    return {
      examined: races.length,
      gaps: await raceGap(
        sql,
        races.filter(({ gaps, non_runners }) => gaps > non_runners),
        { what: 'skip more numbers than they have non-runners', of: races.length },
      ),
    };
  },
};
