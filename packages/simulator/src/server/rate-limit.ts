/** How the simulated API counts calls. */
export interface LimitOptions {
  /** Calls a second; `published` takes each operation's own published figure. */
  readonly perSecond?: number | 'published';
  /** `sliding`: at most so many in any second. `fixed`: at most so many in each second of the server's clock. */
  readonly window?: 'sliding' | 'fixed' | 'none';
  /** Whether operations are counted each for itself or all together. */
  readonly scope?: 'operation' | 'account';
  /** Whether a refusal says in Retry-After how many seconds to wait. */
  readonly retryAfter?: boolean;
}

/** Counts the calls of one account or operation. */
export interface RateLimit {
  /** Counts a call at a moment in milliseconds and returns 0, or the milliseconds until one would be let in. */
  take(key: string, allowed: number, now: number): number;
}

/** A strict limit: refused calls do not count, and no call over the limit is ever let in. */
export function createRateLimit(window: 'sliding' | 'fixed' | 'none'): RateLimit {
  const accepted = new Map<string, number[]>();
  const begins = { sliding: (now: number) => now - 1000, fixed: (now: number) => now - (now % 1000), none: () => 0 };

  return {
    take(key, allowed, now) {
      if (window === 'none') return 0;
      const begin = begins[window](now);
      // A call exactly a second old has left a sliding window; one at the first instant of a fixed second is in it.
      const inside = (accepted.get(key) ?? []).filter((at) => (window === 'sliding' ? at > begin : at >= begin));
      accepted.set(key, inside);
      if (inside.length < allowed) {
        inside.push(now);
        return 0;
      }
      return window === 'fixed' ? begin + 1000 - now : (inside[inside.length - allowed] ?? now) + 1000 - now;
    },
  };
}
