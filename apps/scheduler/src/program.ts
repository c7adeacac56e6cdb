import { addExamples, exitCodeHelp, type Invocation, underControl } from '@darkhorses/command';
import { Command } from 'commander';
import { historyCommand } from './commands/history.js';
import { listCommand } from './commands/list.js';
import { pauseCommand, resumeCommand } from './commands/pause.js';
import { runJobCommand } from './commands/run.js';
import { startCommand } from './commands/start.js';

/** The command line, ready to be parsed: it throws instead of exiting, so that whoever calls it decides how it ends. */
export function createProgram(invocation: Invocation): Command {
  const program = new Command('scheduler')
    .description('Keeps the database current: the daemon, and what it did.')
    .addCommand(startCommand(invocation))
    .addCommand(listCommand(invocation))
    .addCommand(runJobCommand(invocation))
    .addCommand(pauseCommand(invocation))
    .addCommand(resumeCommand(invocation))
    .addCommand(historyCommand(invocation));
  addExamples(program, [
    ['start', 'the daemon; stop it with Ctrl+C or SIGTERM'],
    ['list', 'every job, with its last and its next run'],
    ['history', 'what ran, what was skipped and why'],
  ]).addHelpText('after', exitCodeHelp);
  return underControl(program, invocation);
}
