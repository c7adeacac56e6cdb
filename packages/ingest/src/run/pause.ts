import type { Claim } from '../ledger/partition.js';
import { classifyFailure, type Failure } from './failure.js';
import { createOutageDetector, type OutagePolicy, probeWaits } from './outage.js';
import type { RunEvent } from './run-options.js';

/** What a pause needs of its run. */
export interface PauseOptions {
  readonly policy: OutagePolicy;
  readonly signal: AbortSignal;
  readonly wait: (milliseconds: number, signal: AbortSignal) => Promise<void>;
  readonly onProgress: (event: RunEvent) => void;
  /** Asks once for what failed: throws what it throws while the trouble lasts. */
  readonly probe: (failure: Failure, claim: Claim | undefined) => Promise<unknown>;
  /** Takes the failures back that were the outage's. */
  readonly forgive: (claims: readonly Claim[]) => Promise<void>;
  /** The outage outlasted the run's patience, or a probe met something that will not pass. */
  readonly giveUp: (failure: Failure, error: unknown) => void;
}

/** Holds a whole run still while an outage lasts, and asks now and then whether it is over. */
export class OutagePause {
  readonly #options: PauseOptions;
  readonly #detector;
  #pause: Promise<void> | undefined;
  /** Failures that no success has interrupted. */
  #inARow: Claim[] = [];
  /** Goes on where it was until something succeeds: a service that comes and goes is still out. */
  #waits: Generator<number> | undefined;

  constructor(options: PauseOptions) {
    this.#options = options;
    this.#detector = createOutageDetector(options.policy);
  }

  /** Resolves at once, or when the outage is over. */
  async over(): Promise<void> {
    await this.#pause;
  }

  succeeded(): void {
    this.#detector.succeeded();
    this.#inARow = [];
    this.#waits = undefined;
  }

  /** Notes a failure that may be everyone's; where it makes an outage, waits for its end. */
  async failed(failure: Failure, claim: Claim | undefined, error: unknown): Promise<void> {
    if (claim) this.#inARow.push(claim);
    if (this.#detector.failed(failure.class)) {
      this.#pause ??= this.#untilOver(failure, claim, error).finally(() => {
        this.#pause = undefined;
        this.#detector.succeeded();
      });
    }
    await this.#pause;
  }

  async #untilOver(failure: Failure, claim: Claim | undefined, error: unknown): Promise<void> {
    const { policy, signal, wait, onProgress, giveUp } = this.#options;
    let latest = { failure, error };
    // A day that was under way may succeed amid the pause and end the count; this pause goes on with its own.
    const waits = (this.#waits ??= probeWaits(policy));
    for (let next = waits.next(); !next.done; next = waits.next()) {
      onProgress({ type: 'paused', class: latest.failure.class, message: latest.failure.message, wait: next.value });
      await wait(next.value, signal);
      if (signal.aborted) return;
      const still = await this.#attempt(failure, claim);
      if (still) {
        latest = still;
        if (still.failure.consequence === 'stop') break;
        continue;
      }
      this.#inARow = [];
      onProgress({ type: 'resumed', class: failure.class });
      return;
    }
    giveUp(latest.failure, latest.error);
  }

  /** Asks whether it is over; a day's own trouble means that it is. */
  async #attempt(failure: Failure, claim: Claim | undefined) {
    const { probe, forgive } = this.#options;
    try {
      await probe(failure, claim).catch(unlessOut);
      await forgive(this.#inARow);
      return undefined;
    } catch (error) {
      return { failure: classifyFailure(error), error };
    }
  }
}

function unlessOut(error: unknown): void {
  const { consequence } = classifyFailure(error);
  if (consequence === 'outage' || consequence === 'stop') throw error;
}
