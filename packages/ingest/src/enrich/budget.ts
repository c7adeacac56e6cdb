/** Calls that may still be made: set aside before a horse is asked for, and spent as they are sent. */
export class CallBudget {
  #spent = 0;
  #reserved = 0;

  constructor(readonly limit: number) {}

  get spent(): number {
    return this.#spent;
  }

  get left(): number {
    return this.limit - this.#spent;
  }

  /** Sets calls aside; says false, and does nothing, where there are not so many. */
  reserve(calls: number): boolean {
    if (this.#reserved + calls > this.left) return false;
    this.#reserved += calls;
    return true;
  }

  spend(calls: number): void {
    this.#spent += calls;
  }

  /** Gives back what was set aside. */
  release(calls: number): void {
    this.#reserved -= calls;
  }
}
