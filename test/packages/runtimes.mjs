import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { installTool } from './installation.mjs';

// The programs as npm has them, one package for each system, at versions that change here and nowhere else.
const npmPackages = {
  bun: { version: '1.4.5', at: ({ system, cpu }) => [`@oven/bun-${system}-${cpu}`, 'bin/bun'] },
  deno: {
    version: '2.9.6',
    at: ({ system, cpu, libc }) => [`@deno/${system}-${cpu === 'aarch64' ? 'arm64' : cpu}${libc}`, 'deno'],
  },
};

/** A runtime's program: the one of this machine, else the one that npm has, else why there is none. */
export function findRuntime(name, folder) {
  if (spawnSync(name, ['--version']).status === 0) return { program: name };
  const { version, at } = npmPackages[name];
  const [npmPackage, path] = at({
    system: process.platform,
    cpu: process.arch === 'arm64' ? 'aarch64' : process.arch,
    libc: process.platform === 'linux' ? '-glibc' : '',
  });
  const { ok, output } = installTool(join(folder, name), `${npmPackage}@${version}`);
  if (!ok) return { missing: `${npmPackage}@${version} is not to be had: ${output.split('\n')[0]}` };
  const program = join(folder, name, 'node_modules', npmPackage, path);
  const { status, error, stderr } = spawnSync(program, ['--version'], { encoding: 'utf8' });
  return status === 0 ? { program } : { missing: `it does not start here: ${error?.message ?? stderr.split('\n')[0]}` };
}
