// The real command line of an app, as a process of its own.
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const apps = join(import.meta.dirname, '..', '..', 'apps');

/**
 * Starts the backfill against a simulated API.
 *
 * @param {string[]} given the command and its flags
 * @param {{ simulator: { url: string, username: string, password: string }, databaseUrl: string, maxRps: number | 'unlimited',
 *   environment?: Record<string, string> }} surroundings
 * @returns the process, and how it ended: exit code, what it wrote, and the most memory that it held (bytes; 0 where the
 *   system does not tell)
 */
export const startBackfill = (given, surroundings) => startApp('backfill', given, surroundings);

/** Starts an app as `startBackfill` does the backfill; `environment` is added to its own. */
export function startApp(app, given, { simulator, databaseUrl, maxRps, environment = {} }) {
  const child = spawn(process.execPath, [join(apps, app, 'dist', 'cli.js'), ...given], {
    // Elsewhere, so that nobody's .env is read.
    cwd: tmpdir(),
    env: {
      ...process.env,
      RACING_API_BASE_URL: simulator.url,
      RACING_API_USERNAME: simulator.username,
      RACING_API_PASSWORD: simulator.password,
      RACING_API_MAX_RPS: String(maxRps),
      DATABASE_URL: databaseUrl,
      ...environment,
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
    pid: child.pid,
    /** What it has written so far. */
    written,
    ended,
    terminate: () => child.kill('SIGTERM'),
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
