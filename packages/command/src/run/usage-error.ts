import { CommandError } from './command-error.js';
import { exitCodes } from './exit-codes.js';

/** The command was called in a way that makes no sense; the message says how to. */
export class UsageError extends CommandError {
  override readonly name = 'UsageError';

  constructor(message: string, options?: ErrorOptions) {
    super(message, { ...options, exitCode: exitCodes.usage });
  }
}
