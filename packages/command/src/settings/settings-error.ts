import { CommandError } from '../run/command-error.js';
import { exitCodes } from '../run/exit-codes.js';

/** Variables of the environment that are missing or wrong: all of them, each with what was expected and a valid example. */
export class SettingsError extends CommandError {
  override readonly name = 'SettingsError';

  constructor(readonly faults: readonly string[]) {
    super(faults.join('\n'), { exitCode: exitCodes.cannotStart });
  }
}
