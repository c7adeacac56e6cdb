import type { Check } from '../../check.js';
import { runs } from '../races/audited-races.js';
import { judgeRaces } from '../races/judge-races.js';
import { knownRaces } from '../races/known-races.js';
import { raceGap } from '../races/race-gap.js';

/** Races with horses that finished and no winner, or with several that are no dead heat. */
export const winners: Check = {
  name: 'winners',
  title: 'One winner, or a dead heat',
  category: 'results',
  priority: 'P3',
  severity: 'warning',
  why: 'Every strike rate counts winners.',
  source: 'the rules of racing: whoever is past the post first has won',
  async run(context) {
    const { sql } = context;
    const races = await judgeRaces<'unfinished' | 'nobody' | 'several'>(
      sql,
      sql`
        select race_id as id, race_date as day,
          case
            when count(*) filter (where outcome = 'finished') = 0 then 'unfinished'
            when count(*) filter (where position = 1) = 0 then 'nobody'
            when count(*) filter (where position = 1) > 1
              and not bool_and(is_dead_heat is true) filter (where position = 1) then 'several'
          end as verdict
        from (${runs(context)}) as runs
        group by race_id, race_date`,
    );
    const of = races.examined - races.count('unfinished');
    return {
      examined: of,
      gaps: [
        ...(await raceGap(sql, races.with('nobody'), { what: 'with finishers and no winner', of })),
        ...(await raceGap(sql, races.with('several'), { what: 'with several winners and no dead heat', of })),
      ],
      explained: knownRaces(races.count('unfinished'), 'declared void, or that nobody finished'),
    };
  },
};
