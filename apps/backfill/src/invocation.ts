import type { ExitCode, Terminal } from '@darkhorses/command';

/** One call of the command line: what it may use of the process, and how it says its outcome. */
export interface Invocation {
  /** Aborts when the person asks to stop. */
  readonly signal: AbortSignal;
  readonly environment: NodeJS.ProcessEnv;
  /** What people watch; results go to `stdout`. */
  readonly terminal: Terminal;
  readonly stdout: Pick<NodeJS.WritableStream, 'write'>;
  /** Sets the exit code that the command ends with. */
  end(code: ExitCode): void;
}
