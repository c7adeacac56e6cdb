// Killing a program again and again, at moments that are chosen and at moments that are not.
import { setTimeout as wait } from 'node:timers/promises';

/** When a kill falls: at any instant, or at a COMMIT, before the server has it or after it has done it. */
const instants = ['before', 'any', 'after', 'any'];

/**
 * Moments over the whole of some work, in order: each at a share of it, by turns of each kind.
 *
 * @param {number} count
 * @param {() => number} random from 0 to 1
 * @param {{ to?: number }} within up to which share of the work
 */
export function momentsOf(count, random, { to = 1 } = {}) {
  const shares = Array.from({ length: count }, () => random() * to).toSorted((a, b) => a - b);
  return shares.map((share, index) => ({
    share,
    when: instants[index % instants.length],
    depth: random(),
    delay: random() * 250,
  }));
}

/**
 * Lets a program work until a moment, and kills it there.
 *
 * @param {{ when: string, nth: number, delay: number, of?: string }} moment at the n-th COMMIT, of those that wrote a table, or
 *   at some instant when n have passed
 * @param running what `startApp` gives
 * @param watch what `watchCommits` gives, through which the program reaches its database
 * @param {() => Promise<boolean>} isOver that nothing is left to do: a daemon does not end by itself
 * @returns what was under way, or undefined where the program ended or had nothing left to do before the moment came
 */
export async function killAt({ when, nth, delay, of }, { running, watch, isOver = async () => false }) {
  const over = new AbortController();
  const struck = when === 'any' ? atAnyInstant() : watch.strike({ nth, when, of, act: running.kill });
  const writing = await Promise.race([struck, running.ended.then(() => undefined), outOfWork()]);
  over.abort();
  watch.spare();
  running.kill();
  await running.ended;
  return writing && { when, writing };

  async function atAnyInstant() {
    await watch.pass(nth);
    await wait(delay);
    return over.signal.aborted || !running.isRunning() ? undefined : [];
  }

  async function outOfWork() {
    while (!over.signal.aborted && running.isRunning() && !(await isOver())) await wait(20);
  }
}

/** Kills by kind, and what the transactions wrote whose COMMIT was struck. */
export function summaryOf(kills) {
  const count = (when) => kills.filter((kill) => kill.when === when).length;
  const writing = new Set(kills.flatMap((kill) => kill.writing.map((table) => table.replace(/^public\./, ''))));
  return { any: count('any'), before: count('before'), after: count('after'), writing: [...writing].toSorted() };
}
