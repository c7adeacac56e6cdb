import type { Check } from '../../check.js';
import { runs } from '../races/audited-races.js';
import { judgeRaces } from '../races/judge-races.js';
import { raceGap } from '../races/race-gap.js';

/** Races whose places skip a number that no dead heat explains. */
export const positions: Check = {
  name: 'positions',
  title: 'Places without a gap',
  category: 'results',
  priority: 'P3',
  severity: 'warning',
  why: 'A place that nobody has is a runner that is absent, or one with the outcome of another.',
  source: 'the places of the other runners: after a dead heat for second comes the fourth',
  async run(context) {
    const { sql } = context;
    const races = await judgeRaces<'gap'>(
      sql,
      sql`
        select race_id as id, race_date as day, case when bool_or(position is distinct from place) then 'gap' end as verdict
        from (
          select race_id, race_date, position, rank() over (partition by race_id order by position) as place
          from (${runs(context)}) as runs
          where outcome = 'finished'
        ) as placed
        group by race_id, race_date
        -- Races without a winner are told by winners.
        having min(position) = 1`,
    );
    return {
      examined: races.examined,
      gaps: await raceGap(sql, races.with('gap'), { what: 'with places that skip a number', of: races.examined }),
    };
  },
};
