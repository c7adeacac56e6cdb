import { spawnSync } from 'node:child_process';
import {
  appendFileSync,
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';

const script = join(import.meta.dirname, '..', 'scripts', 'bootstrap.mjs');

/** A repository with nothing in it but a lockfile, and an npx that only notes what it was asked for. */
function freshClone(install = 'mkdir -p "$4/node_modules"') {
  const root = mkdtempSync(join(tmpdir(), 'dh bootstrap '));
  onTestFinished(() => rmSync(root, { recursive: true }));
  for (const folder of ['scripts', 'bin']) mkdirSync(join(root, folder));
  copyFileSync(script, join(root, 'scripts', 'bootstrap.mjs'));
  writeFileSync(join(root, 'package.json'), '{ "packageManager": "pnpm@10.33.0" }');
  writeFileSync(join(root, 'pnpm-workspace.yaml'), '');
  writeFileSync(join(root, 'pnpm-lock.yaml'), "lockfileVersion: '9.0'\n");
  const log = join(root, 'installs.log');
  const npx = (commands: string) => {
    writeFileSync(
      join(root, 'bin', 'npx'),
      `#!/bin/sh\necho "$@" >> "${log}"\npwd > "${root}/from.log"\necho chatter\n${commands}\n`,
    );
    chmodSync(join(root, 'bin', 'npx'), 0o755);
  };
  npx(install);
  const run = (...parameters: string[]) =>
    spawnSync(process.execPath, [join(root, 'scripts', 'bootstrap.mjs'), ...parameters], {
      encoding: 'utf8',
      env: {
        PATH: [join(root, 'bin'), dirname(process.execPath), process.env['PATH']].join(delimiter),
        npm_config_registry: 'https://registry.example',
        npm_config_loglevel: 'silent',
      },
    });
  const installs = () => (existsSync(log) ? readFileSync(log, 'utf8').trim().split('\n') : []);
  return { root, npx, run, installs, lockfile: join(root, 'pnpm-lock.yaml') };
}

test('installs what the lockfile says, once, and again when it has changed', () => {
  const { root, run, installs, lockfile } = freshClone();
  expect(run().status).toBe(0);
  expect(installs()).toEqual([expect.stringMatching(/^--yes pnpm@10\.33\.0 --dir .+ install --frozen-lockfile /)]);
  // There, npx would run the pnpm that is installed in the repository, and pnpm would remove itself as it works.
  expect(readFileSync(join(root, 'from.log'), 'utf8').trim()).not.toBe(root);
  expect(run()).toMatchObject({ status: 0, stderr: '' });
  expect(installs()).toHaveLength(1);
  appendFileSync(lockfile, 'packages: {}\n');
  expect(run().stderr).toContain('the lockfile has changed');
  expect(installs()).toHaveLength(2);
});

test('an install that fails shows its output and its status, and is not taken for done, nor is the one before it', () => {
  const { npx, run, installs, lockfile } = freshClone();
  const before = readFileSync(lockfile, 'utf8');
  run();
  npx('echo the registry is away >&2; exit 7');
  appendFileSync(lockfile, 'packages: {}\n');
  const { status, stdout, stderr } = run('--', 'node', '--version');
  expect(status).toBe(7);
  expect(stdout).toBe('');
  expect(stderr).toContain('chatter');
  expect(stderr).toContain('the registry is away');
  // Half of the new packages may be there: back at the old lockfile, they are not the old ones.
  npx('true');
  writeFileSync(lockfile, before);
  expect(run().status).toBe(0);
  expect(installs()).toHaveLength(3);
});

test('what a command writes to stdout is all that comes there, and its exit code is ours', () => {
  const { run } = freshClone();
  const { status, stdout } = run(
    '--',
    'node',
    '-e',
    'console.log(JSON.stringify(process.argv[1])); process.exit(5)',
    'a b',
  );
  expect(status).toBe(5);
  expect(stdout).toBe('"a b"\n');
});

test('a command that a signal ends, ends with the code of that signal', () => {
  const { run } = freshClone();
  expect(run('--', 'node', '-e', 'process.kill(process.pid, "SIGTERM")').status).toBe(143);
  expect(run('--', 'node', '-e', 'process.kill(process.pid, "SIGKILL")').status).toBe(137);
  expect(run('--', 'no-such-command')).toMatchObject({ status: 3, stderr: expect.stringContaining('no-such-command') });
});

test("the way to the registry is handed down, npm's other settings are not", () => {
  const { run } = freshClone();
  const shown = run(
    '--',
    'node',
    '-p',
    'Object.keys(process.env).filter((key) => key.startsWith("npm_config")).join()',
  );
  expect(shown.stdout).toBe('npm_config_registry\n');
});
