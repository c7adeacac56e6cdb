import { Cron } from 'croner';
import { zone } from '../jobs/job.js';

/** When a job's ticks are. It knows no present: whoever asks says from when. */
export interface Calendar {
  /** The first tick after an instant; null where none ever comes. */
  next(after: Date): Date | null;
  /** Every tick after one instant, up to and including another, oldest first. */
  between(after: Date, until: Date): Date[];
}

/**
 * The ticks of a cron expression on clocks in London.
 *
 * @throws TypeError or RangeError of croner where the expression cannot be read; see `problemOfCron`
 * @example
 * calendarOf('0 6 * * *').next(new Date('2025-03-30T00:00:00Z')); // 2025-03-30T05:00:00.000Z: six in summer
 */
export function calendarOf(cron: string): Calendar {
  const pattern = readCron(cron);
  return {
    next: (after) => pattern.nextRun(after),
    between(after, until) {
      const ticks: Date[] = [];
      for (let tick = pattern.nextRun(after); tick !== null && tick <= until; tick = pattern.nextRun(tick))
        ticks.push(tick);
      return ticks;
    },
  };
}

/**
 * What is wrong with a cron expression, as the end of a sentence that begins with it; undefined where it is fine.
 *
 * Ticks from 01:00 to 01:59 are refused: on the last Sunday of March London has no such hour, and on that of October two.
 * Croner runs a list of hours twice then, and once in spring what a list has an hour apart.
 *
 * @example
 * problemOfCron('0 25 * * *'); // 'is no cron expression: Invalid value for hour: 25'
 */
export function problemOfCron(cron: string): string | undefined {
  try {
    if (readCron(cron).nextRun(new Date()) === null) return 'never comes';
  } catch (error) {
    const reason = error instanceof Error ? error.message.replace(/^CronPattern: /, '') : String(error);
    return `is no cron expression: ${reason}`;
  }
  return isInAmbiguousHour(cron)
    ? 'has ticks between 01:00 and 01:59, an hour that London skips in March and has twice in October; leave the hour 1 out, as in "0 0,2-23 * * *"'
    : undefined;
}

/** Five fields: a daemon that looks at the clock now and then has no use for seconds. */
const readCron = (cron: string): Cron => new Cron(cron, { timezone: zone, mode: '5-part', paused: true });

/** The fields of a cron expression are independent, so its hours are those of any one day in a zone without changes. */
function isInAmbiguousHour(cron: string): boolean {
  const [, hours] = cron.trim().split(/\s+/);
  const anyDay = new Cron(`0 ${hours ?? '*'} * * *`, { timezone: 'UTC', mode: '5-part', paused: true });
  const one = new Date('2025-01-01T01:00:00Z');
  return anyDay.nextRun(new Date(one.getTime() - 1))?.getTime() === one.getTime();
}
