import { spawnSync } from 'node:child_process';
import { delimiter, join } from 'node:path';

const bin = join(import.meta.dirname, '..', 'node_modules', '.bin');

/** Runs a command of this repository to its end: whether it went well, its stdout, and all that it said. */
export function run(command, parameters, cwd, env = {}) {
  const { status, stdout, stderr, error } = spawnSync(command, parameters, {
    cwd,
    encoding: 'utf8',
    maxBuffer: 1 << 28,
    env: { ...process.env, PATH: `${bin}${delimiter}${process.env.PATH ?? ''}`, ...env },
    shell: process.platform === 'win32',
  });
  return {
    ok: status === 0,
    stdout: stdout ?? '',
    output: `${stdout ?? ''}${stderr ?? ''}${error?.message ?? ''}`.trim(),
  };
}
