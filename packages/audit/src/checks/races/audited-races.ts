import type { CheckContext } from '../../check.js';

/**
 * The condition under which a row of `ra_races as race` is audited as one that is over, or should be: of the wanted days and
 * regions, until today.
 */
export const isAudited = ({ sql, since, today, regions }: CheckContext) => sql`(
  race.date between ${since}::text::date and ${today}::text::date
  and race.region = any (${regions as string[]}::text[]))`;

/**
 * Every line of every audited result, one row a run, with what checks ask of its race. To be read as
 * `from (${runs(context)}) as runs`.
 */
export const runs = (context: CheckContext) => context.sql`
  select result.*, race.winning_time_seconds, race.is_big_race, race.non_runners
  from ra_race_results as result
  join ra_races as race on race.id = result.race_id
  where race.has_result and ${isAudited(context)}`;
