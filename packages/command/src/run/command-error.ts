import type { ExitCode } from './exit-codes.js';

const marker = Symbol.for('@darkhorses/command/error');

/** An error that a person can do something about: it is shown as its message alone, and ends the command with its code. */
export class CommandError extends Error {
  override readonly name: string = 'CommandError';
  readonly exitCode: ExitCode;

  constructor(message: string, { exitCode, ...options }: ErrorOptions & { exitCode: ExitCode }) {
    super(message, options);
    this.exitCode = exitCode;
    Object.defineProperty(this, marker, { value: true });
  }

  static isInstance(value: unknown): value is CommandError {
    return value instanceof Error && marker in value;
  }
}
