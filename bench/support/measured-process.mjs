// A process of its own, and what it took from its first instruction to its end.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const preload = join(import.meta.dirname, 'resources-at-end.cjs');

/**
 * Runs Node with some arguments and waits for its end.
 *
 * @param {string[]} given
 * @returns {Promise<{ code: number, stdout: string, stderr: string, wall: number, cpu: number, memory: number }>} milliseconds that
 *   passed, milliseconds of CPU, and the most memory in bytes
 */
export async function measuredProcess(given, environment = {}) {
  const began = performance.now();
  const child = spawn(process.execPath, ['--require', preload, ...given], {
    // Elsewhere, so that nobody's .env is read.
    cwd: tmpdir(),
    env: { ...process.env, ...environment },
    stdio: ['ignore', 'pipe', 'pipe', 'pipe'],
  });
  const written = ['', '', '', ''];
  for (const number of [1, 2, 3]) {
    child.stdio[number].setEncoding('utf8').on('data', (text) => (written[number] += text));
  }
  const [code] = await once(child, 'close');
  const [, stdout, stderr, resources] = written;
  return { code, stdout, stderr, wall: performance.now() - began, ...JSON.parse(resources || '{}') };
}
