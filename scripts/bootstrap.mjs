// Makes a fresh clone ready, with nothing but Node and npm on the machine, then runs the command after `--`.
//
//   node scripts/bootstrap.mjs [build] [-- command args...]
//
// It installs the locked dependencies when the lockfile has changed since the last whole install, and builds through turbo
// (whose cache makes a second build free). Everything it prints goes to stderr, so that a command's stdout stays clean.
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { constants, tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const args = process.argv.slice(2);
const separator = args.indexOf('--');
const steps = separator < 0 ? args : args.slice(0, separator);
const command = separator < 0 ? [] : args.slice(separator + 1);

const [major, minor] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(
    `Node ${process.versions.node} is too old: this project needs 20.19 or newer. Install it from nodejs.org.`,
  );
  process.exit(3);
}

const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
const bin = join(root, 'node_modules', '.bin');
const env = {
  ...process.env,
  PATH: `${bin}${delimiter}${process.env.PATH ?? ''}`,
  TURBO_TELEMETRY_DISABLED: '1',
  DO_NOT_TRACK: '1',
};
// npm hands its own settings down as npm_config_*; pnpm would read some of them as its own and warn about the rest.
// How the registry is reached must stay.
const network = /^npm_config_(registry|userconfig|cafile|ca|cert|key|strict_ssl|proxy|https?_proxy|noproxy)$/i;
for (const key of Object.keys(env)) if (/^npm_config_/i.test(key) && !network.test(key)) delete env[key];

const stampFile = join(root, 'node_modules', '.darkhorses-install');
const stamp = createHash('sha256')
  .update(readFileSync(join(root, 'pnpm-lock.yaml')))
  .update(readFileSync(join(root, 'pnpm-workspace.yaml')))
  .update(process.versions.modules)
  .digest('hex');
const installed = existsSync(stampFile) ? readFileSync(stampFile, 'utf8') : '';

if (installed !== stamp) {
  say(
    installed === ''
      ? 'Installing dependencies (first run only, a minute or so)'
      : 'Installing dependencies: the lockfile has changed',
  );
  // From here until pnpm has ended, what is installed is neither the old lockfile's nor the new one's.
  rmSync(stampFile, { force: true });
  const install = [
    'install',
    '--frozen-lockfile',
    '--prefer-offline',
    // Nobody can answer pnpm when it finds a folder of another version and would ask whether to remove it.
    '--config.confirmModulesPurge=false',
    '--reporter=append-only',
    '--loglevel=warn',
  ];
  // From elsewhere, or npx would run the pnpm of our own node_modules, which then removes itself as it works.
  run('npx', ['--yes', manifest.packageManager, '--dir', root, ...install], tmpdir());
  writeFileSync(stampFile, stamp);
}
if (steps.includes('build')) {
  if (!existsSync(join(root, 'apps', 'backfill', 'dist'))) say('Building (first run only, half a minute or so)');
  run('turbo', ['run', 'build', '--output-logs=errors-only', '--log-prefix=none', '--ui=stream']);
}
if (command.length > 0) hand(command);

function say(text) {
  console.error(`\u2014 ${text}`);
}

/** A step of ours: its output is kept back unless it fails, and always goes to stderr. */
function run(name, parameters, cwd = root) {
  const quiet = process.env.DARKHORSES_VERBOSE === undefined;
  const result = spawnSync(name, parameters, {
    cwd,
    env,
    stdio: quiet ? ['ignore', 'pipe', 'pipe'] : ['ignore', 2, 2],
    shell: process.platform === 'win32',
    maxBuffer: 1 << 28,
  });
  if (result.status === 0) return;
  if (quiet) process.stderr.write(Buffer.concat([result.stdout ?? Buffer.alloc(0), result.stderr ?? Buffer.alloc(0)]));
  if (result.error) console.error(result.error.message);
  console.error(`\`${[name, ...parameters].join(' ')}\` failed.`);
  process.exit(result.status ?? 3);
}

/** The command itself: it owns the terminal, gets every signal, and its exit code is ours. */
function hand([name, ...parameters]) {
  const child = spawn(name, parameters, { cwd: root, env, stdio: 'inherit', shell: process.platform === 'win32' });
  // Ctrl+C reaches the whole foreground group by itself; we must only stay alive until the child has finished its work.
  process.on('SIGINT', () => {});
  process.on('SIGTERM', () => child.kill('SIGTERM'));
  child.on('error', (error) => {
    console.error(`Could not start ${name}: ${error.message}`);
    process.exit(3);
  });
  child.on('exit', (code, signal) => process.exit(code ?? 128 + constants.signals[signal]));
}
