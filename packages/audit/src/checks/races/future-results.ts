import type { Check } from '../../check.js';
import { judgeRaces } from './judge-races.js';
import { raceGap } from './race-gap.js';

/** Races that have a result before their off. */
export const futureResults: Check = {
  name: 'future-results',
  title: 'Results of races that are still to come',
  category: 'integrity',
  priority: 'P3',
  severity: 'warning',
  why: 'It counts in careers and strike rates, and was never run.',
  source: 'the off time, and the clock',
  async run({ sql, now, today, regions }) {
    const races = await judgeRaces<'told'>(
      sql,
      sql`
        select race.id, race.date as day,
          case
            when race.has_result
              or exists (select from ra_race_results as result where result.race_id = race.id)
              or exists (select from ra_runners as runner where runner.race_id = race.id and runner.status = 'ran')
              then 'told'
          end as verdict
        from ra_races as race
        where race.date >= ${today}::text::date and coalesce(race.off_dt > ${now}, race.date > ${today}::text::date)
          and race.region = any (${regions as string[]}::text[])`,
    );
    return {
      examined: races.examined,
      gaps: await raceGap(sql, races.with('told'), {
        what: 'still to come, with a result',
        of: races.examined,
        cause: 'rows that were written by hand',
      }),
    };
  },
};
