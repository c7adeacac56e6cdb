import type { Hooks } from '@darkhorses/racing-api';

/** Hooks of the one client of a daemon, to which its parts come and go. */
export function relayHooks(): { readonly hooks: Hooks; subscribe(hooks: Hooks): () => void } {
  const subscribers = new Set<Hooks>();
  return {
    hooks: {
      onRequest: (event) => subscribers.forEach(({ onRequest }) => onRequest?.(event)),
      onResponse: (event) => subscribers.forEach(({ onResponse }) => onResponse?.(event)),
      onFailure: (event) => subscribers.forEach(({ onFailure }) => onFailure?.(event)),
      onRetry: (event) => subscribers.forEach(({ onRetry }) => onRetry?.(event)),
    },
    subscribe(hooks) {
      subscribers.add(hooks);
      return () => subscribers.delete(hooks);
    },
  };
}
