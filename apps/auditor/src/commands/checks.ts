import { checks } from '@darkhorses/audit';
import { addCommonFlags, addExamples, type CommonFlags, type Invocation, writeResult } from '@darkhorses/command';
import { Command } from 'commander';

/** `checks`: every question that the audit asks. */
export function checksCommand(invocation: Invocation): Command {
  const command = addCommonFlags(new Command('checks'))
    .description('list the checks: what each looks at, why, and what it holds the data against; opens no database')
    .action(({ json = false }: CommonFlags) => {
      const listed = checks.map(({ name, title, category, priority, severity, why, source }) => {
        return { name, title, category, priority, severity, why, source };
      });
      writeResult(listed, { json, stdout: invocation.stdout, render });
    });
  return addExamples(command, [
    ['checks', ''],
    ['checks --json', 'for a program'],
  ]);
}

function render(listed: readonly Omit<(typeof checks)[number], 'run'>[]): string {
  return listed
    .map(({ name, title, category, priority, severity, why, source }) =>
      [`${name}  (${category}, ${priority} ${severity})`, `  ${title}.`, `  ${why}`, `  Held against ${source}.`].join(
        '\n',
      ),
    )
    .join('\n\n');
}
