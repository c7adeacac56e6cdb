// The backfill, the daemon and the statistics killed at any instant and on both sides of a COMMIT: the rows of an undisturbed run
import { renderTable } from '../packages/command/dist/index.js';
import { benchmark } from '../bench/support/benchmark.mjs';
import { openServer } from '../bench/support/databases.mjs';
import { numbersFrom } from '../bench/support/seeded-numbers.mjs';
import { killBackfill } from './support/killed-backfill.mjs';
import { killDaemon } from './support/killed-daemon.mjs';
import { killFullStatistics, killIncrementalStatistics } from './support/killed-statistics.mjs';
import { summaryOf } from './support/kills.mjs';
import { loadUndisturbed, rangeFlags, startApi } from './support/undisturbed.mjs';

const victims = {
  backfill: { kill: killBackfill, share: 0.4 },
  daemon: { kill: killDaemon, share: 0.3 },
  'statistics, full': { kill: killFullStatistics, share: 0.15 },
  'statistics, of changes': { kill: killIncrementalStatistics, share: 0.15 },
};

const described = {
  kills: { default: 20, about: 'how often a process is killed, over all of them' },
  only: { default: '', about: 'only this one: backfill, daemon or statistics' },
  ...rangeFlags({ days: 91 }),
};

await benchmark(described, async ({ flags, afterwards }) => {
  // The server is this process's: it stays when a program is killed, as a server elsewhere would.
  const server = await openServer({ flags, afterwards });
  const simulator = await startApi({ flags, afterwards });
  console.log(`${flags.days} days from ${flags.from}, undisturbed ...`);
  const calm = await loadUndisturbed({ server, simulator, flags, afterwards });
  // Databases are copied from it, for which nobody may be connected.
  await calm.sql.end();

  const trials = {};
  for (const [name, { kill, share }] of Object.entries(victims)) {
    if (!name.startsWith(flags.only)) continue;
    const kills = Math.max(1, Math.round(flags.kills * share));
    console.log(`The ${name}, killed ${kills} times ...`);
    const random = numbersFrom(flags.seed);
    trials[name] = await kill({ server, simulator, flags, afterwards, calm, kills, random });
  }
  const problems = Object.entries(trials).flatMap(([name, trial]) => trial.problems.map((one) => `${name}: ${one}`));
  console.log(`
${renderTable({
  columns: ['killed', 'at any instant', 'before the server had a COMMIT', 'after it had done it', 'seconds'],
  rows: Object.entries(trials).map(([name, { kills, seconds }]) => {
    const { any, before, after } = summaryOf(kills);
    return [name, any, before, after, Math.round(seconds)];
  }),
})}
`);
  for (const [name, { kills }] of Object.entries(trials))
    console.log(`${name}: the COMMITs were of transactions that wrote ${summaryOf(kills).writing.join(', ') || '-'}`);
  const all = Object.values(trials).flatMap(({ kills }) => kills);
  console.log(
    `\n${all.length} kills. ${problems.length === 0 ? 'Every table holds the same rows; nothing is leased, claimed or open.' : 'Not all is as it must be.'}`,
  );
  const figures = Object.entries(trials).map(([name, { kills, seconds }]) => [name, { ...summaryOf(kills), seconds }]);
  return { figures: { soak: 'crash', ...flags, kills: all.length, trials: Object.fromEntries(figures) }, problems };
});
