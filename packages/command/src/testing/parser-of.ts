import { Readable } from 'node:stream';
import type { Command } from 'commander';
import type { Invocation } from '../run/invocation.js';
import { Terminal } from '../screen/terminal.js';

/** An app's command line without anything behind it, to see what it understands. */
export function parserOf(app: string, createProgram: (invocation: Invocation) => Command): Command {
  const nowhere = { write: () => true };
  return createProgram({
    app,
    signal: AbortSignal.abort(),
    environment: {},
    terminal: new Terminal(nowhere),
    stdout: nowhere,
    stdin: Readable.from([]),
    end: () => {},
  });
}
