import type { Queryable } from '../../queryable.js';
import type { FoundRace } from './race-gap.js';

/** What became of the races that a check looked at. */
export interface JudgedRaces<Verdict extends string> {
  readonly examined: number;
  /** The races of a verdict, the newest first. */
  with(verdict: Verdict): readonly FoundRace[];
  count(verdict: Verdict): number;
}

/**
 * Sorts races by what is wrong with them, in the database: of those with which nothing is, only the number comes here.
 *
 * @param judged a statement with a row for each race: `id`, `day` (a date), and `verdict`, null where all is well
 */
export async function judgeRaces<Verdict extends string>(
  sql: Queryable,
  judged: ReturnType<Queryable>,
): Promise<JudgedRaces<Verdict>> {
  const groups = await sql<{ verdict: Verdict | null; races: number; ids: string[] | null; days: string[] | null }[]>`
    select verdict, count(*)::int as races,
      array_agg(id order by day desc, id) filter (where verdict is not null) as ids,
      array_agg(day::text order by day desc, id) filter (where verdict is not null) as days
    from (${judged}) as judged
    group by verdict`;
  const group = (verdict: Verdict) => groups.find((one) => one.verdict === verdict);
  return {
    examined: groups.reduce((sum, { races }) => sum + races, 0),
    with(verdict) {
      const { ids, days } = group(verdict) ?? {};
      return (ids ?? []).map((id, index) => ({ id, day: days?.[index] ?? '' }));
    },
    count: (verdict) => group(verdict)?.races ?? 0,
  };
}
