import type { EngineEvents } from '../engine/events.js';
import { remedyOf } from '../trouble/remedy.js';
import type { Alert } from './condition.js';
import { type Audience, tell } from './tell.js';

/** A restart of the server takes less, and is nobody's business. @unit milliseconds */
export const briefAbsence = 60_000;

/** Time, as far as an absence is measured by it. */
export interface AbsenceClock {
  readonly now: () => Date;
  /** Calls back after a while. @returns what calls that off */
  readonly after: (duration: number, work: () => void) => () => void;
}

/**
 * Tells when the database is away for longer than a restart takes, and when it is back. Each process tells for itself: what the
 * others have told stands where none can look.
 *
 * @returns what ends the watch, once what is being told is told
 */
export function watchDatabase(events: EngineEvents, audience: Audience, clock: AbsenceClock): () => Promise<void> {
  let since: Date | undefined;
  let callOff = (): void => {};
  let isTold = false;
  let telling = Promise.resolve();

  const say = (news: Alert['news'], raised: Date, message: string): void => {
    const alert: Alert = {
      condition: 'database_lost',
      subject: '',
      summary: `The database cannot be reached: ${message}`,
      remedy: remedyOf('database'),
      news,
      raised_at: raised,
      cleared_at: news === 'raised' ? null : clock.now(),
      raise_told_at: null,
    };
    telling = telling.then(async () => void (await tell(audience, [alert], clock.now())));
  };

  let message = '';
  const unsubscribe = events.subscribe((event) => {
    if (event.type === 'database_lost' && since === undefined) {
      const lost = clock.now();
      since = lost;
      message = event.message;
      callOff = clock.after(briefAbsence, () => {
        isTold = true;
        say('raised', lost, message);
      });
    }
    if (event.type === 'database_back' && since !== undefined) {
      callOff();
      if (isTold) say('recovered', since, message);
      since = undefined;
      isTold = false;
    }
  });

  return async () => {
    unsubscribe();
    callOff();
    await telling;
  };
}
