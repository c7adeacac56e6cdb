import { addExamples, exitCodeHelp, type Invocation, underControl } from '@darkhorses/command';
import type { Command } from 'commander';
import { auditCommand } from './commands/audit.js';
import { checksCommand } from './commands/checks.js';
import { compareCommand } from './commands/compare.js';
import { fixCommand } from './commands/fix.js';
import { numbersCommand } from './commands/numbers.js';
import { reportCommand } from './commands/report.js';

/** The command line, ready to be parsed: it throws instead of exiting, so that whoever calls it decides how it ends. */
export function createProgram(invocation: Invocation): Command {
  const program = auditCommand(invocation)
    .addCommand(fixCommand(invocation))
    .addCommand(reportCommand(invocation))
    .addCommand(numbersCommand(invocation))
    .addCommand(checksCommand(invocation))
    .addCommand(compareCommand(invocation));
  addExamples(program, [
    ['', 'every check; what is missing, and what it costs to close'],
    ['--only coverage pedigree', 'some categories or checks'],
    ['--html audit.html', 'the report too'],
    ['--against-api 10', "some figures against the API's own: 30 requests"],
    ['fix', 'close what can be closed'],
    ['fix --help', 'every flag of a command'],
  ]).addHelpText('after', exitCodeHelp);
  return underControl(program, invocation);
}
