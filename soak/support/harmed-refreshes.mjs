import { killAt, momentsOf } from './kills.mjs';
import { openTwins } from './twin-databases.mjs';

// A refresh that was done before its harm came is given new work, so often.
const attempts = 6;

/**
 * Harms refreshes of one of two databases that are told the same. After every second harm, and the last, a refresh that
 * nobody disturbs has to make them equal.
 *
 * @param {{ kills: number, random: () => number, words: string[], change?: (databases: any[]) => Promise<void>,
 *   harm?: (running: any) => any, refreshesToRecover?: number }} how `words` are the command, `change` gives the databases work,
 *   `harm` makes of a program that runs one whose `kill` does the harm; the rest is what `openTwins` takes
 */
export async function harmRefreshes({ kills, random, harm = (running) => running, ...surroundings }) {
  const twins = await openTwins(surroundings);
  const began = performance.now();
  const done = [];
  const problems = [];
  let course = [];
  const moments = momentsOf(kills, random);
  for (const [index, moment] of moments.entries()) {
    const number = index + 1;
    // Once it has passed, nothing is left to do.
    const isAtTheEnd = index > 0 && number === kills;
    let kill;
    for (let attempt = 1; !kill && attempt <= attempts; attempt += 1) {
      if (attempt > 1)
        console.log(`  The refresh was done before harm ${number} came: new work, an earlier moment ...`);
      course = await twins.nextCourse();
      kill = await harmed(momentOf(course, { ...moment, isAtTheEnd, attempt }));
    }
    if (kill) done.push(kill);
    else problems.push(`harm ${number} came too late for each of ${attempts} refreshes`);
    if (number === kills || number % 2 === 0)
      problems.push(
        ...(await twins.differences({ isLast: number === kills })).map((one) => `after harm ${number}: ${one}`),
      );
  }
  return { kills: done, seconds: (performance.now() - began) / 1000, problems };

  /** @returns the kill, or undefined where the refresh had no COMMIT to come any more */
  async function harmed(moment) {
    const { watch, start } = twins.wild;
    const before = watch.commits();
    const running = start();
    await Promise.race([watch.connected(), running.ended]);
    const kill = await killAt(moment, { running: harm(running), watch });
    const { code, stderr } = await running.ended;
    // One that is killed has no code.
    if (!kill && code !== null && code !== 0)
      problems.push(`a refresh that nobody had harmed yet ended with ${code}: ${stderr.slice(-1000)}`);
    const isOver = watch.commits() - before >= course.length;
    return moment.when === 'any' && isOver ? undefined : kill;
  }
}

/** A moment of a refresh that takes the course of the undisturbed one; each further attempt is at an earlier one. */
function momentOf(course, { when, share, isAtTheEnd, attempt }) {
  if (isAtTheEnd) return { when: 'after', nth: Math.max(1, course.length + 1 - attempt) };
  const from = share / attempt;
  if (when !== 'any') return { when, nth: 1 + Math.floor(from * course.length) };
  const instant = from * (course.at(-1) ?? 0);
  const passed = course.filter((commit) => commit <= instant);
  return { when, nth: passed.length, delay: instant - (passed.at(-1) ?? 0) };
}
