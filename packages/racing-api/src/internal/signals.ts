import { onAbort } from './on-abort.js';

interface Joined {
  readonly signal: AbortSignal | undefined;
  release(): void;
}

/** A signal that aborts with the first of two, if there are any. `release` lets go of those that live longer than the call. */
export function joinSignals(one: AbortSignal | undefined, other: AbortSignal | undefined): Joined {
  // A signal costs a good part of what a request costs: none is made where none is needed.
  if (one === undefined || other === undefined) return { signal: one ?? other, release: () => {} };
  const controller = new AbortController();
  const releases = [one, other].map((signal) => onAbort(signal, () => controller.abort(signal.reason)));
  return { signal: controller.signal, release: () => releases.forEach((release) => release()) };
}
