import { CommandError } from '../run/command-error.js';
import { exitCodes } from '../run/exit-codes.js';

/** A database of the user's own is older than this version. We change its tables only when told to. */
export class PendingMigrationsError extends CommandError {
  override readonly name = 'PendingMigrationsError';

  constructor(
    readonly migrations: readonly string[],
    label: string,
  ) {
    const count = migrations.length === 1 ? '1 migration' : `${migrations.length} migrations`;
    super(
      `The database ${label} lacks ${count} of this version (${migrations.join(', ')}). ` +
        'Apply them with: npm run backfill -- migrate (with --check it only lists them)',
      { exitCode: exitCodes.cannotStart },
    );
  }
}
