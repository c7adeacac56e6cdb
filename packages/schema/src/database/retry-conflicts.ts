/**
 * Deadlock and serialization failure: the transaction did nothing and would likely succeed now. So would one that named a
 * person whom another transaction was just removing.
 */
const conflicts = new Set(['40P01', '40001', '23503']);

/**
 * Runs a transaction again while Postgres ends it for a conflict with another (40P01, 40001, 23503).
 *
 * @param work the whole transaction; it runs again from its beginning, and is told which attempt it is, from 1
 * @param attempts how often at most, the first included
 * @throws whatever the last attempt threw; at once where it is no conflict
 * @example
 * await retryConflicts(() => inTransaction(sql, (transaction) => write(transaction)));
 */
export async function retryConflicts<Outcome>(
  work: (attempt: number) => Promise<Outcome>,
  { attempts = 6, random = Math.random, wait = waitFor }: RetryOptions = {},
): Promise<Outcome> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await work(attempt);
    } catch (error) {
      if (attempt >= attempts || !isConflict(error)) throw error;
      // Apart by chance, or the same two would meet again.
      await wait(random() * 20 * 2 ** attempt);
    }
  }
}

interface RetryOptions {
  readonly attempts?: number;
  readonly random?: () => number;
  readonly wait?: (milliseconds: number) => Promise<void>;
}

const isConflict = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' && conflicts.has(error.code);

const waitFor = (milliseconds: number): Promise<void> => new Promise((done) => setTimeout(done, milliseconds));
