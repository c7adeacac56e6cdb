import type { Queryable } from '../../queryable.js';

/**
 * Runs as figures count them, told by the public tables alone: `runner`, `race` and `result` of each run up to a day. The
 * statistics make them from facts of their own; here they are counted a second time, in another way.
 */
export const runsUntil = (sql: Queryable, asOf: string) => sql`
  ra_runners as runner
  join ra_races as race on race.id = runner.race_id and race.has_result and race.date <= ${asOf}::text::date
    and race.race_status is distinct from 'removed'
  join ra_race_results as result on result.race_id = runner.race_id and result.horse_id = runner.horse_id
    and result.outcome is distinct from 'void' and runner.status = 'ran'`;

/** What a winner at starting price is paid for one unit, the unit included; null without a price. */
export const payout = (sql: Queryable) => sql`
  case
    when result.sp_numerator > 0 and result.sp_denominator > 0
      then (result.sp_numerator::numeric + result.sp_denominator) / result.sp_denominator
    when result.sp_decimal > 1 then result.sp_decimal
  end`;
