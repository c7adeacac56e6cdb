import { setTimeout } from 'node:timers/promises';

const slow = 5000;

/**
 * Asks again and again, every few milliseconds, until there is an answer.
 * Used where the other side is a process that cannot call us back.
 *
 * @param within after which it gives up with `undefined` @unit milliseconds
 * @param onSlow called once when there is no answer after five seconds, so that nobody waits without knowing for what
 */
export async function until<T>(
  answer: () => T | undefined,
  { within, onSlow }: { within: number; onSlow?: () => void },
): Promise<T | undefined> {
  const begin = performance.now();
  let isSaid = onSlow === undefined;
  for (let wait = 5; ; wait = Math.min(wait * 1.5, 100)) {
    const value = answer();
    if (value !== undefined) return value;
    const waited = performance.now() - begin;
    if (waited > within) return undefined;
    if (!isSaid && waited > slow) {
      onSlow?.();
      isSaid = true;
    }
    await setTimeout(wait);
  }
}
