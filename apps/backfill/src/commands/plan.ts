import { statfs } from 'node:fs/promises';
import { formatBytes, formatCount, formatDuration, writeResult } from '@darkhorses/command';
import { databaseClock, londonDay, plan, type Plan, preflight, status } from '@darkhorses/ingest';
import { Command } from 'commander';
import { type ScopeFlags, scopeOf } from '../arguments/scope.js';
import type { Invocation } from '../invocation.js';
import { renderReasons, renderStates } from '../screens/states.js';
import { withApi } from '../workplace.js';
import { addCommonFlags, addScopeFlags, type CommonFlags } from './flags.js';

interface PlanFlags extends CommonFlags, ScopeFlags {
  readonly force?: boolean;
}

/** What `plan` prints. */
interface PlanReport extends Plan {
  /** What the account can see, in sentences. */
  readonly account: readonly string[];
  readonly requestsPerSecond: number;
  readonly database: { readonly payloads: number; readonly database: number };
  /** Bytes free beside the embedded database; null for a database elsewhere. */
  readonly free: number | null;
}

/** `plan`: what a run would do, what the account cannot reach and why, calls, time and bytes. */
export function planCommand(invocation: Invocation): Command {
  return addScopeFlags(addCommonFlags(new Command('plan')))
    .description('say what run would fetch, what the account cannot see and why, calls, time and bytes; writes nothing')
    .option('--force', 'as if what is loaded were to be loaded again')
    .addHelpText('after', '\nExamples:\n  npm run backfill -- plan\n  npm run backfill -- plan --year 2024 --json')
    .action((flags: PlanFlags) => runPlan(invocation, flags));
}

/** Prints the plan; `run --dry-run` does the same. */
export async function runPlan(invocation: Invocation, flags: PlanFlags): Promise<void> {
  const { signal, stdout } = invocation;
  const scope = scopeOf(flags, londonDay(new Date()));
  const report = await withApi(invocation, async ({ api, settings, database: { sql } }): Promise<PlanReport> => {
    const { reach, explanation } = await preflight(api, { now: await databaseClock(sql), signal });
    const requestsPerSecond = settings.racingApi.maxRequestsPerSecond;
    const planned = await plan(sql, { scope, reach, requestsPerSecond, force: flags.force ?? false });
    const { bytes } = await status(sql, scope, reach);
    const free = settings.databaseUrl === undefined ? await freeBytes(settings.home) : null;
    return { ...planned, account: explanation, requestsPerSecond, database: bytes, free };
  });
  writeResult(report, { json: flags.json ?? false, stdout, render: renderPlan });
}

async function freeBytes(folder: string): Promise<number> {
  const { bavail, bsize } = await statfs(folder);
  return bavail * bsize;
}

function renderPlan(report: PlanReport): string {
  const { lines, partitions, calls, seconds, bytes, account, requestsPerSecond, database, free } = report;
  const pace = Number.isFinite(requestsPerSecond) ? `${requestsPerSecond} requests a second` : 'no limit';
  const need = `The database grows by about ${formatBytes(bytes.stored)}; it holds ${formatBytes(database.database)} now`;
  const room = free === null ? '.' : `, and ${formatBytes(free)} are free.`;
  return [
    ...account,
    '',
    renderStates(lines),
    '',
    ...renderReasons(lines),
    partitions === 0
      ? 'Nothing is left to load.'
      : `To load: ${formatCount(partitions)} days, about ${formatCount(calls)} requests, ${formatDuration(seconds * 1000)} at ${pace}, ${formatBytes(bytes.received)} to receive.`,
    ...(partitions === 0 ? [] : [`${need}${room}`]),
  ].join('\n');
}
