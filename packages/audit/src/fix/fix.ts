import type { FixOptions, FixStep, FixSummary } from './fix-options.js';
import { changesBetween } from './gap-changes.js';
import { Repairs } from './repairs.js';
import { requestKinds, stepOrder } from './step-order.js';

/**
 * Closes the gaps that the audit finds and that can be closed, through the same functions that loaded the data: rows are made
 * again from stored payloads first, since that costs no request; then days, late results, racecard days that name trainers
 * without location, and horse profiles are read; last, figures are calculated. What is right is not touched.
 *
 * Whatever ends it, the database is whole, and the next call goes on from there: it looks at the database and at nothing else.
 *
 * @throws TypeError without a load where something is to be written; what the database throws where it cannot be reached
 * @example
 * const load = await startLoad(database.sql, { command: 'audit fix' });
 * const { changes, requests } = await fix({ database, api, load, now, only: ['days'], maxRequests: 500 });
 */
export async function fix(options: FixOptions): Promise<FixSummary> {
  const begun = performance.now();
  const { only, dryRun = false, onProgress } = options;
  const repairs = new Repairs(options);
  const before = await repairs.look();
  onProgress?.({ type: 'audited', moment: 'before', result: before });
  const kinds = stepOrder.filter((kind) => only === undefined || only.length === 0 || only.includes(kind));
  const steps: FixStep[] = [];
  for (const kind of kinds) {
    const step = dryRun ? repairs.foresee(kind) : await repairs.close(kind, { mayAsk: requestKinds.has(kind) });
    if (step) steps.push(step);
  }
  if (!dryRun) steps.push(...(await repairs.followUp()));
  const after = dryRun ? null : await repairs.look();
  if (after) onProgress?.({ type: 'audited', moment: 'after', result: after });
  return {
    ...(dryRun ? { end: 'planned' as const } : repairs.ending),
    steps,
    changes: changesBetween(before, after),
    before,
    after,
    requests: repairs.requests,
    duration: performance.now() - begun,
  };
}
