import { addDays } from '@darkhorses/ingest';
import type { Check } from '../../check.js';
import { isAudited } from './audited-races.js';
import { lacksResult } from './lacks-result.js';
import { type FoundRace, raceGap } from './race-gap.js';

/** Races that are over, on days whose results were read, and that have none. */
export const racesWithoutResult: Check = {
  name: 'races-without-result',
  title: 'Races that are over and have no result',
  category: 'results',
  priority: 'P3',
  severity: 'critical',
  why: 'A race without result counts as not run: its winner has one win too few, and so has everybody behind it a run.',
  source: 'the racecards, which name every race that was to be run',
  async run(context) {
    const { sql, today } = context;
    const races = await sql<(FoundRace & { kind: 'run' | 'waiting' | 'unpublished' | 'never' })[]>`
      select race.id, race.date::text as day,
        case
          when ${lacksResult(sql)} then 'waiting'
          when not race.has_result then 'never'
          when not exists (select from ra_race_results as result where result.race_id = race.id)
            and exists (select from ra_runners as runner where runner.race_id = race.id) then 'unpublished'
          else 'run'
        end as kind
      from ra_races as race
      join ops.partitions as p on p.dataset = 'results' and p.day = race.date and p.state in ('loaded', 'empty')
      where ${isAudited(context)}
      order by race.date desc, race.id`;
    const of = (kind: string) => races.filter((race) => race.kind === kind);
    const waiting = of('waiting');
    // The day settles at noon of the next one.
    const late = waiting.filter(({ day }) => day < addDays(today, -1));
    const young = waiting.length - late.length;
    const never = of('never').length;
    return {
      examined: races.length,
      gaps: [
        ...(await raceGap(sql, late, {
          what: 'of days that are over have no result',
          of: races.length,
          cause: 'the result came after the day was read; or the race was lost, and its card does not tell',
        })),
        ...(await raceGap(sql, of('unpublished'), {
          what: 'are marked as run, and no line of their result is stored',
          of: races.length,
          cause: 'rows that were removed by hand',
        })),
      ],
      explained: [
        ...(young > 0 ? [{ what: `${young} races of today and yesterday wait for their result`, count: young }] : []),
        ...(never > 0
          ? [
              {
                what: `${never} races were abandoned, void or taken off the programme`,
                count: never,
                source: 'racecards',
              },
            ]
          : []),
      ],
    };
  },
};
