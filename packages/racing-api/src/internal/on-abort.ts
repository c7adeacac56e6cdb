const listening = new WeakMap<AbortSignal, { readonly callbacks: Set<() => void>; readonly tell: () => void }>();

/**
 * Calls back when a signal aborts, at once if it already has. Whoever waits on the same signal shares one listener: one signal for a
 * thousand calls is usual, and Node.js warns of a leak from the eleventh listener on.
 *
 * @returns a function that takes the callback back
 */
export function onAbort(signal: AbortSignal | undefined, callback: () => void): () => void {
  if (signal === undefined) return () => {};
  if (signal.aborted) {
    callback();
    return () => {};
  }
  let shared = listening.get(signal);
  if (shared === undefined) {
    const callbacks = new Set<() => void>();
    const tell = () => {
      for (const each of callbacks) each();
    };
    shared = { callbacks, tell };
    listening.set(signal, shared);
    signal.addEventListener('abort', tell, { once: true });
  }
  const { callbacks, tell } = shared;
  // Of its own, since the same callback may wait twice.
  const own = () => callback();
  callbacks.add(own);
  return () => {
    callbacks.delete(own);
    if (callbacks.size > 0 || listening.get(signal)?.callbacks !== callbacks) return;
    signal.removeEventListener('abort', tell);
    listening.delete(signal);
  };
}
