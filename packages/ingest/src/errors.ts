/** Base of everything that ingest itself finds wrong; what the API or Postgres found wrong keeps its own class. */
export class IngestError extends Error {
  override readonly name: string = 'IngestError';
}

/**
 * Another worker took the partition over, because this one's lease had run out. Nothing was written.
 * The partition is safe with the other worker: there is nothing to do.
 */
export class LostLeaseError extends IngestError {
  override readonly name = 'LostLeaseError';
}

/** The answer holds races that were not asked for: another day, another country. Nothing of it was written. */
export class UnexpectedRacesError extends IngestError {
  override readonly name = 'UnexpectedRacesError';
}

/** The races collected are not the number that the API announced. Nothing of the day was written. */
export class IncompleteDayError extends IngestError {
  override readonly name = 'IncompleteDayError';
}

/**
 * The API answers with empty pages for days that the account does not see any more. Nothing was written: the next run asks anew
 * what the account sees.
 */
export class OutOfReachError extends IngestError {
  override readonly name = 'OutOfReachError';
}

/** The run paused for an outage that did not end within the time given. */
export class OutageError extends IngestError {
  override readonly name = 'OutageError';
}
