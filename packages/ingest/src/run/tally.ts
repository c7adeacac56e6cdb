import { type Claim, nameOf, type Partition } from '../ledger/partition.js';
import { countRunners } from '../payloads/count-runners.js';
import type { ClaimedReading } from '../payloads/reading.js';
import { type ChangedRows, sumOfChanges } from '../write/changed-rows.js';
import type { Failure } from './failure.js';
import type { RunSummary } from './run-options.js';

/** Adds up what a run does. */
export class Tally {
  #written = 0;
  #empty = 0;
  #races = 0;
  #runners = 0;
  #bytes = 0;
  #changed: ChangedRows = {};
  readonly #failed = new Map<string, { readonly claim: Claim; readonly failure: Failure }>();

  wrote(reading: ClaimedReading): { races: number; runners: number; bytes: number } {
    const races = reading.races.length;
    const runners = countRunners(reading.races);
    const bytes = reading.pages.reduce((sum, page) => sum + page.bytes.byteLength, 0);
    this.#failed.delete(nameOf(reading));
    this.#written += 1;
    if (races === 0) this.#empty += 1;
    this.#races += races;
    this.#runners += runners;
    this.#bytes += bytes;
    return { races, runners, bytes };
  }

  changed(rows: ChangedRows): void {
    this.#changed = sumOfChanges([this.#changed, rows]);
  }

  failed(claim: Claim, failure: Failure): void {
    this.#failed.set(nameOf(claim), { claim, failure });
  }

  /** What failed and has not been written since. */
  get failedClaims(): Claim[] {
    return [...this.#failed.values()].map(({ claim }) => claim);
  }

  summary(): Omit<RunSummary, 'end' | 'requests' | 'duration'> {
    const failed = [...this.#failed.values()].map(
      ({ claim: { dataset, day }, failure }): Partition & { class: string; message: string } => ({
        dataset,
        day,
        class: failure.class,
        message: failure.message,
      }),
    );
    return {
      written: this.#written,
      empty: this.#empty,
      failed,
      races: this.#races,
      runners: this.#runners,
      bytes: this.#bytes,
      changed: this.#changed,
    };
  }
}
