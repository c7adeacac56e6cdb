import type { Check } from '../../check.js';
import { runs } from '../races/audited-races.js';
import { type FoundRace, raceGap } from '../races/race-gap.js';

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
    const races = await sql<(FoundRace & { runners: number; unpaid: boolean; untimed: boolean })[]>`
      with runs as (${runs(context)})
      select race_id as id, date::text as day, count(*)::int as runners,
        bool_and(prize_won is null) filter (where position = 1) as unpaid,
        bool_and(time_seconds is null) filter (where position = 1) as untimed
      from runs
      group by race_id, date
      having count(*) filter (where position = 1) > 0
      order by date desc, race_id`;
    const raced = races.filter(({ runners }) => runners > 1);
    const walkOvers = races.length - raced.length;
    const of = raced.length;
    return {
      examined: of,
      gaps: [
        ...(await raceGap(
          sql,
          raced.filter(({ unpaid }) => unpaid),
          { what: 'have a winner without prize', of },
        )),
        ...(await raceGap(
          sql,
          raced.filter(({ untimed }) => untimed),
          { what: 'have a winner without time', of },
        )),
      ],
      explained: walkOvers === 0 ? [] : [{ what: `${walkOvers} walk-overs, which nobody times`, count: walkOvers }],
    };
  },
};
