/** What a run does about failures that come in a row: the numbers of `operations`. */
export interface OutagePolicy {
  /** How many failures of one class in a row are an outage. */
  readonly after: number;
  /** The wait before the first probe. @unit milliseconds */
  readonly firstProbe: number;
  /** The longest wait between probes; each wait is double the one before. @unit milliseconds */
  readonly longestProbe: number;
  /** How long an outage may last before the run gives up. @unit milliseconds */
  readonly giveUpAfter: number;
}

/** Five in a row, probes from 30 s to 10 min, six hours in all. */
export const patience: OutagePolicy = {
  after: 5,
  firstProbe: 30_000,
  longestProbe: 600_000,
  giveUpAfter: 6 * 3_600_000,
};

/**
 * Tells an outage from a bad day: counts failures of one class that no success interrupts.
 *
 * @example
 * const outage = createOutageDetector(patience);
 * outage.failed('server'); // true the fifth time in a row
 */
export function createOutageDetector(policy: OutagePolicy = patience) {
  let failureClass: string | undefined;
  let inARow = 0;
  return {
    failed(next: string): boolean {
      inARow = next === failureClass ? inARow + 1 : 1;
      failureClass = next;
      return inARow >= policy.after;
    },
    succeeded(): void {
      failureClass = undefined;
      inARow = 0;
    },
  };
}

/**
 * The waits before each probe of an outage, until the policy's patience is spent.
 *
 * @example
 * [...probeWaits({ after: 5, firstProbe: 30, longestProbe: 100, giveUpAfter: 250 })]; // [30, 60, 100, 60]
 */
export function* probeWaits(policy: OutagePolicy = patience): Generator<number> {
  let left = policy.giveUpAfter;
  for (let wait = policy.firstProbe; left > 0; wait = Math.min(wait * 2, policy.longestProbe)) {
    yield Math.min(wait, left);
    left -= wait;
  }
}
