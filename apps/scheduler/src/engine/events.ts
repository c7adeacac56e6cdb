import type { JobName } from '../jobs/job.js';
import type { RunState, Trigger } from './job-run.js';

/** What happens in this process, as it happens: for metrics, alerts and the log. */
export type EngineEvent =
  /** A tick was entered into ops.job_runs, by this process alone. */
  | {
      readonly type: 'entered';
      readonly job: JobName;
      readonly tick: Date;
      readonly state: 'queued' | 'skipped';
      readonly trigger: Trigger;
      readonly reason: string | null;
    }
  /** The calendar was looked at, and every due tick is entered: what a heartbeat can follow. */
  | { readonly type: 'looked'; readonly entered: number }
  | {
      readonly type: 'started';
      readonly job: JobName;
      readonly tick: Date;
      readonly attempt: number;
      /** Whether another worker held the run before and let its lease run out. */
      readonly takenOver: boolean;
      /** From the tick to the start. @unit milliseconds */
      readonly lag: number;
    }
  | {
      readonly type: 'ended';
      readonly job: JobName;
      readonly tick: Date;
      readonly attempt: number;
      /** `queued`: it failed or was interrupted, and will be tried again. */
      readonly state: Exclude<RunState, 'running' | 'skipped'>;
      /** @unit milliseconds */
      readonly duration: number;
      readonly counts: Readonly<Record<string, number>>;
      readonly error: { readonly class: string; readonly message: string } | null;
    }
  /** The lease ran out and another has the run; what this process did of it is guarded by the fences. */
  | { readonly type: 'lost'; readonly job: JobName; readonly tick: Date }
  /** The database cannot be reached; told once for each outage. */
  | { readonly type: 'database_lost'; readonly message: string }
  | { readonly type: 'database_back' }
  /** The API refuses the account, or lets it see less than before. */
  | { readonly type: 'account'; readonly trouble: 'authentication' | 'plan' | 'reach_shrunk'; readonly message: string }
  | { readonly type: 'account_accepted' };

export type Observer = (event: EngineEvent) => void;

/** Whoever wants to know what happens subscribes here. */
export interface EngineEvents {
  /** @returns what ends the subscription */
  subscribe(observer: Observer): () => void;
}

/** Tells every observer; one that throws is its own trouble, not the engine's. */
export function createEvents(onFault: (error: unknown) => void): EngineEvents & { readonly tell: Observer } {
  const observers = new Set<Observer>();
  return {
    subscribe(observer) {
      observers.add(observer);
      return () => observers.delete(observer);
    },
    tell(event) {
      for (const observer of observers) {
        try {
          observer(event);
        } catch (error) {
          onFault(error);
        }
      }
    },
  };
}
