import { knownReach, londonDay } from '@darkhorses/ingest';
import type { AuditOptions } from './audit-options.js';
import type { AuditResult } from './audit-result.js';
import { checks as registry } from './registry.js';
import { auditedSince } from './audited-since.js';
import { chosenChecks } from './chosen-checks.js';
import { runCheck } from './run-check.js';
import { severalAtOnce } from './several-at-once.js';
import { closingOfAll, worstFirst } from './gap-table.js';
import { verdictOf } from './verdict.js';

/**
 * Asks every question of a database that decides whether it can be trusted. Nothing is written and nobody else is asked.
 *
 * A check that breaks does not end the audit: it is a finding of its own.
 *
 * @throws RangeError where `only` names no check and no category; the signal's reason when aborted; what the database throws
 * where it cannot be reached
 * @example
 * const { verdict, findings } = await audit({ sql: database.sql, now: new Date() });
 */
export async function audit(options: AuditOptions): Promise<AuditResult> {
  const { sql, now, regions = ['gb', 'ire'], requestsPerSecond = 2, connections = 2, signal, onProgress } = options;
  const begun = performance.now();
  const today = londonDay(now);
  const chosen = chosenChecks(options.checks ?? registry, options.only);
  const reach = options.reach ?? (await knownReach(sql, today));
  const since = options.since ?? (await auditedSince(sql, today));
  const context = { sql, now, today, since, regions, reach, signal };
  let done = 0;
  const outcomes = await severalAtOnce(chosen, connections, async (check) => {
    signal?.throwIfAborted();
    const outcome = await runCheck(check, context, requestsPerSecond);
    done += 1;
    onProgress?.({ done, total: chosen.length, outcome });
    return outcome;
  });
  const findings = worstFirst(outcomes.flatMap((outcome) => ('findings' in outcome ? outcome.findings : [])));
  return {
    at: now.toISOString(),
    today,
    since,
    regions,
    outcomes,
    findings,
    verdict: verdictOf(outcomes, findings),
    closing: closingOfAll(findings, requestsPerSecond),
    duration: performance.now() - begun,
  };
}
