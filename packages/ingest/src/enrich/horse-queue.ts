import type { Sql } from '@darkhorses/schema';
import { claimHorses, releaseHorses } from './claim-horses.js';

/** So many are claimed at once: the claim reads the table of horses, so not for each. */
const claimedAtOnce = 60;

/** How long a claim holds when this process dies. @unit seconds */
const lease = 900;

/** A horse that has been waiting here for so long is given back, or its claim might run out while it is asked for. @unit milliseconds */
const stale = 300_000;

/** The horses that a load has claimed and not begun, filled again from the database as they go. */
export class HorseQueue {
  readonly #sql: Sql;
  readonly #loadId: number;
  #ready: string[] = [];
  #claimedAt = 0;
  #filling: Promise<boolean> | undefined;
  #left: number;

  /** @param max how many horses may be taken in all */
  constructor(sql: Sql, loadId: number, max: number) {
    this.#sql = sql;
    this.#loadId = loadId;
    this.#left = max;
  }

  /** Whether as many as allowed were taken. */
  get isSpent(): boolean {
    return this.#left <= 0;
  }

  /** The next horse; undefined where none is left. */
  async next(): Promise<string | undefined> {
    for (;;) {
      if (this.isSpent) return undefined;
      const horse = this.#isStale() ? undefined : this.#ready.shift();
      if (horse !== undefined) {
        this.#left -= 1;
        return horse;
      }
      // One claim for all who wait for it.
      this.#filling ??= this.#fill().finally(() => (this.#filling = undefined));
      if (!(await this.#filling)) return undefined;
    }
  }

  /** Puts a horse back that was taken and not asked for. */
  async giveBack(horse: string): Promise<void> {
    this.#left += 1;
    await releaseHorses(this.#sql, this.#loadId, [horse]).catch(() => {});
  }

  async #fill(): Promise<boolean> {
    const old = this.#ready.splice(0);
    if (old.length > 0) await releaseHorses(this.#sql, this.#loadId, old);
    const count = Math.min(claimedAtOnce, this.#left);
    this.#claimedAt = performance.now();
    const { horses, any } = await claimHorses(this.#sql, { loadId: this.#loadId, count, lease });
    this.#ready = horses;
    // Where others took all candidates meanwhile, the next question finds others.
    return any;
  }

  #isStale(): boolean {
    return performance.now() - this.#claimedAt > stale;
  }
}
