import type { Log, Secret } from '@darkhorses/command';
import type { EngineEvents } from '../engine/events.js';

/** Where a sign of life goes. */
export interface Heartbeat {
  readonly url: Secret;
  readonly fetch: typeof fetch;
  readonly log: Log;
}

const patience = 10_000;

/**
 * Calls the address after each run that ended well, so that whoever waits for the call notices when none comes: that this
 * process is gone, that its database is, or that nothing works any more.
 *
 * @returns what ends it, once the last call was answered
 */
export function beatAfterGoodRuns(events: EngineEvents, heartbeat: Heartbeat): () => Promise<void> {
  let beating = Promise.resolve();
  const unsubscribe = events.subscribe((event) => {
    if (event.type === 'ended' && event.state === 'done') beating = beating.then(() => beat(heartbeat));
  });
  return async () => {
    unsubscribe();
    await beating;
  };
}

/** A call that fails is not made again: the next run makes the next one. */
async function beat({ url, fetch: send, log }: Heartbeat): Promise<void> {
  try {
    const response = await send(url.reveal(), { redirect: 'manual', signal: AbortSignal.timeout(patience) });
    await response.body?.cancel();
    if (!response.ok) log.warn(`HEARTBEAT_URL answered ${response.status}.`);
  } catch (error) {
    // Its message may quote the address.
    const { name, cause } = error as Error & { cause?: { code?: string } };
    log.warn(`HEARTBEAT_URL could not be called (${cause?.code ?? name}).`);
  }
}
