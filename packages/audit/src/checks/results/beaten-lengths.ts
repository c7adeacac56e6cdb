import type { Check } from '../../check.js';
import { runs } from '../races/audited-races.js';
import { judgeRaces } from '../races/judge-races.js';
import { knownRaces } from '../races/known-races.js';
import { raceGap } from '../races/race-gap.js';

/** The total is rounded to it. */
const quarterLength = 0.25;

/** Races in which the distances from horse to horse are not the distance to the winner. */
export const beatenLengths: Check = {
  name: 'beaten-lengths',
  title: 'Distances that add up',
  category: 'results',
  priority: 'P3',
  severity: 'warning',
  why: 'Speed and form figures are made of the distance to the winner.',
  source: 'the distances from each horse to the one in front of it',
  async run(context) {
    const { sql } = context;
    const races = await judgeRaces<'untold' | 'disqualified' | 'odd'>(
      sql,
      sql`
        select race_id as id, race_date as day,
          case
            when bool_or(outcome = 'disqualified') then 'disqualified'
            when bool_or(outcome = 'finished' and btn is null and position <> 1) then 'untold'
            when bool_or(outcome = 'finished' and abs(summed - ovr_btn) > ${quarterLength}) then 'odd'
          end as verdict
        from (
          select race_id, race_date, outcome, position, btn, ovr_btn,
            -- Horses of a dead heat stand at one place, so the sum goes over all of them. Who did not finish stands last.
            sum(btn) filter (where outcome = 'finished') over (partition by race_id order by position) as summed
          from (${runs(context)}) as runs
        ) as finished
        group by race_id, race_date`,
    );
    const of = races.examined - races.count('untold') - races.count('disqualified');
    return {
      examined: of,
      gaps: await raceGap(sql, races.with('odd'), {
        what: `with distances that miss their total by more than ${quarterLength} lengths`,
        of,
      }),
      explained: [
        ...knownRaces(races.count('untold'), 'that do not tell all distances'),
        ...knownRaces(races.count('disqualified'), 'that lost a horse to the stewards, and its distance with it'),
      ],
    };
  },
};
