import type { Check } from '../../check.js';
import { isAudited } from './audited-races.js';
import { type FoundRace, raceGap } from './race-gap.js';

/** Races until today in which nobody was declared, or nobody ran although there is a result. */
export const racesWithoutRunners: Check = {
  name: 'races-without-runners',
  title: 'Races without runners',
  category: 'integrity',
  priority: 'P3',
  severity: 'critical',
  why: 'Whoever ran in it has a run too few, and averages of runners per race are wrong.',
  source: 'the race itself: nobody runs a race without horses',
  async run(context) {
    const { sql } = context;
    const races = await sql<(FoundRace & { lost: boolean; fault: 'nobody' | 'nobody_ran' | null })[]>`
      with fields as (
        select race_id, count(*) filter (where status = 'ran') as ran
        from ra_runners
        group by race_id
      )
      select race.id, race.date::text as day,
        race.is_abandoned is true or coalesce(race.race_status, '') in ('removed', 'void') as lost,
        case
          when fields.race_id is null then 'nobody'
          when race.has_result and fields.ran = 0 then 'nobody_ran'
        end as fault
      from ra_races as race
      left join fields on fields.race_id = race.id
      where ${isAudited(context)}
      order by race.date desc, race.id`;
    const faulty = races.filter(({ fault, lost }) => fault !== null && !lost);
    const lost = races.filter((race) => race.lost && race.fault === 'nobody').length;
    const of = races.length;
    const [empty, idle] = (['nobody', 'nobody_ran'] as const).map((kind) =>
      faulty.filter(({ fault }) => fault === kind),
    );
    return {
      examined: of,
      gaps: [
        ...(await raceGap(sql, empty ?? [], {
          what: 'have no runners',
          of,
          cause: 'rows that were refused (see rejected-rows), or removed by hand',
        })),
        ...(await raceGap(sql, idle ?? [], { what: 'have a result, and nobody ran in them', of })),
      ],
      explained: lost === 0 ? [] : [{ what: `${lost} races were lost before anybody was declared`, count: lost }],
    };
  },
};
