/** What is known of the stream that people look at; a test gives its own. */
export interface TerminalStream {
  write(text: string): unknown;
  isTTY?: boolean | undefined;
  columns?: number | undefined;
}

const clearLine = '\r\u001B[2K';

/**
 * A stream that lines are written to, with one line at its foot that is drawn again and again, such as a progress bar.
 * Lines push the foot down and never tear it.
 */
export class Terminal {
  readonly #stream: TerminalStream;
  #foot = '';

  constructor(stream: TerminalStream) {
    this.#stream = stream;
  }

  get isInteractive(): boolean {
    return this.#stream.isTTY === true;
  }

  /** @unit characters; 80 where the stream does not say, or says 0, as some do */
  get width(): number {
    return this.#stream.columns || 80;
  }

  /** Writes text that ends in a line break, as a log does. */
  write(text: string): void {
    this.#stream.write(this.#foot === '' ? text : `${clearLine}${text}${this.#foot}`);
  }

  line(text: string): void {
    this.write(`${text}\n`);
  }

  /** Draws the foot, in place of the one before; an empty one takes it away. Where nobody looks, nothing is drawn. */
  foot(text: string): void {
    if (!this.isInteractive || text === this.#foot) return;
    this.#stream.write(`${clearLine}${text}`);
    this.#foot = text;
  }
}
