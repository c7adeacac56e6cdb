import { addDays } from '../../bench/support/days.mjs';
import { openUntilTheEnd } from '../../bench/support/databases.mjs';
import { watchCommits } from './commit-watch.mjs';
import { killAt, momentsOf } from './kills.mjs';
import { differencesOf, forgetTimesOfCalculation, stateOf } from './state.mjs';
import { backfillOf, succeeded } from './undisturbed.mjs';
import { unfinishedIn, untoldIn } from './unfinished.mjs';

/** Every figure from scratch, killed at COMMITs from the first to the last. */
export async function killFullStatistics(surroundings) {
  return killStatistics({ ...surroundings, fromUrl: surroundings.calm.url, words: ['stats', '--full'] });
}

/** The figures of what five more days have changed, killed likewise. */
export async function killIncrementalStatistics(surroundings) {
  const { server, simulator, flags, afterwards, calm } = surroundings;
  const fromUrl = await server.copyOf(calm.url);
  const later = { ...flags, from: addDays(flags.from, flags.days), days: 5 };
  const backfill = backfillOf({ databaseUrl: fromUrl, simulator, flags: later, afterwards });
  await succeeded(backfill.start(['stats']));
  await succeeded(backfill.run());
  return killStatistics({ ...surroundings, fromUrl, words: ['stats'] });
}

async function killStatistics({ server, simulator, flags, afterwards, kills, random, fromUrl, words }) {
  const undisturbed = await open(await server.copyOf(fromUrl));
  await succeeded(undisturbed.start());
  const commits = undisturbed.watch.commits();
  const truth = await stateAfter(undisturbed.sql);

  const wild = await open(await server.copyOf(fromUrl));
  const began = performance.now();
  const done = [];
  const moments = momentsOf(kills, random);
  for (const [index, { when, share, delay }] of moments.entries()) {
    // Each process begins with the first again. The last kill is at the last COMMIT, after which nothing is left to do.
    const isLast = index === moments.length - 1;
    const nth = when === 'any' ? Math.floor(share * commits * 0.7) : 1 + Math.floor(share * (commits - 1));
    const moment = isLast ? { when: 'after', nth: commits } : { when, nth, delay };
    const kill = await killAt(moment, { running: wild.start(), watch: wild.watch });
    if (kill) done.push(kill);
  }
  const { code, stderr } = await wild.start().ended;
  const problems =
    code === 0 ? [] : [`the last refresh, which nobody killed, ended with ${code}: ${stderr.slice(-1000)}`];
  if (done.length < kills) problems.push(`a refresh ended by itself after ${done.length} kills of ${kills}`);
  const seconds = (performance.now() - began) / 1000;
  problems.push(...differencesOf(truth, await stateAfter(wild.sql)));
  problems.push(...(await unfinishedIn(wild.sql)), ...(await untoldIn(wild.sql)));
  return { kills: done, commits, seconds, problems };

  async function open(databaseUrl) {
    const watch = await watchCommits(databaseUrl, { afterwards });
    const backfill = backfillOf({ databaseUrl: watch.url, simulator, flags, afterwards });
    return {
      watch,
      sql: openUntilTheEnd(databaseUrl, { afterwards, max: 1 }).sql,
      start: () => backfill.start([...words, '--json']),
    };
  }
}

async function stateAfter(sql) {
  await forgetTimesOfCalculation(sql);
  return stateOf(sql);
}
