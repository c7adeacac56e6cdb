import { addDays } from '../calendar.js';
import { chance } from '../chance.js';
import type { Fault, FaultMatch } from './fault.js';

/** The part of a call that faults are chosen by. */
export interface FaultyCall {
  readonly path: string;
  readonly query: URLSearchParams;
  readonly today: string;
}

/** The faults to come; they can be changed while the simulator runs. */
export interface FaultBox {
  /** Replaces all faults; what had happened before is forgotten. */
  set(faults: readonly Fault[]): void;
  add(...faults: readonly Fault[]): void;
  clear(): void;
  /** The fault that a call has, if any: the first in the order given. */
  draw(call: FaultyCall): Fault | undefined;
}

export function createFaultBox(seed: number, initial: readonly Fault[] = []): FaultBox {
  let entries: { fault: Fault; matched: number; happened: number }[] = [];
  let attempts = new Map<string, number>();

  const box: FaultBox = {
    set(faults) {
      entries = [];
      attempts = new Map();
      box.add(...faults);
    },
    add(...faults) {
      for (const fault of faults) entries.push({ fault: checked(fault), matched: 0, happened: 0 });
    },
    clear: () => box.set([]),
    draw(call) {
      const url = `${call.path}?${call.query.toString()}`;
      const attempt = (attempts.get(url) ?? 0) + 1;
      attempts.set(url, attempt);
      let drawn: Fault | undefined;
      for (const [index, entry] of entries.entries()) {
        const { fault } = entry;
        if (!matches(fault, call)) continue;
        entry.matched += 1;
        if (drawn !== undefined || entry.happened >= (fault.times ?? (fault.rate === undefined ? 1 : Infinity)))
          continue;
        if (fault.match?.call !== undefined && fault.match.call !== entry.matched) continue;
        // By URL and attempt, so that the same run has the same faults in whatever order its calls arrive.
        const drawing = fault.burst === undefined ? [url, attempt] : [Math.floor((entry.matched - 1) / fault.burst)];
        if (fault.rate !== undefined && chance(seed, index, ...drawing) >= fault.rate) continue;
        entry.happened += 1;
        drawn = fault;
      }
      return drawn;
    },
  };
  box.set(initial);
  return box;
}

function checked(fault: Fault): Fault {
  if (fault.rate !== undefined && !(fault.rate >= 0 && fault.rate <= 1)) {
    throw new RangeError(
      `The rate of the fault ${fault.kind} is ${fault.rate}; give a share from 0 to 1, such as 0.02.`,
    );
  }
  if (fault.burst !== undefined && !(Number.isInteger(fault.burst) && fault.burst >= 1 && fault.rate !== undefined)) {
    throw new RangeError(
      `The burst of the fault ${fault.kind} is ${fault.burst}; give a whole number of calls and a rate.`,
    );
  }
  return fault;
}

function matches(fault: Fault, { path, query, today }: FaultyCall): boolean {
  // On a first page there is nothing to repeat; the fault waits for a later one.
  if (fault.kind === 'repeated_page' && !(Number(query.get('skip')) > 0)) return false;
  const match: FaultMatch = fault.match ?? {};
  if (typeof match.path === 'string' && match.path !== path) return false;
  if (match.path instanceof RegExp && !match.path.test(path)) return false;
  if (match.date !== undefined && !asksFor(match.date, query, today)) return false;
  return Object.entries(match.query ?? {}).every(([name, value]) => query.getAll(name).includes(value));
}

function asksFor(date: string, query: URLSearchParams, today: string): boolean {
  const named = query.get('day');
  if (named !== null) return date === (named === 'tomorrow' ? addDays(today, 1) : today);
  const single = query.get('date');
  if (single !== null) return single === date;
  const start = query.get('start_date');
  const end = query.get('end_date') ?? today;
  return start !== null && start <= date && date <= end;
}
