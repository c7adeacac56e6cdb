import type { Command } from 'commander';

/** Flags that every command takes. */
export interface CommonFlags {
  readonly json?: boolean;
  /** Read where errors are shown. */
  readonly verbose?: boolean;
}

/** `--json` and `--verbose`. */
export function addCommonFlags(command: Command): Command {
  return command
    .option('--json', 'print one JSON document on stdout, and everything else on stderr')
    .option('--verbose', 'show where an error came from');
}

/** Examples at the end of a command's help: what is typed, and what it does. */
export function addExamples(command: Command, examples: readonly (readonly [string, string])[]): Command {
  return command.addHelpText('after', () => {
    const lines = examples.map(([parameters]) => `  npm run ${appOf(command)} -- ${parameters}`.trimEnd());
    const width = Math.max(...lines.map(({ length }) => length)) + 3;
    const text = lines.map((line, index) => `${line.padEnd(width)}${examples[index]?.[1] ?? ''}`.trimEnd());
    return `\nExamples:\n${text.join('\n')}`;
  });
}

/** The app whose command it is: only known once the command stands below it. */
function appOf(command: Command): string {
  return command.parent ? appOf(command.parent) : command.name();
}
