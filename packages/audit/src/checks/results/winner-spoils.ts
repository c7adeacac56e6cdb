import type { Check } from '../../check.js';
import { runs } from '../races/audited-races.js';
import { judgeRaces } from '../races/judge-races.js';
import { knownRaces } from '../races/known-races.js';
import { raceGap } from '../races/race-gap.js';

/** Races whose winner has no prize or no time. */
export const winnerSpoils: Check = {
  name: 'winner-spoils',
  title: "The winner's prize and time",
  category: 'results',
  priority: 'P4',
  severity: 'note',
  why: 'Prize money and winning times are summed and compared over years.',
  source: 'the winner: every race pays its winner, and is timed',
  async run(context) {
    const { sql } = context;
    const races = await judgeRaces<'walk_over' | 'neither' | 'unpaid' | 'untimed'>(
      sql,
      sql`
        select id, day,
          case
            when runners = 1 then 'walk_over'
            when unpaid and untimed then 'neither'
            when unpaid then 'unpaid'
            when untimed then 'untimed'
          end as verdict
        from (
          select race_id as id, race_date as day, count(*) as runners,
            bool_and(prize_won is null) filter (where position = 1) as unpaid,
            bool_and(time_seconds is null) filter (where position = 1) as untimed
          from (${runs(context)}) as runs
          group by race_id, race_date
          having count(*) filter (where position = 1) > 0
        ) as won`,
    );
    const of = races.examined - races.count('walk_over');
    return {
      examined: of,
      gaps: [
        ...(await raceGap(sql, races.with('neither'), { what: 'with a winner that has neither prize nor time', of })),
        ...(await raceGap(sql, races.with('unpaid'), { what: 'with a winner without prize', of })),
        ...(await raceGap(sql, races.with('untimed'), { what: 'with a winner without time', of })),
      ],
      explained: knownRaces(races.count('walk_over'), 'that were walk-overs, which nobody times'),
    };
  },
};
