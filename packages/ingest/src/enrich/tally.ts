import type { EnrichCounts, ProfileState } from './enrich-options.js';

/** Counts what became of horses; one that failed and is answered later counts once. */
export class ProfileTally {
  readonly #answers: Record<ProfileState, number> = { found: 0, standard: 0, absent: 0 };
  readonly #failed = new Set<string>();
  readonly #remaining: number;

  /** @param remaining how many horses there were to ask for at the beginning */
  constructor(remaining: number) {
    this.#remaining = remaining;
  }

  get failedHorses(): string[] {
    return [...this.#failed];
  }

  answered(horseId: string, state: ProfileState): void {
    this.#failed.delete(horseId);
    this.#answers[state] += 1;
  }

  failed(horseId: string): void {
    this.#failed.add(horseId);
  }

  counts(calls: number): EnrichCounts {
    const { found, standard, absent } = this.#answers;
    const [answered, failed] = [found + standard + absent, this.#failed.size];
    const remaining = Math.max(0, this.#remaining - answered);
    return { asked: answered + failed, found, standard, absent, failed, calls, remaining };
  }
}
