// The command lines of the apps as built: every command with its own options, as commander itself lists them in the help.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

export const apps = ['backfill', 'auditor', 'scheduler'];

/** Every command of an app, with the flags that its own help names. */
export async function commandsOf(app, home) {
  const helpOf = async (words) => (await run(app, [...words, '--help'], { home, seconds: 60 })).stdout;
  const found = [];
  const visit = async (words) => {
    const help = await helpOf(words);
    const options = [...help.matchAll(/^ {2}(?:-\w, )?(--[a-z-]+)/gm)].map(([, name]) => name);
    const within = /^Commands:\n((?: {2}.*\n?)*)/m.exec(help)?.[1] ?? '';
    const commands = [...within.matchAll(/^ {2}([a-z-]+)/gm)].map(([, name]) => name).filter((name) => name !== 'help');
    found.push({ app, words, options });
    for (const command of commands) await visit([...words, command]);
  };
  await visit([]);
  return found;
}

/**
 * Runs a command line to its end.
 *
 * @param {{ home: string, seconds: number, environment?: Record<string, string>, input?: string, onStart?: (child:
 *   import('node:child_process').ChildProcess) => void }} surroundings `home` is its working folder; beside `environment` it
 *   gets a database that nobody answers for
 */
export async function run(app, words, { home, seconds, environment = {}, input = '', onStart = () => {} }) {
  const cli = join(import.meta.dirname, '..', '..', 'apps', app, 'dist', 'cli.js');
  const child = spawn(process.execPath, [cli, ...words], {
    cwd: home,
    env: { PATH: process.env.PATH, HOME: home, DATABASE_URL: 'postgres://nobody@127.0.0.1:1/none', ...environment },
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  // It may have ended before it reads.
  child.stdin.on('error', () => {}).end(input);
  const written = { stdout: '', stderr: '' };
  for (const stream of ['stdout', 'stderr']) {
    child[stream].setEncoding('utf8').on('data', (text) => (written[stream] += text));
  }
  onStart(child);
  let late = false;
  const timer = setTimeout(() => {
    late = true;
    child.kill('SIGKILL');
  }, seconds * 1000);
  const [code] = await once(child, 'close');
  clearTimeout(timer);
  return { code, late, ...written };
}
