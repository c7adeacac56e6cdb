import type { TerminalStream } from './terminal.js';

export interface Colours {
  bold(text: string): string;
  dim(text: string): string;
  red(text: string): string;
  green(text: string): string;
  yellow(text: string): string;
}

/** Whether a stream is to be coloured: https://no-color.org, and only where a person looks. */
export function hasColours(stream: TerminalStream, environment: NodeJS.ProcessEnv): boolean {
  if (environment['NO_COLOR']) return false;
  if (environment['FORCE_COLOR'] && environment['FORCE_COLOR'] !== '0') return true;
  return stream.isTTY === true && environment['TERM'] !== 'dumb';
}

/** No meaning is ever in the colour alone, so that without colours nothing is lost. */
export function colours(isOn: boolean): Colours {
  const paint =
    (on: number, off: number) =>
    (text: string): string =>
      isOn ? `\u001B[${on}m${text}\u001B[${off}m` : text;
  return { bold: paint(1, 22), dim: paint(2, 22), red: paint(31, 39), green: paint(32, 39), yellow: paint(33, 39) };
}
