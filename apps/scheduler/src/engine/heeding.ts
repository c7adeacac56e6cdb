/** Work that does not heed its signal is given so long, then up: its run is another's to take. @unit milliseconds */
const grace = 60_000;

/**
 * The outcome of work; where the work goes on long after it was told to stop, an error, so that somebody else may try.
 *
 * @throws what the work throws, or that it did not heed its signal
 */
export async function heeding<Outcome>(signal: AbortSignal, work: Promise<Outcome>): Promise<Outcome> {
  let timer: NodeJS.Timeout | undefined;
  const ignored = new Promise<never>((_, reject) => {
    const startClock = (): void => {
      timer = setTimeout(() => reject(new Error('The work did not heed its signal.')), grace);
    };
    if (signal.aborted) startClock();
    else signal.addEventListener('abort', startClock, { once: true });
  });
  try {
    return await Promise.race([work, ignored]);
  } finally {
    clearTimeout(timer);
  }
}
