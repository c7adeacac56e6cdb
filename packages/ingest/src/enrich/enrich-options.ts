import type { RacingApi } from '@darkhorses/racing-api';
import type { Sql } from '@darkhorses/schema';
import type { Load } from '../loads/load.js';
import type { OutagePolicy } from '../run/outage.js';
import type { RunEvent } from '../run/run-options.js';

export interface EnrichOptions {
  readonly api: RacingApi;
  readonly sql: Sql;
  /** From `startLoad`: once it is finished, whatever it claimed is free for others. */
  readonly load: Pick<Load, 'id'>;
  /** Ask for at most so many horses. */
  readonly max?: number;
  /** Make at most so many calls, retries of the last few apart. A horse is begun only where two are left: it may need both. */
  readonly budget?: number;
  /** Horses under way at once: enough that requests wait for their slot, and not slots for requests. Default 4. */
  readonly concurrency?: number;
  /** What is under way is given back; what was answered is written. */
  readonly signal?: AbortSignal;
  readonly onProgress?: (event: EnrichEvent) => void;
  /** When failures in a row pause the run, and for how long. */
  readonly patience?: OutagePolicy;
  /** The time by the database's clock; for tests. */
  readonly now?: () => Date;
  /** Waits, or rejects when the signal aborts; for tests. @unit milliseconds */
  readonly wait?: (milliseconds: number, signal: AbortSignal) => Promise<void>;
}

/** What the API knew of a horse. `standard`: name and parents alone. */
export type ProfileState = 'found' | 'standard' | 'absent';

/** What was done so far. */
export interface EnrichCounts {
  /** Horses that were asked for: the sum of the next four. */
  readonly asked: number;
  readonly found: number;
  /** Horses of which the API has only the smaller profile, without birth, colour and breeder. */
  readonly standard: number;
  /** Horses that the API does not know. */
  readonly absent: number;
  /** Horses whose request failed; they are asked for again later. */
  readonly failed: number;
  /** Requests sent, those of retries included. */
  readonly calls: number;
  /** Horses that lack something and of which no answer is remembered. */
  readonly remaining: number;
}

export type EnrichEvent =
  /** Told once, before the first request. */
  | { readonly type: 'started'; readonly remaining: number }
  | ({ readonly type: 'asked'; readonly horse_id: string; readonly state: ProfileState | 'failed' } & EnrichCounts)
  | Extract<RunEvent, { readonly type: 'paused' | 'resumed' }>;

/** Why an enrichment ended. */
export type EnrichEnd =
  /** No horse is left that may be asked for now. */
  | 'finished'
  /** The signal was aborted. */
  | 'interrupted'
  /** `max` horses were asked for. */
  | 'max'
  /** `budget` calls were made. */
  | 'budget'
  /** An outage outlasted the run's patience. */
  | 'gave_up'
  /** Nothing could succeed: wrong credentials, a plan that is too low, a full disk. */
  | 'stopped';

export interface EnrichSummary extends EnrichCounts {
  readonly end: EnrichEnd;
  /** For `gave_up` and `stopped`: the reason. */
  readonly failure?: { readonly class: string; readonly message: string };
  readonly error?: unknown;
}
