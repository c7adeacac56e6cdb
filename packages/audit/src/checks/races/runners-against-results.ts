import type { Check } from '../../check.js';
import { isAudited } from './audited-races.js';
import { type FoundRace, raceGap } from './race-gap.js';

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
    const races = await sql<(FoundRace & { differing: number })[]>`
      with differing as (
        select coalesce(runner.race_id, result.race_id) as race_id, count(*)::int as rows
        from (select * from ra_runners where status = 'ran') as runner
        full join ra_race_results as result on result.race_id = runner.race_id and result.horse_id = runner.horse_id
        where (runner.position, runner.outcome, runner.sp_decimal, runner.btn, runner.ovr_btn)
          is distinct from (result.position, result.outcome, result.sp_decimal, result.btn, result.ovr_btn)
        group by 1
      )
      select race.id, race.date::text as day, differing.rows as differing
      from differing
      join ra_races as race on race.id = differing.race_id
      where race.has_result and ${isAudited(context)}
        -- A result without a single line, and a race without a runner, are told by checks of their own.
        and exists (select from ra_race_results as result where result.race_id = race.id)
      order by race.date desc, race.id`;
    const [counted] = await sql<{ of: number }[]>`
      select count(*)::int as of from ra_races as race where race.has_result and ${isAudited(context)}`;
    const of = counted?.of ?? 0;
    return {
      examined: of,
      gaps: await raceGap(sql, races, {
        what: 'tell one outcome of a runner in ra_runners, and another in ra_race_results',
        of,
        cause: 'rows that were changed by hand',
      }),
    };
  },
};
