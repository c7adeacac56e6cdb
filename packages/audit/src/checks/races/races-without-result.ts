import { addDays } from '@darkhorses/ingest';
import type { Check } from '../../check.js';
import { isAudited } from './audited-races.js';
import { judgeRaces } from './judge-races.js';
import { knownRaces } from './known-races.js';
import { lacksResult } from './lacks-result.js';
import { raceGap } from './race-gap.js';

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
    const races = await judgeRaces<'late' | 'young' | 'unpublished' | 'never'>(
      sql,
      sql`
        select race.id, race.date as day,
          case
            -- The day settles at noon of the next one.
            when ${lacksResult(sql)}
              then case when race.date < ${addDays(today, -1)}::text::date then 'late' else 'young' end
            when not race.has_result then 'never'
            when published.race_id is null
              and exists (select from ra_runners as runner where runner.race_id = race.id) then 'unpublished'
          end as verdict
        from ra_races as race
        join ops.partitions as p on p.dataset = 'results' and p.day = race.date and p.state in ('loaded', 'empty')
        left join (select distinct race_id from ra_race_results) as published on published.race_id = race.id
        where ${isAudited(context)}`,
    );
    const of = races.examined;
    return {
      examined: of,
      gaps: [
        ...(await raceGap(sql, races.with('late'), {
          what: 'without result, of days that are over',
          of,
          cause: 'the result came after the day was read; or the race was lost, and its card does not tell',
        })),
        ...(await raceGap(sql, races.with('unpublished'), {
          what: 'marked as run, of whose result no line is stored',
          of,
          cause: 'rows that were removed by hand',
        })),
      ],
      explained: [
        ...knownRaces(races.count('young'), 'of today and yesterday that wait for their result'),
        ...knownRaces(races.count('never'), 'abandoned, void or taken off the programme', 'racecards'),
      ],
    };
  },
};
