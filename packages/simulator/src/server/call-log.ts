import type { FaultKind } from '../faults/fault.js';

/** One call as the API's side saw it. */
export interface CallRecord {
  /** From 1, in order of arrival. */
  readonly number: number;
  /** The server's wall clock at arrival, whatever the simulated time is. @unit milliseconds since 1970 */
  readonly at: number;
  /** A steady clock at arrival, for rates. @unit milliseconds */
  readonly arrived: number;
  readonly method: string;
  readonly path: string;
  /** The query, without `?`. */
  readonly query: string;
  /** The operation's path with its parameters in braces; `''` where none matched. */
  readonly operation: string;
  /** 0 while unanswered, and when the connection was closed without an answer. */
  readonly status: number;
  /** Body bytes sent. */
  readonly bytes: number;
  /** From arrival to the end of the answer. @unit milliseconds */
  readonly ms: number;
  readonly fault?: FaultKind;
}

/** What a run looked like from the API's side. */
export interface SimulatorStats {
  readonly calls: number;
  readonly bytes: number;
  readonly byStatus: Readonly<Record<number, number>>;
  readonly byOperation: Readonly<Record<string, number>>;
  readonly faults: Readonly<Partial<Record<FaultKind, number>>>;
  /** The most calls that arrived within any second, refused ones included. */
  readonly maxPerSecond: number;
  /** The same for each operation. */
  readonly maxPerSecondByOperation: Readonly<Record<string, number>>;
}

/** Counts calls by what the key says. */
function count<Key extends string | number>(keys: Iterable<Key>): Record<Key, number> {
  const counts = {} as Record<Key, number>;
  for (const key of keys) counts[key] = (counts[key] ?? 0) + 1;
  return counts;
}

/** The figures of a run, worked out from its calls. */
export function statsOf(calls: readonly CallRecord[]): SimulatorStats {
  const byOperation = group(calls);
  return {
    calls: calls.length,
    bytes: calls.reduce((sum, { bytes }) => sum + bytes, 0),
    byStatus: count(calls.map(({ status }) => status)),
    byOperation: count(calls.map(({ operation }) => operation)),
    faults: count(calls.flatMap(({ fault }) => (fault === undefined ? [] : [fault]))),
    maxPerSecond: busiestSecond(calls),
    maxPerSecondByOperation: Object.fromEntries([...byOperation].map(([name, of]) => [name, busiestSecond(of)])),
  };
}

function group(calls: readonly CallRecord[]): Map<string, CallRecord[]> {
  const groups = new Map<string, CallRecord[]>();
  for (const call of calls) {
    const known = groups.get(call.operation);
    if (known) known.push(call);
    else groups.set(call.operation, [call]);
  }
  return groups;
}

/** The most calls within any half-open second: two calls exactly a second apart are not within one. */
export function busiestSecond(calls: readonly Pick<CallRecord, 'arrived'>[]): number {
  const arrivals = calls.map(({ arrived }) => arrived).sort((a, b) => a - b);
  let most = 0;
  let first = 0;
  for (const [last, arrived] of arrivals.entries()) {
    while (arrived - (arrivals[first] ?? arrived) >= 1000) first += 1;
    most = Math.max(most, last - first + 1);
  }
  return most;
}
