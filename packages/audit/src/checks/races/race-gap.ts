import { closedByReading } from '../../closing.js';
import { counted } from '../../counted.js';
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
    /** What is wrong with them, as it reads after one race and after many: `with several winners`. */
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
  const how = `Read the ${dataset} of ${counted(days.length, 'day')} again`;
  return [
    {
      ...rest,
      what: `${counted(races.length, 'race')} ${what}`,
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
