import {
  addCommonFlags,
  addExamples,
  type CommonFlags,
  type Invocation,
  parseCount,
  parseDuration,
  writeResult,
} from '@darkhorses/command';
import { Command } from 'commander';
import { type DaemonSummary, runDaemon } from '../daemon/run-daemon.js';

interface StartFlags extends CommonFlags {
  readonly worker?: boolean;
  readonly drain: number;
  readonly lease: number;
  readonly slots: number;
}

/** `start`: the daemon. */
export function startCommand(invocation: Invocation): Command {
  const command = addCommonFlags(new Command('start'))
    .description('run jobs at their times, until told to stop; start it as often and on as many machines as you like')
    .option('--worker', 'only work: enter no ticks, and run what others enter')
    .option('--slots <runs>', 'runs at once in this process', parseCount({ least: 1, most: 16 }), 2)
    .option('--drain <time>', 'how long runs at hand may go on after SIGTERM, such as 25s', parseDuration, 25_000)
    .option('--lease <time>', 'when a process that is not heard of loses its runs', parseDuration, 60_000)
    .action(({ worker = false, json = false, slots, drain, lease }: StartFlags) =>
      start(invocation, { role: worker ? 'worker' : 'replica', slots, drain, lease }, json),
    );
  return addExamples(command, [
    ['start', 'on one machine, and that is all'],
    ['start --worker', 'on a second machine, against the same database'],
  ]);
}

async function start(invocation: Invocation, options: Parameters<typeof runDaemon>[1], json: boolean): Promise<void> {
  const summary = await runDaemon(invocation, options);
  writeResult(summary, { json, stdout: invocation.stdout, render: () => render(summary) });
}

const render = ({ queued, skipped, done, failed, again, lost }: DaemonSummary): string =>
  `Stopped. Ticks queued here: ${queued}, skipped: ${skipped}. Runs done: ${done}, failed: ${failed}, ` +
  `to be tried again: ${again}, taken over by others: ${lost}.`;
