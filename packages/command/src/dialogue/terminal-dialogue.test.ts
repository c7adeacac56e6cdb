import { PassThrough } from 'node:stream';
import { beforeEach, expect, test } from 'vitest';
import type { Dialogue } from './dialogue.js';
import { terminalDialogue } from './terminal-dialogue.js';

let input: PassThrough;
let shown: string;
let stopping: AbortController;
let dialogue: Dialogue;
beforeEach(() => {
  input = new PassThrough();
  shown = '';
  stopping = new AbortController();
  const output = new PassThrough().on('data', (chunk) => {
    shown += String(chunk);
  });
  dialogue = terminalDialogue({ input, output, signal: stopping.signal });
});

test('what is asked and answered is seen, without the space around it', async () => {
  const answer = dialogue.ask('Username:');
  input.write(' ada \r');
  expect(await answer).toBe('ada');
  expect(shown).toContain('Username: ');
  expect(shown).toContain('ada');
});

test('a secret is not shown, not even when it is pasted with the line before it', async () => {
  const username = dialogue.ask('Username:');
  input.write('ada\rhunter2-of-ada\r');
  await username;
  const password = dialogue.askSecret('Password:');
  input.write('hunter2-of-bob\r');
  const secret = await password;
  expect(secret.reveal()).toBe('hunter2-of-bob');
  expect(shown).toContain('Password: ');
  expect(shown).not.toContain('hunter2');
});

test('yes and no in words, in letters, and Enter for yes; anything else is asked again', async () => {
  const answers: boolean[] = [];
  for (const typed of ['\r', 'Y\r', 'yes\r', 'n\r', 'NO\r']) {
    const answer = dialogue.confirm('Go on?');
    input.write(typed);
    answers.push(await answer);
  }
  expect(answers).toEqual([true, true, true, false, false]);
  const unclear = dialogue.confirm('Go on?');
  input.write('perhaps\r');
  await new Promise(setImmediate);
  input.write('n\r');
  expect(await unclear).toBe(false);
});

test.each([
  ['Ctrl+C', () => input.write('\u0003')],
  ['Ctrl+D', () => input.write('\u0004')],
  ['the end of input', () => input.end()],
  ['a signal', () => stopping.abort()],
])('%s stops, and says that nothing was written', async (_, stop) => {
  const answer = dialogue.askSecret('Password:');
  stop();
  await expect(answer).rejects.toMatchObject({ exitCode: 130, message: 'Stopped. Nothing was written.' });
  expect(shown.endsWith('\n')).toBe(true);
});
