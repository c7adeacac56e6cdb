import { EventEmitter } from 'node:events';
import type { TerminalStream } from '../screen/terminal.js';

/** A process of paper: what is written, and how it ends, is kept. */
export class PaperProcess extends EventEmitter {
  readonly argv: string[];
  exitCode: number | string | null | undefined;
  // Commands only write to them, and listen to their errors.
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
