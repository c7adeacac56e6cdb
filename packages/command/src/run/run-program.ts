import { isatty } from 'node:tty';
import type { Command } from 'commander';
import { terminalDialogue } from '../dialogue/terminal-dialogue.js';
import { loadEnvironmentFiles } from '../settings/environment-files.js';
import { type ExitCode, exitCodes } from './exit-codes.js';
import type { Invocation } from './invocation.js';
import { runCommand } from './run-command.js';

/**
 * Runs the command line of an app in this process: `.env` read, signals and errors seen to, the exit code set.
 *
 * @example
 * await runProgram('backfill', createProgram);
 */
export async function runProgram(app: string, createProgram: (invocation: Invocation) => Command): Promise<void> {
  await runCommand(async ({ signal, terminal }) => {
    loadEnvironmentFiles(process.cwd());
    let code: ExitCode = exitCodes.done;
    const program = createProgram({
      app,
      signal,
      terminal,
      environment: process.env,
      stdout: process.stdout,
      // Opened only where it is asked for: merely to look at it would keep a command waiting.
      get stdin() {
        return process.stdin;
      },
      get dialogue() {
        if (!isatty(0) || !isatty(2)) return undefined;
        return terminalDialogue({ input: process.stdin, output: process.stderr, signal });
      },
      end(given) {
        code = given;
      },
    });
    await program.parseAsync();
    return code;
  });
}

/** Makes every command of a program throw instead of exiting, and write where it is told: whoever calls it decides how it ends. */
export function underControl(program: Command, { stdout, terminal }: Pick<Invocation, 'stdout' | 'terminal'>): Command {
  for (const command of allOf(program)) {
    command.exitOverride().showHelpAfterError('(add --help for what it takes)');
    command.configureOutput({
      writeOut: (text) => void stdout.write(text),
      writeErr: (text) => terminal.write(text),
    });
  }
  return program;
}

function allOf(command: Command): Command[] {
  return [command, ...command.commands.flatMap(allOf)];
}

/** What the exit codes of every command mean, for the end of a program's help. */
export const exitCodeHelp = `
Exit codes: 0 done; 1 done with gaps or failures, which are listed; 2 wrong usage; 3 cannot start (settings,
credentials, database); 130 stopped at once. Settings come from the environment and .env: see .env.example.`;
