import type { Check } from '../../check.js';
import { runs } from '../races/audited-races.js';
import { type FoundRace, raceGap } from '../races/race-gap.js';

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
    const races = await sql<(FoundRace & { disordered: boolean; foreign: boolean })[]>`
      with runs as (${runs(context)}),
      timed as (
        select race_id, date, position, time_seconds,
          time_seconds < max(time_seconds) over (
            partition by race_id order by position range between unbounded preceding and 1 preceding) as faster
        from runs
        where outcome = 'finished' and time_seconds is not null
      )
      select timed.race_id as id, timed.date::text as day, coalesce(bool_or(faster), false) as disordered,
        coalesce(bool_or(position = 1 and time_seconds <> race.winning_time_seconds), false) as foreign
      from timed
      join ra_races as race on race.id = timed.race_id
      group by timed.race_id, timed.date
      order by timed.date desc, timed.race_id`;
    const of = races.length;
    return {
      examined: of,
      gaps: [
        ...(await raceGap(
          sql,
          races.filter(({ disordered }) => disordered),
          {
            what: 'have a horse that was faster than one in front of it',
            of,
          },
        )),
        ...(await raceGap(
          sql,
          races.filter(({ disordered, foreign }) => foreign && !disordered),
          {
            what: 'have a winning time that is not that of the winner',
            of,
          },
        )),
      ],
    };
  },
};
