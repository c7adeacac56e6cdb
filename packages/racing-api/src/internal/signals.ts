import { onAbort } from './on-abort.js';

/** A signal that aborts with the first of several. `release` lets go of those that live longer than the call. */
export function joinSignals(signals: readonly (AbortSignal | undefined)[]): { signal: AbortSignal; release(): void } {
  const controller = new AbortController();
  const releases = signals.map((signal) => onAbort(signal, () => controller.abort(signal?.reason)));
  return { signal: controller.signal, release: () => releases.forEach((release) => release()) };
}
