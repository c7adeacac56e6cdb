import { exitCodes } from './exit-codes.js';

/** The parts of `process` that signals go through; a test gives its own. */
export interface SignalSource {
  on(signal: 'SIGINT' | 'SIGTERM', listener: () => void): unknown;
  off(signal: 'SIGINT' | 'SIGTERM', listener: () => void): unknown;
  exit(code: number): void;
}

export interface Interruption {
  /** Aborted by the first Ctrl+C (SIGTERM likewise): finish what is at hand, and stop. */
  readonly signal: AbortSignal;
  /** Gives the signals back. */
  end(): void;
}

/**
 * Once is a request, twice is an order.
 *
 * @param tidy called before the process is ended: takes away what is half drawn
 */
export function watchInterruption(
  source: SignalSource,
  say: (line: string) => void,
  tidy: () => void = () => {},
): Interruption {
  const controller = new AbortController();
  const heard = (): void => {
    if (controller.signal.aborted) {
      tidy();
      source.exit(exitCodes.interrupted);
      return;
    }
    say('Stopping: the work at hand is finished first. Ctrl+C again stops at once; nothing that was stored is lost.');
    controller.abort(new DOMException('The command was interrupted.', 'AbortError'));
  };
  source.on('SIGINT', heard);
  source.on('SIGTERM', heard);
  return {
    signal: controller.signal,
    end: () => {
      source.off('SIGINT', heard);
      source.off('SIGTERM', heard);
    },
  };
}
