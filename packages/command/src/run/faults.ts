import { exitCodes } from './exit-codes.js';

/** The part of `process` that errors which nobody caught go through. */
export interface FaultSource {
  on(event: 'uncaughtException', listener: (error: unknown) => void): unknown;
  exit(code: number): void;
}

/**
 * An error outside of the command's own promise is always a fault of ours. Node would print it as it is; this prints it
 * without secrets, and ends the process as Node would, since nothing can be relied on any more.
 */
export function watchFaults(source: FaultSource, report: (error: unknown) => void): void {
  source.on('uncaughtException', (error) => {
    report(error);
    source.exit(exitCodes.gaps);
  });
}
