import {
  addCommonFlags,
  addExamples,
  type CommonFlags,
  type ExitCode,
  exitCodes,
  type Invocation,
  nextLondonTime,
  parseCount,
  parseDuration,
  verdictOn,
  withApi,
  writeResult,
} from '@darkhorses/command';
import { knownReach, londonDay, type Order, patience, status } from '@darkhorses/ingest';
import { Command, Option } from 'commander';
import { type ScopeFlags, scopeOf } from '../arguments/scope.js';
import { openCheckpointFile } from '../checkpoint-file.js';
import { type HistorySummary, isComplete, loadHistory } from '../load-history.js';
import { showRunProgress } from '../screens/run-progress.js';
import { renderRunSummary } from '../screens/run-summary.js';
import { renderReasons } from '../screens/states.js';
import { spareMemory } from '../spare-memory.js';
import { addScopeFlags } from './flags.js';
import { runPlan } from './plan.js';

interface RunFlags extends CommonFlags, ScopeFlags {
  readonly order: Order;
  readonly skipMasters?: boolean;
  readonly maxRequests?: number;
  readonly until?: Date;
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
  addEndingFlags(command, invocation)
    .option('--dry-run', 'the same as plan')
    .option('--resume', 'accepted for old habits: every run resumes')
    .action((flags: RunFlags) => (flags.dryRun ? runPlan(invocation, flags) : run(invocation, flags)));
  return addExamples(command, [
    ['run', 'everything since 2015, newest day first'],
    ['run --year 2024 --region-codes gb', 'British racing of 2024'],
    ['run --days-back 7', 'the last week'],
    ['run --until 06:30 --max-requests 5000', 'a night shift'],
  ]);
}

/** `retry`: loads what failed before, and nothing else. */
export function retryCommand(invocation: Invocation): Command {
  const command = addScopeFlags(addCommonFlags(new Command('retry'))).description(
    'load the days that failed, those that were set aside after repeated failure included',
  );
  addEndingFlags(command, invocation).action((flags: RunFlags) =>
    run(invocation, { ...flags, order: 'newest', skipMasters: true }, { failedOnly: true }),
  );
  return addExamples(command, [
    ['retry', 'whatever failed'],
    ['retry --year 2024 --no-racecards', 'results of 2024 that failed'],
  ]);
}

function addEndingFlags(command: Command, { time }: Invocation): Command {
  const now = time?.now ?? (() => new Date());
  return command
    .option('--max-requests <count>', 'stop after about so many requests', parseCount({ least: 1 }))
    .option('--until <HH:MM>', 'start no new day after this time in London', (text) => nextLondonTime(text, now()))
    .option('--give-up-after <time>', 'how long an outage may last, such as 90m (default: 6h)', parseDuration)
    .option('--concurrency <days>', 'days under way at once (default: 6)', parseCount({ least: 1, most: 64 }))
    .option('--checkpoint-file <path>', 'keep a readable snapshot of the ledger there; nothing is read from it');
}

async function run(invocation: Invocation, flags: RunFlags, { failedOnly = false } = {}): Promise<void> {
  const { terminal, signal, stdout, environment, time } = invocation;
  const scope = scopeOf(flags, londonDay(time?.now?.() ?? new Date()));
  const openCheckpoint = openCheckpointFile(flags.checkpointFile);
  const summary = await withApi(invocation, async (workplace) => {
    const { sql, log, settings } = workplace;
    const { maxRequestsPerSecond: requestsPerSecond } = settings.racingApi;
    spareMemory(requestsPerSecond);
    const screen = showRunProgress({ terminal, environment, log, requestsPerSecond, now: () => performance.now() });
    const checkpoint = openCheckpoint({
      ledger: async () => (await status(sql, scope, await knownReach(sql, londonDay(workplace.now())))).years,
      onTrouble: (error) => log.warn({ err: error }, 'The checkpoint file could not be renewed.'),
    });
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
        ...(flags.until && { until: flags.until }),
        ...(flags.giveUpAfter !== undefined && { patience: { ...patience, giveUpAfter: flags.giveUpAfter } }),
        ...(time?.wait && { wait: time.wait }),
        signal,
        onReach: (explanation, before) => {
          for (const sentence of [...explanation, ...(failedOnly ? [] : renderReasons(before))])
            terminal.line(sentence);
        },
        onProgress(event) {
          screen.show(event);
          checkpoint.note(event);
        },
      });
    } finally {
      screen.end();
      await checkpoint.end();
    }
  });
  const { error: _, ...document } = summary;
  writeResult(document, { json: flags.json ?? false, stdout, render: () => renderRunSummary(summary) });
  invocation.end(codeOf(summary));
}

/** Nothing that can be had is missing: 0. What stopped a run decides by its kind: a refused account is no gap in the data. */
function codeOf(summary: HistorySummary): ExitCode {
  if (summary.end === 'stopped' && summary.error !== undefined) return verdictOn(summary.error).exitCode;
  return isComplete(summary) ? exitCodes.done : exitCodes.gaps;
}
