import { randomBytes } from 'node:crypto';
import { closeSync, existsSync, fsyncSync, openSync, realpathSync, renameSync, rmSync, writeSync } from 'node:fs';
import { CommandError } from '../run/command-error.js';
import { exitCodes } from '../run/exit-codes.js';

/**
 * Writes a file that its owner alone may read, whole or not at all: beside it first, then in its place.
 *
 * @throws {CommandError} where it cannot be written; what stood there stands there still
 */
export function writePrivateFile(path: string, text: string): void {
  let beside: string | undefined;
  try {
    // Behind a link the file itself is meant.
    const target = existsSync(path) ? realpathSync(path) : path;
    beside = `${target}.${randomBytes(4).toString('hex')}.tmp`;
    writeWhole(beside, text);
    renameSync(beside, target);
  } catch (cause) {
    if (beside !== undefined) rmSync(beside, { force: true });
    throw new CommandError(
      `${path} cannot be written: ${(cause as Error).message}. Make its folder writable for you, or name another file with --file.`,
      { exitCode: exitCodes.cannotStart, cause },
    );
  }
}

function writeWhole(path: string, text: string): void {
  // Its rights are there before its text; `x` refuses what somebody else put there.
  const file = openSync(path, 'wx', 0o600);
  try {
    writeSync(file, text);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}
