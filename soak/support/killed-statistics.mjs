import { openUntilTheEnd } from '../../bench/support/databases.mjs';
import { changingDays } from './changed-days.mjs';
import { watchCommits } from './commit-watch.mjs';
import { killAt, momentsOf } from './kills.mjs';
import { differencesOf, stateOfFigures } from './state.mjs';
import { backfillOf, succeeded } from './undisturbed.mjs';
import { unfinishedIn, untoldIn } from './unfinished.mjs';

// A refresh that was done before its kill came is given new work, so often.
const attempts = 6;

/** Every figure from scratch, killed from its beginning to its last COMMIT. */
export async function killFullStatistics(surroundings) {
  return killStatistics({ ...surroundings, words: ['stats', '--full'] });
}

/** The figures of what has changed, killed likewise: before each kill results are corrected, and one more day comes. */
export async function killIncrementalStatistics(surroundings) {
  return killStatistics({ ...surroundings, words: ['stats'], change: await changingDays(surroundings) });
}

/**
 * Two databases that are told the same: of one each refresh is undisturbed, which shows how long the work is and where its
 * COMMITs are; of the other it is killed at a moment of that. After every second kill, and the last, a refresh that nobody
 * kills has to make them equal.
 */
async function killStatistics({ server, simulator, flags, afterwards, kills, random, calm: loaded, words, change }) {
  const fromUrl = await server.copyOf(loaded.url);
  const first = backfillOf({ databaseUrl: fromUrl, simulator, flags, afterwards });
  // Changes are for figures that are there: the first refresh makes them, the next one the sums.
  if (change) for (let made = 0; made < 2; made += 1) await succeeded(first.start(['stats']));
  const [calm, wild] = [await open(await server.copyOf(fromUrl)), await open(await server.copyOf(fromUrl))];
  const began = performance.now();
  const done = [];
  const problems = [];
  let rounds = 0;
  let course = [];
  const moments = momentsOf(kills, random);
  for (const [index, moment] of moments.entries()) {
    const number = index + 1;
    // Once it has passed, nothing is left to do.
    const isAtTheEnd = index > 0 && number === kills;
    let kill;
    for (let attempt = 1; !kill && attempt <= attempts; attempt += 1) {
      if (attempt > 1)
        console.log(`  The refresh was done before kill ${number} came: new work, an earlier moment ...`);
      await beginRound();
      kill = await killed(momentOf(course, { ...moment, isAtTheEnd, attempt }));
    }
    if (kill) done.push(kill);
    else problems.push(`kill ${number} came too late for each of ${attempts} refreshes`);
    if (number === kills || number % 2 === 0) problems.push(...(await recovered(`after kill ${number}`)));
  }
  const { code, stdout } = await wild.backfill.start(['stats', '--check']).ended;
  if (code !== 0) problems.push(`in the end stats --check finds: ${stdout.trim().split('\n').at(-1)}`);
  return { kills: done, rounds, seconds: (performance.now() - began) / 1000, problems };

  async function open(databaseUrl) {
    const watch = await watchCommits(databaseUrl, { afterwards });
    const backfill = backfillOf({ databaseUrl: watch.url, simulator, flags, afterwards });
    const { sql } = openUntilTheEnd(databaseUrl, { afterwards, max: 3 });
    return { watch, sql, backfill, start: () => backfill.start([...words, '--json']) };
  }

  /** Gives both the same work, and sees how the undisturbed one does it. */
  async function beginRound() {
    rounds += 1;
    // The first refresh of all writes everything, those after it find it there: the second course is that of all to come.
    if (rounds > 2 && !change) return;
    await change?.([calm.sql, wild.sql]);
    // As a crash of the server would: then they are made anew, by a kind of work that follows no change.
    if (change && rounds % 3 === 0) for (const { sql } of [calm, wild]) await sql`truncate ops.run_sums`;
    const courseOf = calm.watch.record();
    await succeeded(calm.start());
    course = courseOf();
  }

  /** @returns the kill, or undefined where the refresh had no more COMMIT to come */
  async function killed(moment) {
    const before = wild.watch.commits();
    const running = wild.start();
    await Promise.race([wild.watch.connected(), running.ended]);
    const kill = await killAt(moment, { running, watch: wild.watch });
    const isOver = wild.watch.commits() - before >= course.length;
    return moment.when === 'any' && isOver ? undefined : kill;
  }

  /** What a refresh that nobody kills leaves wrong, in words. */
  async function recovered(when) {
    const { code, stderr } = await wild.start().ended;
    const found = code === 0 ? [] : [`a refresh, which nobody killed, ended with ${code}: ${stderr.slice(-1000)}`];
    if (change) {
      // Sums that followed every change, through every kill, are those that are made anew.
      await calm.sql`truncate ops.run_sums`;
      await succeeded(calm.start());
    }
    found.push(...differencesOf(await stateOfFigures(calm.sql), await stateOfFigures(wild.sql)));
    found.push(...(await unfinishedIn(wild.sql)), ...(await untoldIn(wild.sql)));
    return found.map((one) => `${when}: ${one}`);
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
