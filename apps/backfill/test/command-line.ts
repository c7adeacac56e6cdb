import { EventEmitter } from 'node:events';
import { type ExitCode, type InvocationTime, runCommand, Terminal, type TerminalStream } from '@darkhorses/command';
import type { Command } from 'commander';
import { expect } from 'vitest';
import { createProgram } from '../src/program.js';

/** How a call of the command line ended, and all that it wrote. */
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
  /** Told what is written on stderr, with what sends a signal. */
  readonly onStderr?: (text: string, signal: (name: 'SIGINT') => void) => void;
  /** What must not be seen anywhere, beside the account's and the database's own secrets. */
  readonly secrets?: readonly string[];
}

/** Calls the command line as its users do, within this process: from the words behind `backfill` to the exit code. */
export async function backfill(words: readonly string[], options: CallOptions): Promise<Ended> {
  const { environment, time, isTTY = false, onStderr, secrets = [] } = options;
  const paper = new PaperProcess(words, isTTY);
  if (onStderr) paper.stderr.onWrite = (text) => onStderr(text, (name) => paper.emit(name));
  await runCommand(async ({ signal, terminal }) => {
    let code: ExitCode = 0;
    const program = createProgram({
      app: 'backfill',
      signal,
      terminal,
      environment,
      stdout: paper.stdout,
      end: (given) => {
        code = given;
      },
      ...(time && { time }),
    });
    await program.parseAsync(words, { from: 'user' });
    return code;
  }, paper);
  const ended = { code: Number(paper.exitCode), stdout: paper.stdout.text, stderr: paper.stderr.text };
  expectNoSecret(ended, [...secretsOf(environment), ...secrets]);
  return ended;
}

/** The command line without anything behind it, to see what it understands. */
export function parserOf(): Command {
  const nowhere = { write: () => true };
  const terminal = new Terminal(nowhere);
  return createProgram({
    app: 'backfill',
    signal: AbortSignal.abort(),
    environment: {},
    terminal,
    stdout: nowhere,
    end: () => {},
  });
}

/** Whatever a command was asked and however it ended, nobody gets to see a secret. */
export function expectNoSecret({ stdout, stderr }: Pick<Ended, 'stdout' | 'stderr'>, secrets: readonly string[]): void {
  for (const secret of secrets) {
    expect(stdout).not.toContain(secret);
    expect(stderr).not.toContain(secret);
  }
}

function secretsOf({ RACING_API_USERNAME, RACING_API_PASSWORD, DATABASE_URL }: NodeJS.ProcessEnv): string[] {
  const database =
    DATABASE_URL !== undefined && URL.canParse(DATABASE_URL) ? new URL(DATABASE_URL).password : undefined;
  return [RACING_API_USERNAME, RACING_API_PASSWORD, database].flatMap((secret) => secret || []);
}

class PaperStream extends EventEmitter {
  text = '';
  onWrite: (text: string) => void = () => {};

  constructor(readonly isTTY: boolean) {
    super();
  }

  readonly columns = 120;

  write(text: string | Uint8Array): boolean {
    this.text += String(text);
    this.onWrite(String(text));
    return true;
  }
}

/** A process of paper: what is written, and how it ends, is kept. */
class PaperProcess extends EventEmitter {
  readonly argv: string[];
  exitCode: number | string | null | undefined;
  // The commands only write to them, and listen to their errors.
  readonly stdout: PaperStream & NodeJS.WritableStream & TerminalStream;
  readonly stderr: PaperStream & NodeJS.WritableStream & TerminalStream;

  constructor(words: readonly string[], isTTY: boolean) {
    super();
    this.argv = ['node', 'cli.js', ...words];
    this.stdout = new PaperStream(isTTY) as PaperProcess['stdout'];
    this.stderr = new PaperStream(isTTY) as PaperProcess['stderr'];
  }

  exit(code: number): void {
    throw new Error(`The command ended its process with ${code}.`);
  }
}
