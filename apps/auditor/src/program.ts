import { exitCodeHelp, type Invocation, underControl } from '@darkhorses/command';
import { Command } from 'commander';

/** The command line, ready to be parsed. */
export function createProgram(invocation: Invocation): Command {
  const program = new Command('auditor');
  return underControl(program.addHelpText('after', exitCodeHelp), invocation);
}
