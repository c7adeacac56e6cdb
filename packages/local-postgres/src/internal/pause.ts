import { setTimeout } from 'node:timers/promises';

/**
 * Asks again and again, every few milliseconds, until there is an answer.
 * Used where the other side is a process that cannot call us back.
 */
export async function until<T>(answer: () => T | undefined, { within }: { within: number }): Promise<T | undefined> {
  const end = performance.now() + within;
  for (let wait = 5; ; wait = Math.min(wait * 1.5, 100)) {
    const value = answer();
    if (value !== undefined) return value;
    if (performance.now() > end) return undefined;
    await setTimeout(wait);
  }
}
