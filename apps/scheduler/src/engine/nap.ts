/** A sleep that somebody else may end, also before it has begun: what happened meanwhile is not slept through. */
export class Nap {
  #isWoken = false;
  #end: () => void = () => {};

  /** @unit milliseconds */
  async sleep(duration: number): Promise<void> {
    if (!this.#isWoken) {
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, duration);
        this.#end = () => {
          clearTimeout(timer);
          resolve();
        };
      });
    }
    this.#isWoken = false;
    this.#end = () => {};
  }

  wake(): void {
    this.#isWoken = true;
    this.#end();
  }
}
