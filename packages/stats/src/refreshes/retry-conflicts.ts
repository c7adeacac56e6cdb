/** Deadlock, serialization failure, and a runner that a load has just removed: the same would likely succeed now. */
const conflicts = new Set(['40P01', '40001', '23503']);

/** Runs a transaction again where Postgres ended it for a conflict with another, at most `attempts` times in all. */
export async function retryConflicts<Outcome>(
  work: (attempt: number) => Promise<Outcome>,
  attempts = 5,
): Promise<Outcome> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await work(attempt);
    } catch (error) {
      if (attempt >= attempts || !isConflict(error)) throw error;
    }
  }
}

const isConflict = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' && conflicts.has(error.code);
