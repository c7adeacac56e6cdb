import type { Check } from '../../check.js';
import { runs } from '../races/audited-races.js';
import { judgeRaces } from '../races/judge-races.js';
import { raceGap } from '../races/race-gap.js';

/** Times of beaten horses follow from lengths, and are rounded in their own way. @unit seconds */
const hundredths = 0.05;

/** Races in which a horse was faster than one that beat it, or whose winning time is not that of the winner. */
export const times: Check = {
  name: 'times',
  title: 'Times in the order of the places',
  category: 'results',
  priority: 'P4',
  severity: 'warning',
  why: 'A time out of order is that of another horse, or of another race.',
  source: 'the places, and the winning time of the race',
  async run(context) {
    const { sql } = context;
    const races = await judgeRaces<'disordered' | 'foreign'>(
      sql,
      sql`
        select timed.race_id as id, timed.race_date as day,
          case
            when bool_or(faster) then 'disordered'
            when bool_or(position = 1 and time_seconds <> winning_time_seconds) then 'foreign'
          end as verdict
        from (
          select race_id, race_date, position, time_seconds, winning_time_seconds,
            time_seconds + ${hundredths} < max(time_seconds) over (
              partition by race_id order by position range between unbounded preceding and 1 preceding) as faster
          from (${runs(context)}) as runs
          where outcome = 'finished' and time_seconds is not null
        ) as timed
        group by timed.race_id, timed.race_date`,
    );
    const of = races.examined;
    return {
      examined: of,
      gaps: [
        ...(await raceGap(sql, races.with('disordered'), {
          what: 'with a horse that was faster than one in front of it',
          of,
        })),
        ...(await raceGap(sql, races.with('foreign'), {
          what: 'with a winning time that is not that of the winner',
          of,
        })),
      ],
    };
  },
};
