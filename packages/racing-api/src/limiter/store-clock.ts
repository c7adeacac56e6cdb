/**
 * Tells when, by our own clock, a moment of the store's clock comes. A shared store has another machine's clock, and its answers take
 * a while and now and then much longer: the quickest answers tell the difference best.
 *
 * @see Cristian, Probabilistic clock synchronization, 1989
 */
export class StoreClock {
  #ahead = 0;
  #quickest = Infinity;

  /** An answer that was given at `storeNow`, asked for and received at these times of our own. @unit milliseconds */
  observe(storeNow: number, asked: number, received: number): void {
    const took = received - asked;
    // The bar sinks a little each time: clocks drift apart, and an old difference must not be believed for ever.
    this.#quickest = this.#quickest * 1.02 + 0.05;
    if (took > this.#quickest) return;
    // The first answer had to wait for the connection to the store before it was given, so it is hardly older than its receipt.
    const given = this.#quickest === Infinity ? received : (asked + received) / 2;
    this.#quickest = took;
    this.#ahead = storeNow - given;
  }

  /** @unit milliseconds, by our own clock */
  ours(storeTime: number): number {
    return storeTime - this.#ahead;
  }
}
