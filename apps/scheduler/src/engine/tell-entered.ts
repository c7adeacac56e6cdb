import type { Log } from '@darkhorses/command';
import type { EnteredTick } from './enter-ticks.js';

/** Says in the log what became of ticks: each that is queued, and those that are skipped together, by job and reason. */
export function tellEntered(log: Log, entered: readonly EnteredTick[]): void {
  for (const { job, tick, trigger, reason } of entered.filter(({ state }) => state === 'queued'))
    log.info({ job, tick, trigger }, `${job}: its time has come${reason === null ? '.' : `; ${reason}.`}`);
  const skipped = new Map<string, EnteredTick[]>();
  for (const one of entered.filter(({ state }) => state === 'skipped')) {
    const name = `${one.job} ${one.reason}`;
    skipped.set(name, [...(skipped.get(name) ?? []), one]);
  }
  for (const [first, ...others] of skipped.values()) {
    if (!first) continue;
    const last = others.at(-1)?.tick;
    const which = last
      ? `${others.length + 1} ticks from ${first.tick.toISOString()} to ${last.toISOString()}`
      : `the tick of ${first.tick.toISOString()}`;
    log.warn({ job: first.job, ticks: others.length + 1 }, `${first.job}: ${which} skipped; ${first.reason}.`);
  }
}
