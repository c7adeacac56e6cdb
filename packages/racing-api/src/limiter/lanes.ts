/** Who goes first: a person who waits, the regular load, what can wait for ever. */
export const lanes = ['interactive', 'sync', 'enrich'] as const;
export type Lane = (typeof lanes)[number];

// A lane that was passed over so many times in a row goes next, so that a busy lane above cannot starve it.
const patience: Record<Lane, number> = { interactive: 0, sync: 8, enrich: 32 };

export interface Waiter {
  readonly operation: string;
  readonly lane: Lane;
}

/**
 * The waiting line: first come, first served within a lane; a higher lane before a lower one, but for every ninth slot
 * (sync) and every thirty-third (enrich), which a busy higher lane must leave to them.
 */
export class Lanes<W extends Waiter> {
  // Sets keep the order of arrival, and let go of a waiter who gives up, in constant time.
  readonly #waiting: Record<Lane, Map<string, Set<W>>> = {
    interactive: new Map(),
    sync: new Map(),
    enrich: new Map(),
  };
  readonly #lengths: Record<Lane, number> = { interactive: 0, sync: 0, enrich: 0 };
  readonly #passedOver: Record<Lane, number> = { interactive: 0, sync: 0, enrich: 0 };
  readonly #arrivals = new WeakMap<W, number>();
  #arrived = 0;

  get size(): number {
    return lanes.reduce((sum, lane) => sum + this.#lengths[lane], 0);
  }

  lengths(): Record<Lane, number> {
    return { ...this.#lengths };
  }

  /** The operations that someone waits for. */
  operations(): Set<string> {
    return new Set(lanes.flatMap((lane) => [...this.#waiting[lane].keys()]));
  }

  add(waiter: W): void {
    const lane = this.#waiting[waiter.lane];
    const sameOperation = lane.get(waiter.operation);
    if (sameOperation === undefined) lane.set(waiter.operation, new Set([waiter]));
    else sameOperation.add(waiter);
    this.#lengths[waiter.lane] += 1;
    this.#arrivals.set(waiter, this.#arrived++);
  }

  /** Takes a waiter out of the line, and tells whether it still stood there. */
  remove(waiter: W): boolean {
    const lane = this.#waiting[waiter.lane];
    const sameOperation = lane.get(waiter.operation);
    if (sameOperation?.delete(waiter) !== true) return false;
    if (sameOperation.size === 0) lane.delete(waiter.operation);
    this.#lengths[waiter.lane] -= 1;
    return true;
  }

  /** Who would go next, among those whose operation may be sent now. */
  next(maySend: (operation: string) => boolean): W | undefined {
    const overdue = lanes.toReversed().filter((lane) => patience[lane] > 0 && this.#passedOver[lane] >= patience[lane]);
    for (const lane of [...overdue, ...lanes]) {
      const waiter = this.#first(lane, maySend);
      if (waiter !== undefined) return waiter;
    }
    return undefined;
  }

  /** Lets the next one who waits for this operation go. */
  take(operation: string): W | undefined {
    const waiter = this.next((candidate) => candidate === operation);
    if (waiter === undefined) return undefined;
    this.remove(waiter);
    this.#passedOver[waiter.lane] = 0;
    for (const lane of lanes.slice(lanes.indexOf(waiter.lane) + 1)) {
      this.#passedOver[lane] = this.#lengths[lane] > 0 ? this.#passedOver[lane] + 1 : 0;
    }
    return waiter;
  }

  #first(lane: Lane, maySend: (operation: string) => boolean): W | undefined {
    let first: W | undefined;
    for (const [operation, waiters] of this.#waiting[lane]) {
      if (!maySend(operation)) continue;
      const [candidate] = waiters;
      if (candidate === undefined) continue;
      if (first === undefined || this.#arrival(candidate) < this.#arrival(first)) first = candidate;
    }
    return first;
  }

  #arrival(waiter: W): number {
    return this.#arrivals.get(waiter) ?? 0;
  }
}
