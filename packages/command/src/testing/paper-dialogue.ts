import type { Dialogue } from '../dialogue/dialogue.js';
import type { Terminal } from '../screen/terminal.js';
import { Secret } from '../settings/secret.js';

/** A person of paper, who answers what was written down beforehand; the questions stand on the terminal. */
export function paperDialogue(answers: readonly string[], terminal: Pick<Terminal, 'line'>): Dialogue {
  const left = [...answers];
  const ask = (question: string): Promise<string> => {
    terminal.line(question);
    const answer = left.shift();
    return answer === undefined
      ? Promise.reject(new Error(`Nobody answers: ${question}`))
      : Promise.resolve(answer.trim());
  };
  return {
    ask,
    askSecret: async (question) => new Secret(await ask(question)),
    confirm: async (question) => !/^n/i.test(await ask(question)),
  };
}
