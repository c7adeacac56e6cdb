import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { auditPicture, type AuditResult, fix, fixKinds, type FixSummary } from '@darkhorses/audit';
import { classifyFailure, type Load, type Reach } from '@darkhorses/ingest';
import { auditReport } from '@darkhorses/report';
import { asJobLoad } from './as-job-load.js';
import { findReach } from './find-reach.js';
import { regions, type WorkSurroundings } from './surroundings.js';
import { type RunContext, type Work, WorkFailure } from './work.js';

/** Gaps that take more are a person's to close: `audit fix`. */
const mostRequests = 200;

/** Profiles have a job of their own, every day. */
const kinds = fixKinds.filter((kind) => kind !== 'profiles');

/** The gap audit: small gaps are closed, and what is left is written to the folder of reports. */
export const auditWork =
  (surroundings: WorkSurroundings): Work =>
  async (context) => {
    const now = await surroundings.clock();
    const reach = await findReach(surroundings, context, now);
    return asJobLoad(surroundings, context, { options: { maxRequests: mostRequests } }, async (load) => {
      const summary = await closeSmallGaps(surroundings, context, { load, reach, now });
      const result = summary.after ?? summary.before;
      const { critical, warnings, notes, noCriticalGaps } = result.verdict;
      const closed = summary.steps.reduce((sum, { done }) => sum + done, 0);
      context.note({ counts: { critical, warnings, notes, closed, checks: result.outcomes.length } });
      await writeReport(surroundings, context, result, reach);
      if (summary.end === 'interrupted') context.signal.throwIfAborted();
      if (summary.end === 'stopped' || summary.end === 'gave_up')
        throw new WorkFailure({ ...classifyFailure(summary.error), ...summary.failure }, { cause: summary.error });
      if (noCriticalGaps) return {};
      return { missing: { class: 'critical_gaps', message: `${critical} critical gaps. See: npm run audit` } };
    });
  };

function closeSmallGaps(
  { api, database, patience, wait }: WorkSurroundings,
  { signal, log }: RunContext,
  given: { readonly load: Load; readonly reach: Reach; readonly now: () => Date },
): Promise<FixSummary> {
  return fix({
    ...given,
    api,
    database,
    regions,
    only: kinds,
    maxRequests: mostRequests,
    signal,
    run: { patience, ...(wait && { wait }) },
    onProgress(event) {
      if (event.type === 'failed') log.warn({ class: event.class }, `${event.what} failed: ${event.message}`);
      else if (event.type === 'ended') log.info({ ...event.step }, `Gaps closed: ${event.kind}.`);
    },
  });
}

async function writeReport(
  { database, reports }: WorkSurroundings,
  { log }: RunContext,
  result: AuditResult,
  reach: Reach,
): Promise<void> {
  const path = join(reports, `audit-${result.today}`);
  await mkdir(reports, { recursive: true });
  await writeFile(`${path}.json`, `${JSON.stringify(result, null, 2)}\n`);
  const picture = await auditPicture(database.sql, result, reach);
  await writeFile(`${path}.html`, auditReport({ ...picture, database: database.label }));
  const { critical, warnings } = result.verdict;
  log.info({ critical, warnings }, `The audit is written to ${path}.html, and to ${path}.json for programs.`);
}
