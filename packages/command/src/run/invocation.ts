import type { RunOptions } from '@darkhorses/ingest';
import type { RacingApiOptions } from '@darkhorses/racing-api';
import type { Dialogue } from '../dialogue/dialogue.js';
import type { Terminal } from '../screen/terminal.js';
import type { ExitCode } from './exit-codes.js';

/** One call of the command line: what it may use of the process, and how it says its outcome. */
export interface Invocation {
  /** What people type: `backfill`. */
  readonly app: string;
  /** Aborts when the person asks to stop. */
  readonly signal: AbortSignal;
  readonly environment: NodeJS.ProcessEnv;
  /** What people watch; results go to `stdout`. */
  readonly terminal: Terminal;
  readonly stdout: Pick<NodeJS.WritableStream, 'write'>;
  /** What is piped in. */
  readonly stdin: AsyncIterable<string | Uint8Array>;
  /** Asks the person who watches; absent where nobody does. */
  readonly dialogue?: Dialogue | undefined;
  /** Sets the exit code that the command ends with. */
  end(code: ExitCode): void;
  /** What a test puts in the place of time. */
  readonly time?: InvocationTime;
}

/** Time as a command meets it, each part by default the real one. */
export interface InvocationTime {
  /** The time of the ledger, by default the database's. */
  readonly now?: () => Date;
  /** The waits of the API's client. */
  readonly client?: Pick<RacingApiOptions, 'clock' | 'timeout'>;
  /** The waits of a run that an outage has paused. */
  readonly wait?: NonNullable<RunOptions['wait']>;
}
