/** The database lacks tables that figures are calculated from or written to. Nothing was changed. */
export class UnmigratedDatabaseError extends Error {
  override readonly name = 'UnmigratedDatabaseError';

  constructor(
    label: string,
    /** What it lacks, oldest first. */
    readonly migrations: readonly string[],
  ) {
    super(
      `The database ${label} lacks ${migrations.join(', ')} of @darkhorses/schema: call its migrate() on it first. Nothing was changed.`,
    );
  }
}

/** Another refresh is at work on this database: two would undo each other's notes of what has changed. */
export class RefreshInProgressError extends Error {
  override readonly name = 'RefreshInProgressError';

  constructor() {
    super('Another refresh of the statistics is running on this database. Wait until it has ended, and run it again.');
  }
}
