import type { Check } from '../../check.js';
import { runs } from './audited-races.js';
import { judgeRaces } from './judge-races.js';
import { raceGap } from './race-gap.js';

/** Results of races without a card whose saddlecloths skip more numbers than there are non-runners. */
export const numberGaps: Check = {
  name: 'number-gaps',
  title: 'Saddlecloth numbers that nobody carried',
  category: 'integrity',
  priority: 'P4',
  severity: 'warning',
  why: 'Before racecards were kept, the numbers of a result are all that tells whether a runner is absent from it.',
  source: 'saddlecloth numbers, and the non-runners that a result names',
  async run(context) {
    const { sql } = context;
    const races = await judgeRaces<'gaps'>(
      sql,
      sql`
        select race_id as id, race_date as day,
          case
            when max(number::int) - count(distinct number::int)
              -- "Name (reason), Name (withdrawn; reason)", or names alone
              > coalesce(cardinality(string_to_array(regexp_replace(non_runners, '\\([^)]*\\)', '', 'g'), ',')), 0) then 'gaps'
          end as verdict
        from (${runs(context)}) as runs
        -- Only a card says of a race that it is big, or that it is not.
        where is_big_race is null
        group by race_id, race_date, non_runners
        having bool_and(coalesce(number, '') ~ '^[0-9]{1,3}$')`,
    );
    const of = races.examined;
    if (of === 0) return { notCheckable: 'Every race has its card, against which field-sizes counts the runners' };
    return {
      examined: of,
      gaps: await raceGap(sql, races.with('gaps'), { what: 'with more skipped numbers than non-runners', of }),
    };
  },
};
