import { type Colours, colours, hasColours, type Terminal } from '@darkhorses/command';

/** The colours of what is drawn on a terminal; none where nobody looks, or does not want them. */
export function screenColours(terminal: Terminal, environment: NodeJS.ProcessEnv): Colours {
  return colours(terminal.isInteractive && hasColours({ isTTY: true, write: () => true }, environment));
}
