import type { Check } from '../../check.js';
import { runs } from '../races/audited-races.js';
import { type FoundRace, raceGap } from '../races/race-gap.js';

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
    const races = await sql<(FoundRace & { odd: boolean })[]>`
      with runs as (${runs(context)}),
      placed as (
        select race_id, date, position, rank() over (partition by race_id order by position) as place
        from runs
        where outcome = 'finished'
      )
      select race_id as id, date::text as day, bool_or(position is distinct from place) as odd
      from placed
      group by race_id, date
      -- Races without a winner are told by winners.
      having min(position) = 1
      order by date desc, race_id`;
    return {
      examined: races.length,
      gaps: await raceGap(
        sql,
        races.filter(({ odd }) => odd),
        { what: 'have places that skip a number', of: races.length },
      ),
    };
  },
};
