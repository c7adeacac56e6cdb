import { Readable } from 'node:stream';
import type { Command } from 'commander';
import type { ExitCode } from '../run/exit-codes.js';
import type { Invocation, InvocationTime } from '../run/invocation.js';
import { runCommand } from '../run/run-command.js';
import { paperDialogue } from './paper-dialogue.js';
import { PaperProcess } from './paper-process.js';

/** How a call of a command line ended, and all that it wrote. */
export interface Ended {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

export interface CallOptions {
  readonly environment: NodeJS.ProcessEnv;
  readonly time?: InvocationTime;
  /** Whether a person looks: then there is a progress bar. */
  readonly isTTY?: boolean;
  /** What is piped in. */
  readonly stdin?: string;
  /** What the person at the terminal answers, in this order; absent where nobody is there. */
  readonly answers?: readonly string[];
  /** Told what is written on stderr, with what sends a signal. */
  readonly onStderr?: (text: string, signal: (name: 'SIGINT' | 'SIGTERM') => void) => void;
  /** What must not be seen anywhere, beside the account's and the database's own secrets. */
  readonly secrets?: readonly string[];
}

/**
 * Calls an app's command line as its users do, within this process: from the words behind its name to the exit code.
 *
 * @throws Error when a secret was written, whatever the command was asked
 * @example
 * const { code, stdout } = await callProgram('backfill', createProgram, ['status'], { environment });
 */
export async function callProgram(
  app: string,
  createProgram: (invocation: Invocation) => Command,
  words: readonly string[],
  options: CallOptions,
): Promise<Ended> {
  const { environment, time, stdin = '', answers, isTTY = false, onStderr, secrets = [] } = options;
  const paper = new PaperProcess(words, isTTY);
  if (onStderr) paper.stderr.onWrite = (text) => onStderr(text, (name) => paper.emit(name));
  await runCommand(async ({ signal, terminal }) => {
    let code: ExitCode = 0;
    const end = (given: ExitCode): void => {
      code = given;
    };
    const program = createProgram({
      app,
      signal,
      terminal,
      environment,
      stdout: paper.stdout,
      stdin: Readable.from([stdin]),
      dialogue: answers && paperDialogue(answers, terminal),
      end,
      ...(time && { time }),
    });
    await program.parseAsync(words, { from: 'user' });
    return code;
  }, paper);
  const ended = { code: Number(paper.exitCode), stdout: paper.stdout.text, stderr: paper.stderr.text };
  expectNoSecret(ended, [...secretsOf(environment), ...secrets]);
  return ended;
}

/**
 * Whatever a command was asked and however it ended, nobody gets to see a secret.
 *
 * @throws Error where one of them was written; the error does not tell it either
 */
export function expectNoSecret({ stdout, stderr }: Pick<Ended, 'stdout' | 'stderr'>, secrets: readonly string[]): void {
  if (secrets.some((secret) => stdout.includes(secret) || stderr.includes(secret)))
    throw new Error('The command wrote a secret.');
}

function secretsOf({ RACING_API_USERNAME, RACING_API_PASSWORD, DATABASE_URL }: NodeJS.ProcessEnv): string[] {
  const database =
    DATABASE_URL !== undefined && URL.canParse(DATABASE_URL) ? new URL(DATABASE_URL).password : undefined;
  return [RACING_API_USERNAME, RACING_API_PASSWORD, database].flatMap((secret) => secret || []);
}
