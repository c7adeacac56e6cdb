import { type ExitCode, exitCodes, UsageError, writeResult } from '@darkhorses/command';
import { londonDay, type Order, patience, type RunSummary } from '@darkhorses/ingest';
import { Command, Option } from 'commander';
import { nextLondonTime, parseDuration } from '../arguments/clock-time.js';
import { parseCount, type ScopeFlags, scopeOf } from '../arguments/scope.js';
import { keepSnapshot } from '../checkpoint-file.js';
import type { Invocation } from '../invocation.js';
import { loadHistory } from '../load-history.js';
import { showRunProgress } from '../screens/run-progress.js';
import { renderRunSummary } from '../screens/run-summary.js';
import { withApi } from '../workplace.js';
import { addCommonFlags, addScopeFlags, type CommonFlags } from './flags.js';
import { runPlan } from './plan.js';

interface RunFlags extends CommonFlags, ScopeFlags {
  readonly order: Order;
  readonly skipMasters?: boolean;
  readonly maxRequests?: number;
  readonly until?: string;
  readonly giveUpAfter?: number;
  readonly concurrency?: number;
  readonly checkpointFile?: string;
  readonly force?: boolean;
  readonly dryRun?: boolean;
}

/** `run`: loads every day that is missing, failed or unsettled. */
export function runCommandOf(invocation: Invocation): Command {
  const command = addScopeFlags(addCommonFlags(new Command('run')))
    .description('load every day that is missing, failed or not settled yet; stop and repeat it as you like')
    .addOption(new Option('--order <order>', 'which days come first').choices(['newest', 'oldest']).default('newest'))
    .option('--skip-masters', 'leave courses, regions and bookmakers as they are')
    .option('--force', 'load again what is loaded and settled');
  return addEndingFlags(command)
    .option('--dry-run', 'the same as plan')
    .option('--resume', 'accepted for old habits: every run resumes')
    .addHelpText('after', examples)
    .action((flags: RunFlags) => (flags.dryRun ? runPlan(invocation, flags) : run(invocation, flags)));
}

/** `retry`: loads what failed before, and nothing else. */
export function retryCommand(invocation: Invocation): Command {
  const command = addScopeFlags(addCommonFlags(new Command('retry'))).description(
    'load the days that failed, those that were set aside after repeated failure included',
  );
  return addEndingFlags(command)
    .addHelpText('after', '\nExample:\n  npm run backfill -- retry --year 2024')
    .action((flags: RunFlags) =>
      run(invocation, { ...flags, order: 'newest', skipMasters: true }, { failedOnly: true }),
    );
}

function addEndingFlags(command: Command): Command {
  return command
    .option('--max-requests <count>', 'stop after about so many requests', parseCount(1))
    .option('--until <HH:MM>', 'start no new day after this time in London')
    .option('--give-up-after <time>', 'how long an outage may last, such as 6h (default: 6h)', parseDuration)
    .option('--concurrency <days>', 'days under way at once (default: 6)', parseCount(1))
    .option('--checkpoint-file <path>', 'keep a readable snapshot of the progress there; nothing is read from it');
}

async function run(invocation: Invocation, flags: RunFlags, { failedOnly = false } = {}): Promise<void> {
  const now = new Date();
  const scope = scopeOf(flags, londonDay(now));
  const until = flags.until === undefined ? undefined : timeOf(flags.until, now);
  const { terminal, signal, stdout } = invocation;
  const summary = await withApi(invocation, async (workplace) => {
    const screen = showRunProgress(terminal, () => performance.now());
    const snapshot = keepSnapshot(flags.checkpointFile);
    try {
      return await loadHistory(workplace, {
        command: failedOnly ? 'backfill retry' : 'backfill run',
        scope,
        failedOnly,
        skipMasters: flags.skipMasters ?? false,
        order: flags.order,
        force: flags.force ?? false,
        ...(flags.maxRequests !== undefined && { maxRequests: flags.maxRequests }),
        ...(flags.concurrency !== undefined && { concurrency: flags.concurrency }),
        ...(until && { until }),
        ...(flags.giveUpAfter !== undefined && { patience: { ...patience, giveUpAfter: flags.giveUpAfter } }),
        signal,
        onReach: (explanation) => explanation.forEach((sentence) => terminal.line(sentence)),
        onProgress(event) {
          screen.show(event);
          snapshot.note(event);
        },
      });
    } finally {
      screen.end();
      snapshot.end();
    }
  });
  const { error, ...document } = summary;
  writeResult(document, { json: flags.json ?? false, stdout, render: () => renderRunSummary(summary) });
  invocation.end(codeOf(summary));
  // Its kind decides how the command ends: a refused account is not a gap in the data.
  if (summary.end === 'stopped' && error !== undefined) throw error;
}

function codeOf({ end, failed }: RunSummary): ExitCode {
  return end === 'finished' && failed.length === 0 ? exitCodes.done : exitCodes.gaps;
}

function timeOf(text: string, now: Date): Date {
  try {
    return nextLondonTime(text, now);
  } catch (cause) {
    throw new UsageError(`--until: ${cause instanceof Error ? cause.message : String(cause)}`, { cause });
  }
}

const examples = `
Examples:
  npm run backfill -- run                                  everything since 2015, newest year first
  npm run backfill -- run --year 2024 --region-codes gb    British racing of 2024
  npm run backfill -- run --days-back 7                    the last week
  npm run backfill -- run --until 06:30 --max-requests 5000`;
