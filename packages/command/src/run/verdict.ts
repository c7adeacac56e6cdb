import { IngestError, OutOfReachError } from '@darkhorses/ingest';
import { LocalPostgresError } from '@darkhorses/local-postgres';
import { AbortedError, AuthenticationError, PlanError, RacingApiError } from '@darkhorses/racing-api';
import { DatabaseConnectionError, isLackOfRights, SchemaError } from '@darkhorses/schema';
import { CommandError } from './command-error.js';
import { type ExitCode, exitCodes } from './exit-codes.js';

/** What an error that ended a command means to the one who called it. */
export interface Verdict {
  exitCode: ExitCode;
  /** Foreseen: its message says all that helps. Any other is a fault of ours, and its stack belongs in the report. */
  isExpected: boolean;
  /** Printed by somebody else already, or nothing to speak of. */
  isSilent: boolean;
}

/** Judges an error by its kind, which every package of ours gives to what it throws on purpose. */
export function verdictOn(error: unknown): Verdict {
  if (CommandError.isInstance(error)) return expected(error.exitCode);
  if (isCommander(error))
    return { exitCode: error.exitCode === 0 ? exitCodes.done : exitCodes.usage, isExpected: true, isSilent: true };
  if (isAbort(error)) return { ...expected(exitCodes.gaps), isSilent: true };
  if (LocalPostgresError.isInstance(error)) return expected(exitCodes.cannotStart);
  if (DatabaseConnectionError.isInstance(error) && error.reason === 'lost') return expected(exitCodes.gaps);
  if (SchemaError.isInstance(error)) return expected(exitCodes.cannotStart);
  if (AuthenticationError.isInstance(error) || PlanError.isInstance(error)) return expected(exitCodes.cannotStart);
  if (error instanceof OutOfReachError) return expected(exitCodes.cannotStart);
  if (error instanceof IngestError) return expected(exitCodes.gaps);
  if (RacingApiError.isInstance(error)) return expected(exitCodes.gaps);
  if (isLackOfRights(error)) return expected(exitCodes.cannotStart);
  if (isDiskOrReadOnly(error)) return expected(exitCodes.gaps);
  return { exitCode: exitCodes.gaps, isExpected: false, isSilent: false };
}

function expected(exitCode: ExitCode): Verdict {
  return { exitCode, isExpected: true, isSilent: false };
}

/** Commander, when told not to exit by itself, throws after it has printed its message or its help. */
function isCommander(error: unknown): error is { exitCode: number } {
  return (
    error instanceof Error && 'exitCode' in error && 'code' in error && String(error.code).startsWith('commander.')
  );
}

function isAbort(error: unknown): boolean {
  return AbortedError.isInstance(error) || (error instanceof Error && error.name === 'AbortError');
}

/** Postgres: read-only transaction, disk full; the system: no space, file system read-only. */
function isDiskOrReadOnly(error: unknown): boolean {
  return (
    error instanceof Error && 'code' in error && ['25006', '53100', 'ENOSPC', 'EROFS'].includes(String(error.code))
  );
}
