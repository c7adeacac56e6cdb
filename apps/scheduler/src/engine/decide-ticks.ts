import type { Job } from '../jobs/job.js';
import type { Trigger } from './job-run.js';

/** How a job stands when its calendar is looked at. */
export interface Standing {
  readonly paused: boolean;
  /** The tick of the run at work, if one is. */
  readonly running: Date | null;
  /** The oldest tick that waits, a retry included. */
  readonly queued: Date | null;
}

/** What becomes of a tick. */
export interface Decision {
  readonly tick: Date;
  readonly state: 'queued' | 'skipped';
  readonly trigger: Trigger;
  /** Why it is skipped, or what it stands for. */
  readonly reason: string | null;
}

/** A tick that is seen later than this was missed: nobody looked at the calendar when it came. @unit milliseconds */
export const onTime = 5 * 60_000;

/**
 * Says of each tick that has come since the calendar was last looked at whether it is run or skipped, and why. Every tick
 * gets an answer, so that none is ever lost without a word.
 *
 * @param ticks oldest first
 * @example
 * // Nine days without a daemon, and a job that catches up with the latest tick:
 * decideTicks(job, missed, { now, standing }).filter(({ state }) => state === 'queued').length; // 1
 */
export function decideTicks(
  job: Pick<Job, 'overlap' | 'catchUp' | 'catchUpWindow'>,
  ticks: readonly Date[],
  { now, standing }: { readonly now: Date; readonly standing: Standing },
): Decision[] {
  if (standing.paused) return ticks.map((tick) => skipped(tick, isLate(tick, now), 'the job was paused'));
  const decisions: Decision[] = [];
  for (const tick of ticks) decisions.push(decide(tick));
  return decisions;

  function decide(tick: Date): Decision {
    const late = isLate(tick, now);
    const gone = late ? whyGone(tick) : undefined;
    const inTheWay = gone ?? whyInTheWay(late);
    if (inTheWay !== undefined) return skipped(tick, late, inTheWay);
    if (!late) return { tick, state: 'queued', trigger: 'calendar', reason: null };
    const others = job.catchUp === 'latest' ? ticks.indexOf(tick) : 0;
    const reason = others === 0 ? 'missed' : `missed, and stands for ${others} more`;
    return { tick, state: 'queued', trigger: 'catch_up', reason };
  }

  function whyGone(tick: Date): string | undefined {
    if (job.catchUp === 'none') return 'missed: no scheduler ran then, and the job does not catch up';
    const latest = ticks.at(-1);
    if (job.catchUp === 'latest' && latest !== undefined && tick < latest)
      return `missed: no scheduler ran then, and the tick of ${latest.toISOString()} stands for it`;
    if (now.getTime() - tick.getTime() > job.catchUpWindow)
      return 'missed: no scheduler ran then, and the job catches up with newer ticks alone';
    return undefined;
  }

  function whyInTheWay(late: boolean): string | undefined {
    const isCatchingUpWithAll = job.catchUp === 'all';
    if (isCatchingUpWithAll && late) return undefined;
    const earlier = isCatchingUpWithAll ? undefined : decisions.findLast(({ state }) => state === 'queued')?.tick;
    const waiting = standing.queued ?? earlier;
    if (waiting) return `overlap: the run of ${waiting.toISOString()} still waits`;
    if (standing.running && job.overlap === 'skip')
      return `overlap: the run of ${standing.running.toISOString()} is still at work`;
    return undefined;
  }
}

const isLate = (tick: Date, now: Date): boolean => now.getTime() - tick.getTime() > onTime;

const skipped = (tick: Date, late: boolean, reason: string): Decision => ({
  tick,
  state: 'skipped',
  trigger: late ? 'catch_up' : 'calendar',
  reason,
});
