import type { DayRows } from '@darkhorses/extract';
import { IngestError } from '../errors.js';
import type { Queryable } from '../queryable.js';

/** A race that the rows to be written have on one day and the database on another. */
export interface MovedRace {
  readonly id: string;
  /** The day in the rows to be written. */
  readonly day: string;
  /** The day in the database. */
  readonly stored_day: string;
  /** Whether the database has it as taken off its day. */
  readonly stored_removed: boolean;
}

/** The rows at hand must be made again, with what is known now of races that stand on another day. */
export class MovedRacesError extends IngestError {
  override readonly name = 'MovedRacesError';
  constructor(readonly races: readonly MovedRace[]) {
    super(`${races.length} races moved to another day: ${races.map(({ id }) => id).join(', ')}`);
  }
}

/**
 * Makes sure that no race is written to a day while the database has it on another, unless that was seen and weighed.
 * It is asked together with the writing statements, so that the common case costs no waiting.
 *
 * @throws MovedRacesError before anything is committed
 */
export async function refuseMovedRaces(
  sql: Queryable,
  days: readonly DayRows[],
  weighed: ReadonlySet<string>,
): Promise<void> {
  const moved = await movedRaces(
    sql,
    days.flatMap(({ rows }) => rows.ra_races).filter(({ id }) => !weighed.has(id)),
  );
  if (moved.length > 0) throw new MovedRacesError(moved);
}

/** Those of some races that the database has on another day. */
export const movedRaces = (
  sql: Queryable,
  races: readonly { readonly id: string; readonly date: string }[],
): Promise<MovedRace[]> => sql<MovedRace[]>`
  select stored.id, given.day, stored.date::text as stored_day,
    coalesce(stored.race_status = 'removed', false) as stored_removed
  from unnest(${races.map(({ id }) => id)}::text[], ${races.map(({ date }) => date)}::text[]) as given (id, day)
  join ra_races as stored on stored.id = given.id
  where stored.date <> given.day::date`;

/**
 * A day's rows without the races that stand on another day. A race that is on the programme of two days, because the older
 * one was not read again since it moved, stands on the later; one that is off the programme of one, on the other.
 */
export function withoutMovedAway(day: DayRows, moved: readonly MovedRace[]): DayRows {
  const removedHere = new Set(
    day.rows.ra_races.flatMap(({ id, race_status }) => (race_status === 'removed' ? id : [])),
  );
  const away = new Set(moved.filter((race) => standsElsewhere(race, removedHere)).map(({ id }) => id));
  if (!day.rows.ra_races.some(({ id }) => away.has(id))) return day;
  const here = ({ race_id }: { readonly race_id: string }) => !away.has(race_id);
  return {
    ...day,
    rows: {
      ...day.rows,
      ra_races: day.rows.ra_races.filter(({ id }) => !away.has(id)),
      ra_runners: day.rows.ra_runners.filter(here),
      ra_race_results: day.rows.ra_race_results.filter(here),
    },
  };
}

function standsElsewhere(
  { id, day, stored_day, stored_removed }: MovedRace,
  removedHere: ReadonlySet<string>,
): boolean {
  if (stored_removed !== removedHere.has(id)) return removedHere.has(id);
  return stored_day > day;
}
