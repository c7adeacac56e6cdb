import { closedByReading } from '../../closing.js';
import { fewExamples, type Gap } from '../../finding.js';
import type { Severity } from '../../check.js';
import type { Queryable } from '../../queryable.js';

/** A race that a check found fault with. */
export interface FoundRace {
  readonly id: string;
  /** `YYYY-MM-DD` */
  readonly day: string;
}

/** A gap of races, closed by reading the results of their days again; no gap where there are no such races. */
export async function raceGap(
  sql: Queryable,
  races: readonly FoundRace[],
  gap: {
    /** What is wrong with them, after their number: `have two winners`. */
    readonly what: string;
    readonly of: number;
    readonly cause?: string;
    readonly severity?: Severity;
    /** What of their days is read again. Default their results. */
    readonly dataset?: 'racecards' | 'results';
  },
): Promise<Gap[]> {
  if (races.length === 0) return [];
  const { what, dataset = 'results', ...rest } = gap;
  const days = [...new Set(races.map(({ day }) => day))];
  const how = `Read the ${dataset} of ${days.length === 1 ? 'the day' : `these ${days.length} days`} again`;
  return [
    {
      ...rest,
      what: `${races.length} ${races.length === 1 ? 'race' : 'races'} ${what}`,
      unit: 'races',
      affected: races.length,
      examples: fewExamples(races.map(({ id }) => id)),
      closing: await closedByReading(
        sql,
        how,
        'results',
        days.map((day) => ({ dataset, day })),
      ),
    },
  ];
}
