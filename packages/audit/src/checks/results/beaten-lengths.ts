import type { Check } from '../../check.js';
import { runs } from '../races/audited-races.js';
import { type FoundRace, raceGap } from '../races/race-gap.js';

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
    const races = await sql<(FoundRace & { told: boolean; honest: boolean; odd: boolean | null })[]>`
      with runs as (${runs(context)}),
      finished as (
        select race_id, date, position, ovr_btn,
          btn is not null or position = 1 as told,
          -- Horses of a dead heat stand at one place, so the sum goes over all of them.
          sum(btn) over (partition by race_id order by position) as summed
        from runs
        where outcome = 'finished'
      ),
      disqualified as (select distinct race_id from runs where outcome = 'disqualified')
      select race_id as id, date::text as day, bool_and(told) as told, disqualified.race_id is null as honest,
        bool_or(abs(summed - ovr_btn) > ${quarterLength}) as odd
      from finished
      left join disqualified using (race_id)
      group by race_id, date, disqualified.race_id
      order by date desc, race_id`;
    const whole = races.filter(({ told, honest }) => told && honest);
    const untold = races.filter(({ told }) => !told).length;
    const dishonest = races.filter(({ honest }) => !honest).length;
    return {
      examined: whole.length,
      gaps: await raceGap(
        sql,
        whole.filter(({ odd }) => odd),
        { what: `have distances that miss their total by more than ${quarterLength} lengths`, of: whole.length },
      ),
      explained: [
        ...(untold > 0 ? [{ what: `${untold} races do not tell all distances`, count: untold }] : []),
        ...(dishonest > 0
          ? [{ what: `${dishonest} races lost a horse to the stewards, and its distance with it`, count: dishonest }]
          : []),
      ],
    };
  },
};
