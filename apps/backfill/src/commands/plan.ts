import { statfs } from 'node:fs/promises';
import {
  addCommonFlags,
  addExamples,
  type CommonFlags,
  formatBytes,
  formatCount,
  formatDuration,
  type Invocation,
  withApi,
  writeResult,
} from '@darkhorses/command';
import { londonDay, plan, type Plan, preflight, status } from '@darkhorses/ingest';
import { Command } from 'commander';
import { type ScopeFlags, scopeOf } from '../arguments/scope.js';
import { countDays } from '../screens/count-days.js';
import { countIn, renderReasons, renderStates } from '../screens/states.js';
import { addScopeFlags } from './flags.js';

interface PlanFlags extends CommonFlags, ScopeFlags {
  readonly force?: boolean;
}

/** What `plan` prints. */
interface PlanReport extends Plan {
  /** What the account can see, in sentences. */
  readonly account: readonly string[];
  /** Null for no limit. */
  readonly requestsPerSecond: number | null;
  readonly database: { readonly payloads: number; readonly database: number };
  /** Bytes free beside the embedded database; null for a database elsewhere. */
  readonly free: number | null;
}

/** `plan`: what a run would do, what the account cannot reach and why, calls, time and bytes. */
export function planCommand(invocation: Invocation): Command {
  const command = addScopeFlags(addCommonFlags(new Command('plan')))
    .description('say what run would fetch, what the account cannot see and why, calls, time and bytes; loads nothing')
    .option('--force', 'as if what is loaded were to be loaded again')
    .action((flags: PlanFlags) => runPlan(invocation, flags));
  return addExamples(command, [
    ['plan', 'everything since 2015'],
    ['plan --year 2024 --json', 'one year, for a program'],
  ]);
}

/** Prints the plan; `run --dry-run` does the same. */
export async function runPlan(invocation: Invocation, flags: PlanFlags): Promise<void> {
  const { signal, stdout, time } = invocation;
  const scope = scopeOf(flags, londonDay(time?.now?.() ?? new Date()));
  const report = await withApi(invocation, async ({ api, settings, sql, now }): Promise<PlanReport> => {
    const { reach, explanation } = await preflight(api, { now, signal });
    const { maxRequestsPerSecond: rate } = settings.racingApi;
    const planned = await plan(sql, { scope, reach, requestsPerSecond: rate, force: flags.force ?? false });
    const { bytes } = await status(sql, scope, reach);
    const free = settings.databaseUrl === undefined ? await freeBytes(settings.home) : null;
    const requestsPerSecond = Number.isFinite(rate) ? rate : null;
    return { ...planned, account: explanation, requestsPerSecond, database: bytes, free };
  });
  writeResult(report, { json: flags.json ?? false, stdout, render: renderPlan });
}

async function freeBytes(folder: string): Promise<number> {
  const { bavail, bsize } = await statfs(folder);
  return bavail * bsize;
}

function renderPlan(report: PlanReport): string {
  const aside = countIn(report.lines, ['quarantined']);
  return [
    ...report.account,
    '',
    renderStates(report.lines),
    '',
    ...renderReasons(report.lines),
    ...(aside > 0
      ? [`${countDays(aside)} ${aside === 1 ? 'is' : 'are'} set aside after repeated failure; only retry tries again.`]
      : []),
    work(report),
    room(report),
  ].join('\n');
}

function work({ partitions, calls, seconds, requestsPerSecond, bytes }: PlanReport): string {
  if (partitions === 0) return 'Nothing is left to load.';
  const time =
    requestsPerSecond === null
      ? 'without a limit'
      : `${formatDuration(seconds * 1000)} at ${requestsPerSecond} requests a second`;
  return `To load: ${countDays(partitions)} in about ${formatCount(calls)} requests, ${time}, ${formatBytes(bytes.received)} to receive.`;
}

function room({ bytes, database, free }: PlanReport): string {
  const now = `The database holds ${formatBytes(database.database)}, ${formatBytes(database.payloads)} of it kept answers of the API`;
  const growth = bytes.stored > 0 ? `; it would grow by about ${formatBytes(bytes.stored)}` : '';
  return `${now}${growth}${free === null ? '' : `, and ${formatBytes(free)} are free`}.`;
}
