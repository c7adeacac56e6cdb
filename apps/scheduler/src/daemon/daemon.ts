import type { Log, Settings } from '@darkhorses/command';
import type { Hooks, RacingApi } from '@darkhorses/racing-api';
import type { Database } from '@darkhorses/schema';
import type { EngineEvents } from '../engine/events.js';
import type { Job } from '../jobs/job.js';

/** The running daemon, as the parts beside its engine see it: the pages, the metrics, the alerts. */
export interface Daemon {
  readonly settings: Settings;
  readonly environment: NodeJS.ProcessEnv;
  readonly database: Database;
  readonly api: RacingApi;
  readonly log: Log;
  /** Every job, as configured. */
  readonly jobs: readonly Job[];
  readonly events: EngineEvents;
  /** Subscribes to what the client of the API does in this process. @returns what ends it */
  readonly onRequests: (hooks: Hooks) => () => void;
  /** The time that ticks are judged by: the database's, unless a test drives it. */
  readonly now: () => Promise<Date>;
  /** Unique for each process. */
  readonly replica: string;
  /** A worker has no calendar: it only runs what others enter. */
  readonly role: 'replica' | 'worker';
  readonly signal: AbortSignal;
}

/** A part of the daemon beside its engine; closed when the daemon has drained. */
export type DaemonPart = (daemon: Daemon) => Promise<{ close(): Promise<void> }>;
