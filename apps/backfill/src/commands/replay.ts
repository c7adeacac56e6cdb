import {
  counted,
  addCommonFlags,
  addExamples,
  asLoad,
  type CommonFlags,
  createProgress,
  exitCodes,
  type Invocation,
  parseDay,
  type Progress,
  screenColours,
  UsageError,
  withDatabase,
  writeResult,
} from '@darkhorses/command';
import { type Dataset, replay as replayStored, type ReplayProgress, type ReplaySummary } from '@darkhorses/ingest';
import { Command, Option } from 'commander';

interface ReplayFlags extends CommonFlags {
  readonly dataset?: Dataset;
  readonly from?: string;
  readonly to?: string;
}

/** `replay`: rebuilds rows from the kept answers, without the API. */
export function replayCommand(invocation: Invocation): Command {
  const command = addCommonFlags(new Command('replay'))
    .description('make every row again from the kept answers of the API, without asking it')
    .addOption(new Option('--dataset <name>', 'only days of which this is kept').choices(['racecards', 'results']))
    .option('--from <day>', 'first day, YYYY-MM-DD (default: the first that is kept)', parseDay)
    .option('--to <day>', 'last day, YYYY-MM-DD (default: the last that is kept)', parseDay)
    .action((flags: ReplayFlags) => run(invocation, flags));
  return addExamples(command, [
    ['replay', 'everything that is kept'],
    ['replay --from 2024-01-01 --to 2024-12-31', 'one year'],
  ]);
}

async function run(invocation: Invocation, flags: ReplayFlags): Promise<void> {
  const { json = false, verbose: _, ...range } = flags;
  const { signal, terminal, environment, stdout } = invocation;
  if (range.from !== undefined && range.to !== undefined && range.from > range.to) {
    throw new UsageError(`The range ends (${range.to}) before it starts (${range.from}): swap --from and --to.`);
  }
  let progress: Progress | undefined;
  const show = ({ days, of, day }: ReplayProgress) => {
    const colours = screenColours(terminal, environment);
    progress ??= createProgress({ terminal, unit: 'days', total: of, now: () => performance.now(), colours });
    progress.update(days, day);
  };
  const summary = await withDatabase(invocation, ({ sql, log }) =>
    asLoad(
      { sql, log },
      { command: 'backfill replay', options: { ...range } },
      (load) => replayStored({ ...range, sql, load, signal, onProgress: show }),
      ({ days, interrupted }) => ({ outcome: interrupted ? 'interrupted' : 'done', counts: { days } }),
    ).finally(() => progress?.finish()),
  );
  writeResult(summary, { json, stdout, render });
  if (summary.interrupted) invocation.end(exitCodes.gaps);
}

function render({ days, changed, interrupted }: ReplaySummary): string {
  const rows = Object.values(changed).reduce((sum, count) => sum + count, 0);
  const tail = interrupted ? ' Stopped on request; run it again to begin anew.' : '';
  return `${counted(days, 'day')} replayed; ${counted(rows, 'row')} ${rows === 1 ? 'was' : 'were'} not what the kept answers say, and ${rows === 1 ? 'is' : 'are'} now.${tail}`;
}
