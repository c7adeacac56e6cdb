import type { Log } from '@darkhorses/command';
import { classifyFailure } from '@darkhorses/ingest';

/** The part of `process` that rejections which nobody caught go through. */
export interface RejectionSource {
  on(event: 'unhandledRejection', listener: (reason: unknown) => void): unknown;
  off(event: 'unhandledRejection', listener: (reason: unknown) => void): unknown;
}

/**
 * Keeps a daemon alive when its database goes away at a bad moment. postgres.js 3.4.9 asks each new connection for the types
 * of arrays, and where the connection is lost just then, nobody can catch that failure: Node would end the process. Whoever
 * waits for the connection hears of the loss all the same. Every other rejection stays what it is, a fault.
 *
 * @returns what ends it
 */
export function tolerateLostConnections(source: RejectionSource, log: Log): () => void {
  const heard = (reason: unknown): void => {
    if (classifyFailure(reason).class !== 'database') throw reason;
    log.debug({ err: reason }, 'A connection to the database was lost as it was made.');
  };
  source.on('unhandledRejection', heard);
  return () => source.off('unhandledRejection', heard);
}
