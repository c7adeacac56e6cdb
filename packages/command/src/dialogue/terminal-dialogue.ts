import { createInterface } from 'node:readline';
import { Writable } from 'node:stream';
import { CommandError } from '../run/command-error.js';
import { exitCodes } from '../run/exit-codes.js';
import { Secret } from '../settings/secret.js';
import type { Dialogue } from './dialogue.js';

/** Where a dialogue takes place. */
export interface DialogueStreams {
  readonly input: NodeJS.ReadableStream;
  /** Stderr: stdout is for results, which may go into a file. */
  readonly output: NodeJS.WritableStream;
  readonly signal: AbortSignal;
}

/**
 * Asks at a terminal, with what Node.js brings: the known library of prompts no longer takes our oldest Node.js.
 *
 * @throws {CommandError} on Ctrl+C and at the end of input, which both mean stop
 */
export function terminalDialogue(streams: DialogueStreams): Dialogue {
  const ask = (question: string) => answerTo(question, streams, false);
  return {
    ask,
    askSecret: async (question) => new Secret(await answerTo(question, streams, true)),
    async confirm(question) {
      for (;;) {
        const answer = (await ask(`${question} [Y/n]`)).toLowerCase();
        if (['', 'y', 'yes'].includes(answer)) return true;
        if (['n', 'no'].includes(answer)) return false;
      }
    },
  };
}

function answerTo(question: string, { input, output, signal }: DialogueStreams, isHidden: boolean): Promise<string> {
  // What follows the answer in one paste, such as a password after a username, is not shown either.
  let isShown = !isHidden;
  const echo = new Writable({
    write(chunk, _encoding, done) {
      if (isShown) output.write(chunk as Uint8Array);
      done();
    },
  });
  return new Promise((resolve, reject) => {
    // `terminal`: the terminal itself echoes nothing then, and what is typed goes where we say.
    const line = createInterface({ input, output: echo, terminal: true, historySize: 0 });
    const settle = (outcome: () => void) => {
      isShown = false;
      signal.removeEventListener('abort', stop);
      for (const [event, listener] of listeners) line.off(event, listener);
      line.close();
      outcome();
    };
    const stop = () =>
      settle(() => {
        output.write('\n');
        reject(new CommandError('Stopped. Nothing was written.', { exitCode: exitCodes.interrupted }));
      });
    const take = (text: string) =>
      settle(() => {
        if (isHidden) output.write('\n');
        resolve(text.trim());
      });
    const listeners = [
      ['line', take],
      ['SIGINT', stop],
      ['close', stop],
    ] as const;
    for (const [event, listener] of listeners) line.on(event, listener);
    signal.addEventListener('abort', stop, { once: true });
    // Only now: whoever answers at once would otherwise see the password, which the terminal still echoed.
    output.write(`${question} `);
    if (signal.aborted) stop();
  });
}
