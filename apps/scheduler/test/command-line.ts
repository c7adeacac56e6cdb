import { EventEmitter } from 'node:events';
import { type InvocationTime, runCommand, type ExitCode, type TerminalStream } from '@darkhorses/command';
import { createProgram } from '../src/program.js';

/** How a call of the command line ended, and all that it wrote. */
export interface Ended {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

interface CallOptions {
  readonly environment: NodeJS.ProcessEnv;
  readonly time?: InvocationTime;
  /** Told what is written on stderr, with what sends a signal. */
  readonly onStderr?: (text: string, signal: (name: 'SIGTERM') => void) => void;
}

/** Calls the command line as its users do, within this process. */
export async function scheduler(
  words: readonly string[],
  { environment, time, onStderr = () => {} }: CallOptions,
): Promise<Ended> {
  const written = { stdout: '', stderr: '' };
  const signals = new EventEmitter();
  const streamOf = (name: 'stdout' | 'stderr') =>
    Object.assign(new EventEmitter(), {
      write(text: string | Uint8Array) {
        written[name] += String(text);
        if (name === 'stderr') onStderr(String(text), (signal) => signals.emit(signal));
        return true;
      },
      // The commands only write to them, and listen to their errors.
    }) as unknown as NodeJS.WritableStream & TerminalStream;
  const [stdout, stderr] = [streamOf('stdout'), streamOf('stderr')];
  const paper = Object.assign(signals, {
    argv: ['node', 'cli.js', ...words],
    exitCode: undefined as number | string | null | undefined,
    stdout,
    stderr,
    exit(code: number): void {
      throw new Error(`The command ended its process with ${code}.`);
    },
  });
  await runCommand(async ({ signal, terminal }) => {
    let code: ExitCode = 0;
    const end = (given: ExitCode): void => void (code = given);
    const invocation = { app: 'scheduler', signal, terminal, environment, stdout, end, ...(time && { time }) };
    await createProgram(invocation).parseAsync(words, { from: 'user' });
    return code;
  }, paper);
  return { code: Number(paper.exitCode), ...written };
}
