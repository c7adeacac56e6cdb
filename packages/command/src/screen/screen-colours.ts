import { type Colours, colours, hasColours } from './colours.js';
import type { Terminal } from './terminal.js';

/** The colours of what is drawn on a terminal; none where nobody looks, or does not want them. */
export function screenColours(terminal: Terminal, environment: NodeJS.ProcessEnv): Colours {
  return colours(terminal.isInteractive && hasColours({ isTTY: true, write: () => true }, environment));
}
