import type { Load } from '@darkhorses/ingest';
import type { FixEnd, FixOptions } from './fix-options.js';

/** What one step works with. */
export interface Work {
  readonly options: FixOptions;
  readonly load: Load;
  /** The day in London, `YYYY-MM-DD`. */
  readonly today: string;
  /** Requests that may still be made. */
  readonly requestsLeft: number;
  /** Told how many of the things that are worked on are done. */
  readonly onDone: (done: number, of: number) => void;
  readonly onFailed: (what: string, failure: { readonly class: string; readonly message: string }) => void;
  readonly onPaused: (message: string, wait: number) => void;
}

/** What came of one step. */
export interface Worked {
  readonly unit: string;
  readonly of: number;
  readonly done: number;
  readonly failed: number;
  /** Whether any row may be another than before. */
  readonly wrote: boolean;
  /** Why the steps that ask the API end with this one. */
  readonly ending?: Ending;
}

export interface Ending {
  readonly end: Exclude<FixEnd, 'planned'>;
  readonly failure?: { readonly class: string; readonly message: string };
  readonly error?: unknown;
}
