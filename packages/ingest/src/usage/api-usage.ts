import type { Hooks } from '@darkhorses/racing-api';
import { londonDay } from '../day/london-day.js';
import type { Queryable } from '../queryable.js';
import { addUsage, type UsageRow } from './add-usage.js';

/** Counts requests in memory, and adds them to `ops.api_usage` when told to. */
export interface ApiUsage {
  /** For `createRacingApi`: what does the counting. */
  readonly hooks: Hooks;
  /**
   * Adds what was counted since the last time, in one statement. What could not be stored is kept for the next time.
   */
  flush(sql: Queryable): Promise<void>;
  /**
   * Flushes again and again, without keeping the process alive for it. A failure is told, never thrown, and
   * what was counted is tried again with the next.
   *
   * @param every @unit milliseconds
   * @returns what ends it, with a last flush
   */
  flushEvery(sql: Queryable, every: number, onError?: (error: unknown) => void): () => Promise<void>;
}

/**
 * Counts requests, refusals (429), errors and bytes by London day and operation.
 *
 * A request counts when it is sent, and each attempt for itself: it ends as an answer, a refusal, an error, or by the caller's
 * own signal. A 404 is an answer: that the API does not know a horse is no trouble of the API's.
 *
 * @example
 * const usage = createApiUsage();
 * const api = createRacingApi({ username, password, hooks: usage.hooks });
 * const stop = usage.flushEvery(sql, 30_000);
 */
export function createApiUsage({ now = () => new Date() }: { readonly now?: () => Date } = {}): ApiUsage {
  let counted = new Map<string, UsageRow>();

  function count(operation: string, more: Partial<Counts>): void {
    add(counted, { day: londonDay(now()), operation, calls: 0, refusals: 0, errors: 0, bytes: 0, ...more });
  }

  async function flush(sql: Queryable): Promise<void> {
    const rows = counted;
    counted = new Map();
    try {
      await addUsage(sql, [...rows.values()]);
    } catch (error) {
      for (const row of rows.values()) add(counted, row);
      throw error;
    }
  }

  return {
    hooks: {
      onRequest: ({ operation }) => count(operation, { calls: 1 }),
      onResponse: ({ operation, bytes }) => count(operation, { bytes: bytes.byteLength }),
      onFailure: ({ operation, error: { status } }) => {
        if (status === 429) count(operation, { refusals: 1 });
        else if (status !== 404) count(operation, { errors: 1 });
      },
    },
    flush,
    flushEvery(sql, every, onError = () => {}) {
      let last = Promise.resolve();
      const timer = setInterval(() => {
        last = last.then(() => flush(sql)).catch(onError);
      }, every);
      timer.unref();
      return async () => {
        clearInterval(timer);
        await last;
        // Counts are not worth the failure of what was counted.
        await flush(sql).catch(onError);
      };
    },
  };
}

type Counts = Pick<UsageRow, 'calls' | 'refusals' | 'errors' | 'bytes'>;

function add(rows: Map<string, UsageRow>, row: UsageRow): void {
  const name = `${row.day} ${row.operation}`;
  const known = rows.get(name);
  rows.set(
    name,
    known
      ? {
          ...row,
          calls: known.calls + row.calls,
          refusals: known.refusals + row.refusals,
          errors: known.errors + row.errors,
          bytes: known.bytes + row.bytes,
        }
      : row,
  );
}
