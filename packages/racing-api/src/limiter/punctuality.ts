/**
 * Tells how much later than usual a slot was met. Timers of some machines are always late, which disturbs nobody, since all that a
 * server sees of it is the same pace a little later; what disturbs is a loop that is at other work now and then.
 */
export class Punctuality {
  #usual = 0;

  /** @unit milliseconds */
  observe(late: number): number {
    const later = late - this.#usual;
    // A median that is followed step by step: a rare long stretch of other work moves it no further than a short one.
    this.#usual += Math.sign(later) * Math.min(1, Math.abs(later));
    return later;
  }
}
