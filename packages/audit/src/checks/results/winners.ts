import type { Check } from '../../check.js';
import { runs } from '../races/audited-races.js';
import { type FoundRace, raceGap } from '../races/race-gap.js';

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
    const races = await sql<(FoundRace & { finishers: number; winners: number; level: boolean | null })[]>`
      with runs as (${runs(context)})
      select race_id as id, date::text as day, count(*) filter (where outcome = 'finished')::int as finishers,
        count(*) filter (where position = 1)::int as winners, bool_and(is_dead_heat) filter (where position = 1) as level
      from runs
      group by race_id, date
      order by date desc, race_id`;
    const run = races.filter(({ finishers }) => finishers > 0);
    // Void races are among them.
    const unfinished = races.length - run.length;
    const of = run.length;
    return {
      examined: of,
      gaps: [
        ...(await raceGap(
          sql,
          run.filter(({ winners }) => winners === 0),
          { what: 'have finishers and no winner', of },
        )),
        ...(await raceGap(
          sql,
          run.filter(({ winners, level }) => winners > 1 && level !== true),
          { what: 'have several winners, and no dead heat', of },
        )),
      ],
      explained:
        unfinished === 0
          ? []
          : [{ what: `${unfinished} races were declared void, or nobody finished`, count: unfinished }],
    };
  },
};
