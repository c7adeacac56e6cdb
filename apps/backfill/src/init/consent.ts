import {
  CommandError,
  type EnvironmentFile,
  exitCodes,
  type GivenVariables,
  type Invocation,
  UsageError,
} from '@darkhorses/command';

/**
 * Makes sure that a file which is there may be changed: by `--force`, or by a word of the person at the terminal.
 *
 * @throws {UsageError} where it may not
 */
export async function askConsent(
  { dialogue }: Invocation,
  { file, given, force }: { file: EnvironmentFile; given: GivenVariables; force: boolean },
): Promise<void> {
  const names = file.changesTo(given);
  if (!file.exists || names.length === 0 || force) return;
  if (dialogue === undefined) {
    throw new UsageError(
      `${file.path} is there already, and ${names.join(', ')} would be set in it. Add --force: everything else in it stays as it is.`,
    );
  }
  if (await dialogue.confirm(`${file.path} is there already. Set ${names.join(', ')} in it? All else in it stays.`))
    return;
  throw new CommandError('Stopped. Nothing was written.', { exitCode: exitCodes.cannotStart });
}
