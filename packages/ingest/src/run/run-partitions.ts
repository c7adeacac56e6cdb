import { randomUUID } from 'node:crypto';
import { hostname } from 'node:os';
import { databaseClock } from '../database-clock.js';
import { countDue } from '../ledger/count-due.js';
import { releaseLeases, renewLeases } from '../ledger/lease.js';
import { applyReach } from '../ledger/apply-reach.js';
import { seedPartitions } from '../ledger/seed.js';
import { retryOnce } from '../ledger/fail.js';
import { Run } from './run.js';
import type { RunOptions, RunSummary } from './run-options.js';

/**
 * Loads every partition of the scope that is missing, failed or unsettled: claims days, reads them from the API, and
 * writes them, several at once. Any number of processes may run at the same time; each day is one's alone.
 *
 * Whatever ends it, at whatever moment, the database is whole and the next run goes on from there.
 *
 * @returns how the run ended; it throws only where not even the ledger can be reached at the beginning
 * @example
 * const load = await startLoad(sql, { command: 'backfill run', scope });
 * const { reach } = await preflight(api, { now });
 * const summary = await runPartitions({ api, sql, load, scope, reach, signal, onProgress: console.log });
 */
export async function runPartitions(options: RunOptions): Promise<RunSummary> {
  const { sql, scope, reach, lease = 300 } = options;
  const began = performance.now();
  const now = options.now ?? (await databaseClock(sql));
  await seedPartitions(sql, scope, options.onlyDays);
  await applyReach(sql, scope, reach);
  options.onProgress?.({ type: 'started', ...(await countDue(sql, scope, options)) });

  const owner = `${hostname()}:${process.pid}:${randomUUID()}`;
  const run = new Run({ ...options, now, owner, lease });
  // No worker works now, so a lease that is still held is one of which the answer was lost with its connection.
  const stranded = (): Promise<number> => releaseLeases(sql, owner).catch(() => 0);
  const heartbeat = setInterval(
    () => {
      // A beat that is missed is made up by the next; a lease that runs out is somebody else's to take.
      renewLeases(sql, owner, lease).catch(() => {});
    },
    (lease * 1000) / 3,
  );
  try {
    await run.work();
    // What failed may have been a bad moment: once more, after everything else.
    const failed = run.failedClaims;
    for (let more = failed.length + (await stranded()); run.goesOn && more > 0; more = await stranded()) {
      // Where the database is away again, they wait for the next run.
      await retryOnce(sql, failed.splice(0)).catch(() => {});
      await run.work();
    }
  } finally {
    clearInterval(heartbeat);
    await releaseLeases(sql, owner).catch(() => {});
  }
  return run.summary(performance.now() - began);
}
