import type { EventEmitter } from 'node:events';

/**
 * `backfill status | head` closes our output before we are done: not an error worth a word. Nobody reads on, so the command
 * ends; what it holds is released by its exit.
 */
export function tolerateBrokenPipe(streams: readonly Pick<EventEmitter, 'on'>[], exit: () => void): void {
  for (const stream of streams) {
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EPIPE') throw error;
      exit();
    });
  }
}
