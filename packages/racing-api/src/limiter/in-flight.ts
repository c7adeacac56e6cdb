import type { OperationLimit } from './limits.js';

/** Counts what is under way, for the operations that allow only so many at once. */
export class InFlight {
  readonly #counts = new Map<string, number>();
  #total = 0;

  constructor(private readonly limitOf: (operation: string) => OperationLimit) {}

  get total(): number {
    return this.#total;
  }

  hasRoom(operation: string): boolean {
    const { maxInFlight } = this.limitOf(operation);
    return maxInFlight === undefined || (this.#counts.get(this.#group(operation)) ?? 0) < maxInFlight;
  }

  enter(operation: string): void {
    this.#change(operation, 1);
  }

  leave(operation: string): void {
    this.#change(operation, -1);
  }

  #change(operation: string, by: number): void {
    const group = this.#group(operation);
    this.#counts.set(group, (this.#counts.get(group) ?? 0) + by);
    this.#total += by;
  }

  #group(operation: string): string {
    return this.limitOf(operation).group ?? operation;
  }
}
