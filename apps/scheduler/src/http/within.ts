/**
 * The outcome of some work, if it comes in time.
 *
 * @param patience @unit milliseconds
 * @throws Error after that; the work goes on, and whoever waits no longer need not care
 */
export async function within<T>(patience: number, work: PromiseLike<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`no answer within ${patience / 1000} s`)), patience);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
