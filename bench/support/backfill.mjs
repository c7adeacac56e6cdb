// The real command line of the backfill, as a process of its own.
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const cli = join(import.meta.dirname, '..', '..', 'apps', 'backfill', 'dist', 'cli.js');

/**
 * Starts the backfill against a simulated API.
 *
 * @param {string[]} given the command and its flags
 * @param {{ simulator: { url: string, username: string, password: string }, databaseUrl: string, maxRps: number | 'unlimited' }} surroundings
 * @returns the process, and how it ended: exit code, what it wrote, and the most memory that it held (bytes; 0 where the
 *   system does not tell)
 */
export function startBackfill(given, { simulator, databaseUrl, maxRps }) {
  const child = spawn(process.execPath, [cli, ...given], {
    // Elsewhere, so that nobody's .env is read.
    cwd: tmpdir(),
    env: {
      ...process.env,
      RACING_API_BASE_URL: simulator.url,
      RACING_API_USERNAME: simulator.username,
      RACING_API_PASSWORD: simulator.password,
      RACING_API_MAX_RPS: String(maxRps),
      DATABASE_URL: databaseUrl,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const written = { stdout: '', stderr: '' };
  for (const stream of ['stdout', 'stderr']) {
    child[stream].setEncoding('utf8').on('data', (text) => (written[stream] += text));
  }
  let peakMemory = 0;
  const watch = setInterval(() => (peakMemory = Math.max(peakMemory, peakMemoryOf(child.pid))), 100);
  const ended = new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code, signal) => resolve({ code, signal, ...written, peakMemory }));
  }).finally(() => clearInterval(watch));
  return {
    ended,
    kill: () => child.kill('SIGKILL'),
    isRunning: () => child.exitCode === null && child.signalCode === null,
  };
}

/** The system keeps the highest figure itself, so that a peak between two looks is not missed. */
function peakMemoryOf(pid) {
  try {
    const [, kilobytes = '0'] = /^VmHWM:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? [];
    return Number(kilobytes) * 1024;
  } catch {
    return 0;
  }
}
