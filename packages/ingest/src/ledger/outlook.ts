import type { DayRows } from '@darkhorses/extract';
import type { DayOutlook } from './complete.js';

/**
 * What a day's rows say about whether it can still change. Races that were abandoned, declared void or taken off the
 * programme will never have a result.
 */
export function outlookOf(day: string, { rows }: DayRows): DayOutlook {
  const races = rows.ra_races;
  const offs = races.flatMap(({ off_dt }) => off_dt ?? []);
  return {
    day,
    last_off: offs.length === 0 ? null : offs.reduce((last, off) => (Date.parse(off) > Date.parse(last) ? off : last)),
    all_results: races.every(({ has_result, is_abandoned, race_status }) => {
      return has_result || is_abandoned === true || race_status === 'removed' || race_status === 'void';
    }),
  };
}
