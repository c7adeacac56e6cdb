import { collectDefaultMetrics, Registry } from 'prom-client';
import type { EngineEvents } from '../../engine/events.js';
import type { Daemon } from '../../daemon/daemon.js';
import type { PartitionCount } from '../partition-counts.js';
import type { Snapshot } from '../snapshot.js';
import { databaseMetrics } from './database-metrics.js';
import { requestMetrics } from './request-metrics.js';
import { runMetrics } from './run-metrics.js';

/** What is measured, and by whom. */
export interface Measured {
  readonly events: EngineEvents;
  readonly onRequests: Daemon['onRequests'];
  readonly snapshot: () => Promise<Snapshot>;
  readonly partitions: () => Promise<readonly PartitionCount[]>;
}

export interface Metrics {
  /** `Content-Type` of the text. */
  readonly type: string;
  /** All of them, in the words of Prometheus. A database that is away takes nothing but its own with it. */
  text(): Promise<string>;
  close(): void;
}

/** Counts from now on what happens in this process, and reads the rest when asked. */
export function createMetrics({ events, onRequests, snapshot, partitions }: Measured): Metrics {
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({ register: registry });
  const ends = [onRequests(requestMetrics(registers)), events.subscribe(runMetrics(registers))];
  const database = databaseMetrics(registers);
  return {
    type: registry.contentType,
    async text() {
      try {
        database.set(await snapshot(), await partitions());
      } catch {
        // Why it is away stands in the log, written by those who need it.
        database.forget();
      }
      return registry.metrics();
    },
    close() {
      for (const end of ends) end();
      registry.clear();
    },
  };
}
