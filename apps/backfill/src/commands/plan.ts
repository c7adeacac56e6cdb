import {
  addCommonFlags,
  addExamples,
  type CommonFlags,
  type Invocation,
  withApi,
  writeResult,
} from '@darkhorses/command';
import { londonDay, preflight } from '@darkhorses/ingest';
import { Command } from 'commander';
import { type ScopeFlags, scopeOf } from '../arguments/scope.js';
import { reportPlan } from '../plan-report.js';
import { renderPlan } from '../screens/plan.js';
import { addScopeFlags } from './flags.js';

interface PlanFlags extends CommonFlags, ScopeFlags {
  readonly force?: boolean;
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
  const report = await withApi(invocation, async ({ api, settings, sql, now }) =>
    reportPlan(sql, { settings, scope, seen: await preflight(api, { now, signal }), force: flags.force ?? false }),
  );
  writeResult(report, { json: flags.json ?? false, stdout, render: renderPlan });
}
