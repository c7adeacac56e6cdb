/**
 * The wait before a request is sent again: half to all of 2, 4, 8, 16, 32 seconds, so that clients which failed together do
 * not come back together.
 *
 * @param attempt how often it was sent
 * @param random from 0 to 1
 * @returns milliseconds
 */
export function backoff(attempt: number, random: () => number): number {
  const longest = 2000 * 2 ** (Math.min(attempt, 5) - 1);
  return longest * (0.5 + random() / 2);
}
