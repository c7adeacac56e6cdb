import type { Check } from '../../check.js';
import { runs } from '../races/audited-races.js';
import { judgeRaces } from '../races/judge-races.js';
import { raceGap } from '../races/race-gap.js';

/** Races with a decimal price that is not the fraction beside it. */
export const priceFractions: Check = {
  name: 'price-fractions',
  title: 'Decimal prices against their fractions',
  category: 'results',
  priority: 'P4',
  severity: 'warning',
  why: 'The decimal is what figures are calculated with; the fraction is what was published.',
  source: 'the fraction: 100/30 is 4.3333, stake included',
  async run(context) {
    const { sql } = context;
    const races = await judgeRaces<'odd'>(
      sql,
      sql`
        select race_id as id, race_date as day,
          case when bool_or(abs(sp_decimal - 1 - sp_numerator::numeric / sp_denominator) > 0.005) then 'odd' end as verdict
        from (${runs(context)}) as runs
        where sp_decimal is not null and sp_denominator > 0
        group by race_id, race_date`,
    );
    return {
      examined: races.examined,
      gaps: await raceGap(sql, races.with('odd'), {
        what: 'with a decimal price that is not its fraction',
        of: races.examined,
      }),
    };
  },
};
