import { inspect } from 'node:util';
import { isLackOfRights } from '@darkhorses/schema';
import { Terminal, type TerminalStream } from '../screen/terminal.js';
import { withoutSecrets } from '../settings/secret.js';
import { tolerateBrokenPipe } from './broken-pipe.js';
import { type ExitCode, exitCodes } from './exit-codes.js';
import { watchInterruption } from './interruption.js';
import { verdictOn } from './verdict.js';
import { watchFaults } from './faults.js';

/** What a command is given. */
export interface CommandContext {
  /** Aborted by Ctrl+C. Whoever waits, waits with it. */
  readonly signal: AbortSignal;
  /** The process' one view of stderr: two would tear each other's progress bars. */
  readonly terminal: Terminal;
}

/** The parts of `process` that a command goes through; a test gives its own. */
export interface CommandProcess {
  on(event: 'SIGINT' | 'SIGTERM' | 'uncaughtException', listener: (error: unknown) => void): unknown;
  off(event: 'SIGINT' | 'SIGTERM', listener: () => void): unknown;
  exit(code: number): void;
  argv: string[];
  exitCode?: number | string | null | undefined;
  stdout: NodeJS.WritableStream;
  stderr: NodeJS.WritableStream & TerminalStream;
}

/**
 * Runs a command from its first line to its exit code: signals, errors and broken pipes are seen to.
 *
 * An error that we foresee is shown as its message; `--verbose` shows where it came from. The process ends by itself when
 * nothing is left open, so that what was written is written.
 *
 * @example
 * await runCommand(async ({ signal }) => {
 *   await load({ signal });
 *   return exitCodes.done;
 * });
 */
export async function runCommand(
  command: (context: CommandContext) => Promise<ExitCode | void>,
  process_: CommandProcess = process,
): Promise<void> {
  const terminal = new Terminal(process_.stderr);
  const say = (line: string): void => terminal.line(withoutSecrets(line));
  const interruption = watchInterruption(process_, say, () => terminal.foot(''));
  watchFaults(process_, (error) => say(reportOf(error)));
  tolerateBrokenPipe([process_.stdout, process_.stderr], () => process_.exit(exitCodes.done));
  try {
    process_.exitCode = (await command({ signal: interruption.signal, terminal })) ?? exitCodes.done;
  } catch (error) {
    const { exitCode, isExpected, isSilent } = verdictOn(error);
    const isVerbose = process_.argv.includes('--verbose');
    if (!isSilent) say(isExpected && !isVerbose ? messageOf(error) : reportOf(error));
    process_.exitCode = exitCode;
  } finally {
    interruption.end();
  }
}

function messageOf(error: unknown): string {
  if (isLackOfRights(error)) {
    return `The role that connects to the database has too few rights for this: ${error.message}. The owner of the tables gives them with: npm run backfill -- migrate --grant ROLE`;
  }
  return error instanceof Error ? error.message : String(error);
}

function reportOf(error: unknown): string {
  return inspect(error, { depth: 5 });
}
