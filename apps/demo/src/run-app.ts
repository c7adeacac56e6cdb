import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';

const { resolve } = createRequire(import.meta.url);

/** The command lines of the apps, as their users run them. */
const apps = {
  backfill: resolve('@darkhorses/backfill/dist/cli.js'),
  audit: resolve('@darkhorses/auditor/dist/cli.js'),
} as const;

/**
 * Runs a command of an app, with its screen in ours.
 *
 * @returns its exit code
 */
export function runApp(
  app: keyof typeof apps,
  parameters: readonly string[],
  environment: NodeJS.ProcessEnv,
): Promise<number> {
  return new Promise((done, reject) => {
    const child = spawn(process.execPath, [apps[app], ...parameters], { stdio: 'inherit', env: environment });
    child.on('error', reject);
    // Killed by a signal, it has no code of its own.
    child.on('exit', (code) => done(code ?? 130));
  });
}
