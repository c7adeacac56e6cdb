interface Sample {
  time: number;
  done: number;
}

// Long enough to smooth a retry, short enough to follow a change of pace.
const window = 60_000;

/** How fast something goes, measured over its last minute. */
export class Pace {
  readonly #samples: Sample[] = [];

  /** @param time @unit milliseconds */
  add(time: number, done: number): void {
    this.#samples.push({ time, done });
    while (this.#samples.length > 2 && (this.#samples[1]?.time ?? time) <= time - window) this.#samples.shift();
  }

  /** Per second; `undefined` until there is something to measure. */
  get perSecond(): number | undefined {
    const [first, last] = [this.#samples[0], this.#samples.at(-1)];
    if (!first || !last || last.time <= first.time || last.done <= first.done) return undefined;
    return ((last.done - first.done) * 1000) / (last.time - first.time);
  }
}
