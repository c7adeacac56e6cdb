import type { Check } from '../../check.js';
import { isAudited } from './audited-races.js';
import { judgeRaces } from './judge-races.js';
import { raceGap } from './race-gap.js';

/** Races whose runners and whose published result tell different things. */
export const runnersAgainstResults: Check = {
  name: 'runners-against-results',
  title: 'Runners against their published result',
  category: 'integrity',
  priority: 'P3',
  severity: 'warning',
  why: 'Both tables hold the outcome, so that either can be asked: who asks both must hear the same.',
  source: 'the other of the two tables',
  async run(context) {
    const { sql } = context;
    const races = await judgeRaces<'differing'>(
      sql,
      sql`
        select race.id, race.date as day, case when bool_or(differs) then 'differing' end as verdict
        from (
          select coalesce(runner.race_id, result.race_id) as race_id,
            (runner.position, runner.outcome, runner.sp_decimal, runner.btn, runner.ovr_btn)
              is distinct from (result.position, result.outcome, result.sp_decimal, result.btn, result.ovr_btn) as differs,
            result.race_id is not null as published
          from (select * from ra_runners where status = 'ran') as runner
          full join ra_race_results as result on result.race_id = runner.race_id and result.horse_id = runner.horse_id
        ) as paired
        join ra_races as race on race.id = paired.race_id
        where race.has_result and ${isAudited(context)}
        group by race.id, race.date
        -- A result without a single line is told by races-without-result.
        having bool_or(published)`,
    );
    return {
      examined: races.examined,
      gaps: await raceGap(sql, races.with('differing'), {
        what: 'with one outcome of a runner in ra_runners, and another in ra_race_results',
        of: races.examined,
        cause: 'rows that were changed by hand',
      }),
    };
  },
};
