/** Postgres' answer to whatever follows a failed statement of a transaction. */
const transactionAborted = '25P02';

/**
 * Waits for statements that were sent together, to the last of them, and only then throws what one of them threw.
 *
 * Within a transaction `Promise.all` would not do: it rejects at once, the transaction is rolled back, and a statement that
 * is sent a moment later on the same connection would stand outside of any transaction, and be committed.
 *
 * @example
 * const [races, runners] = await together([writeRaces(transaction), writeRunners(transaction)]);
 */
export async function together<Work extends readonly unknown[] | []>(
  work: Work,
): Promise<{ -readonly [Place in keyof Work]: Awaited<Work[Place]> }> {
  const outcomes = await Promise.allSettled(work);
  const errors = outcomes.flatMap((outcome) => (outcome.status === 'rejected' ? [outcome.reason as unknown] : []));
  if (errors.length > 0) throw errors.find((error) => !isConsequence(error)) ?? errors[0];
  // All are fulfilled, so each outcome is the value of its place.
  return outcomes.map((outcome) => (outcome.status === 'fulfilled' ? outcome.value : undefined)) as {
    -readonly [Place in keyof Work]: Awaited<Work[Place]>;
  };
}

const isConsequence = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === transactionAborted;
