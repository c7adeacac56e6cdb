import { setFlagsFromString } from 'node:v8';

/**
 * Has V8 clean up sooner, for a fifth less memory and twice the CPU, where the API sets the pace: there the time is idle. A load that
 * waits for nobody, as from a simulator, has better use for it.
 *
 * @param maxRequestsPerSecond `Infinity` where nothing is waited for
 */
export function spareMemory(
  maxRequestsPerSecond: number,
  setFlags: (flags: string) => void = setFlagsFromString,
): void {
  if (maxRequestsPerSecond < Infinity) setFlags('--optimize-for-size');
}
