import type { Check } from '../../check.js';
import { isAudited } from './audited-races.js';
import { judgeRaces } from './judge-races.js';
import { knownRaces } from './known-races.js';
import { raceGap } from './race-gap.js';

/** Races until today in which nobody was declared, or nobody ran although there is a result. */
export const racesWithoutRunners: Check = {
  name: 'races-without-runners',
  title: 'Races without runners',
  category: 'integrity',
  priority: 'P3',
  severity: 'critical',
  why: 'Whoever ran in it has a run too few, and averages of runners per race are wrong.',
  source: 'the race itself: nobody runs a race without horses',
  async run(context) {
    const { sql } = context;
    const races = await judgeRaces<'lost' | 'nobody' | 'nobody_ran'>(
      sql,
      sql`
        select race.id, race.date as day,
          case
            when fields.race_id is null and (race.is_abandoned is true or race.race_status in ('removed', 'void'))
              then 'lost'
            when fields.race_id is null then 'nobody'
            when race.has_result and fields.ran = 0 then 'nobody_ran'
          end as verdict
        from ra_races as race
        left join (
          select race_id, count(*) filter (where status = 'ran') as ran from ra_runners group by race_id
        ) as fields on fields.race_id = race.id
        where ${isAudited(context)}`,
    );
    const of = races.examined;
    return {
      examined: of,
      gaps: [
        ...(await raceGap(sql, races.with('nobody'), {
          what: 'without runners',
          of,
          cause: 'rows that were refused (see rejected-rows), or removed by hand',
        })),
        ...(await raceGap(sql, races.with('nobody_ran'), { what: 'with a result in which nobody ran', of })),
      ],
      explained: knownRaces(races.count('lost'), 'lost before anybody was declared', 'racecards'),
    };
  },
};
