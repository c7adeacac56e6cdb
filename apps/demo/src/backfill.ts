import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';

/** The backfill's command line, as its users run it. */
const command = createRequire(import.meta.url).resolve('@darkhorses/backfill/dist/cli.js');

/**
 * Runs a command of the backfill, with its screen in ours.
 *
 * @returns its exit code
 */
export function runBackfill(parameters: readonly string[], environment: NodeJS.ProcessEnv): Promise<number> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [command, ...parameters], { stdio: 'inherit', env: environment });
    child.on('error', reject);
    // Killed by a signal, it has no code of its own.
    child.on('exit', (code) => resolve(code ?? 130));
  });
}
