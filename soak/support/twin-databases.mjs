import { openUntilTheEnd } from '../../bench/support/databases.mjs';
import { watchCommits } from './commit-watch.mjs';
import { differencesOf, stateOfFigures } from './state.mjs';
import { backfillOf, succeeded } from './undisturbed.mjs';
import { unfinishedIn, untoldIn } from './unfinished.mjs';

/**
 * Two databases that hold the same races and are told the same changes, so that harm done to refreshes of one, `wild`, shows in
 * a difference to the other.
 *
 * @returns `nextCourse()`: gives both new work, and the times of the COMMITs of an undisturbed refresh of it; `differences()`:
 *   what a refresh that nobody disturbs leaves wrong, in words
 */
export async function openTwins({
  server,
  simulator,
  flags,
  afterwards,
  calm: loaded,
  words,
  change,
  refreshesToRecover = 1,
}) {
  const fromUrl = await server.copyOf(loaded.url);
  const first = backfillOf({ databaseUrl: fromUrl, simulator, flags, afterwards });
  // Changes are for figures that are there: the first refresh makes them, the next one the sums.
  if (change) for (let made = 0; made < 2; made += 1) await succeeded(first.start(['stats']));
  const [calm, wild] = [await open(await server.copyOf(fromUrl)), await open(await server.copyOf(fromUrl))];
  let rounds = 0;
  let course = [];
  return { wild, nextCourse, differences };

  async function open(databaseUrl) {
    const watch = await watchCommits(databaseUrl, { afterwards });
    const backfill = backfillOf({ databaseUrl: watch.url, simulator, flags, afterwards });
    const { sql } = openUntilTheEnd(databaseUrl, { afterwards, max: 3 });
    return { watch, sql, start: (command = words) => backfill.start([...command, '--json']) };
  }

  async function nextCourse() {
    rounds += 1;
    // The first refresh of all writes everything, those after it find it there: the second course is that of all to come.
    if (rounds > 2 && !change) return course;
    await change?.([calm.sql, wild.sql]);
    // Sums that are lost are made anew, by a kind of work that follows no change.
    if (change && rounds % 3 === 0) for (const { sql } of [calm, wild]) await sql`truncate ops.run_sums`;
    const courseOf = calm.watch.record();
    await succeeded(calm.start());
    course = courseOf();
    return course;
  }

  async function differences({ isLast }) {
    const problems = [];
    // Sums that followed every change, through every harm, are those that are made anew.
    if (change) await calm.sql`truncate ops.run_sums`;
    for (let left = refreshesToRecover; left > 0; left -= 1) {
      if (change) await succeeded(calm.start());
      const { code, stderr } = await wild.start().ended;
      if (code !== 0) problems.push(`a refresh, which nobody disturbed, ended with ${code}: ${stderr.slice(-1000)}`);
    }
    problems.push(...differencesOf(await stateOfFigures(calm.sql), await stateOfFigures(wild.sql)));
    problems.push(...(await unfinishedIn(wild.sql)), ...(await untoldIn(wild.sql)));
    if (change && isLast) {
      const { code, stdout, stderr } = await wild.start(['stats', '--check']).ended;
      if (code !== 0) problems.push(`stats --check ended with ${code}: ${stdout.slice(-1000)}${stderr.slice(-1000)}`);
    }
    return problems;
  }
}
