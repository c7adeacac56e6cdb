/** Another refresh is at work on this database: two would undo each other's notes of what has changed. */
export class RefreshInProgressError extends Error {
  override readonly name = 'RefreshInProgressError';

  constructor() {
    super('Another refresh of the statistics is running on this database. Wait until it has ended, and run it again.');
  }
}
