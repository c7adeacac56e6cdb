import { setTimeout as sleep } from 'node:timers/promises';
import type { DaemonPart } from '../daemon/daemon.js';
import { watchDatabase } from './database-watch.js';
import { beatAfterGoodRuns } from './heartbeat.js';
import { lookForTrouble } from './watch.js';
import type { Webhook } from './webhook.js';

/** @unit milliseconds */
const lookEvery = 60_000;

/** Tells people what they should know, and a service that this process lives. */
export const alertsPart: DaemonPart = async ({ settings, database, events, log, now, signal }) => {
  const { webhook: given, heartbeat } = settings.scheduler;
  const webhook: Webhook | undefined = given && {
    ...given,
    fetch,
    // Whoever is told to stop tries what is left without delay.
    wait: (duration) => sleep(duration, undefined, { signal }).catch(() => {}),
    random: Math.random,
  };
  const audience = { log, webhook };
  const endWatch = watchDatabase(events, audience, { now: () => new Date(), after });
  const endBeat = heartbeat ? beatAfterGoodRuns(events, { url: heartbeat, fetch, log }) : () => Promise.resolve();

  async function look(): Promise<void> {
    try {
      await lookForTrouble(database.sql, audience, await now());
    } catch (error) {
      // A database that is away is told by the watch above.
      log.debug({ err: error }, 'It could not be seen whether anything is wrong.');
    }
  }
  let looking = look();
  const timer = setInterval(() => {
    looking = looking.then(look);
  }, lookEvery);
  timer.unref();

  return {
    async close() {
      clearInterval(timer);
      await Promise.all([looking, endWatch(), endBeat()]);
    },
  };
};

function after(duration: number, work: () => void): () => void {
  const timer = setTimeout(work, duration);
  timer.unref();
  return () => clearTimeout(timer);
}
