import { spawnSync } from 'node:child_process';
import { basename, dirname, resolve } from 'node:path';

/** Whether git would take a file into the next commit; undefined outside a repository, and where there is no git. */
export function isSeenByGit(path: string): boolean | undefined {
  const { status } = spawnSync('git', ['check-ignore', '--quiet', '--', basename(path)], {
    cwd: dirname(resolve(path)),
    stdio: 'ignore',
  });
  // 0: ignored. 1: not. Anything else: git cannot tell.
  return status === 0 ? false : status === 1 ? true : undefined;
}
