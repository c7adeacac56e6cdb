import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, open, readdir, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { CommandError, exitCodes, UsageError } from '@darkhorses/command';

/**
 * A folder that is whole or not there at all: `work` fills one beside it, which gets its name when all is on the disk. What
 * a failure or an interruption leaves half done is removed; what a crash leaves has `.partial` in its name.
 *
 * @param folder that does not exist yet
 * @throws UsageError when it does
 */
export async function fillFolder<T>(folder: string, work: (partial: string) => Promise<T>): Promise<T> {
  if (existsSync(folder)) throw new UsageError(`${folder} exists: give another --out, or remove it.`);
  try {
    await makeParent(folder);
    const partial = await mkdtemp(`${folder}.partial-`);
    try {
      const result = await work(partial);
      await rename(partial, folder);
      await toDisk(dirname(folder));
      return result;
    } catch (error) {
      await rm(partial, { recursive: true, force: true });
      throw error;
    }
  } catch (error) {
    throw asFolderError(error, folder);
  }
}

async function makeParent(folder: string): Promise<void> {
  await mkdir(dirname(folder), { recursive: true }).catch((error: NodeJS.ErrnoException) => {
    // Node says so of a file that stands in the way.
    throw error.code === 'EEXIST' ? Object.assign(error, { code: 'ENOTDIR' }) : error;
  });
}

/** What crashes have left beside a folder. */
export async function leftovers(folder: string): Promise<string[]> {
  const names = await readdir(dirname(folder)).catch(() => []);
  return names
    .filter((name) => name.startsWith(`${basename(folder)}.partial-`))
    .map((name) => join(dirname(folder), name));
}

/** Waits until a file or folder is on the disk: a new name must not survive a power cut that its contents do not. */
export async function toDisk(path: string): Promise<void> {
  // Windows gives no handle to a folder.
  if (process.platform === 'win32') return;
  const handle = await open(path, 'r');
  await handle.sync().finally(() => handle.close());
}

/** Trouble with the disk, told with the folder and what to do. */
export function asFolderError(error: unknown, folder: string): unknown {
  if (!(error instanceof Error && 'code' in error)) return error;
  const advice = adviceOn[String(error.code)];
  if (advice === undefined) return error;
  const message = `${folder} cannot be written: ${advice} Nothing of the export was kept.`;
  return new CommandError(message, { exitCode: exitCodes.cannotStart, cause: error });
}

const adviceOn: Readonly<Record<string, string>> = {
  ENOSPC: 'the disk is full. Free some space, or give --out on another disk.',
  EDQUOT: 'your quota of the disk is used up. Free some space, or give --out on another disk.',
  EROFS: 'the disk is read-only. Give --out on another one.',
  EACCES: 'its folder does not let you in. Give another --out, or the right to write there.',
  EPERM: 'its folder does not let you in. Give another --out, or the right to write there.',
  ENOTDIR: 'a part of its path is a file. Give another --out.',
  ENOTEMPTY: 'somebody else made it meanwhile. Give another --out, or remove it.',
  EEXIST: 'somebody else made it meanwhile. Give another --out, or remove it.',
};
