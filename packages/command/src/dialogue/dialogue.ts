import type { Secret } from '../settings/secret.js';

/** Questions to the person at the terminal. Where nobody is, there is no dialogue, and nothing is asked. */
export interface Dialogue {
  /** A line of text, without the space around it; it may be empty. */
  ask(question: string): Promise<string>;
  /** The same for what nobody may read over a shoulder: what is typed is not shown. */
  askSecret(question: string): Promise<Secret>;
  /** Yes or no; Enter alone is yes. */
  confirm(question: string): Promise<boolean>;
}
