// Two backfills, the daemon, the audit's fixes and the statistics at once on one database: no limit broken, no deadlock, the same rows
import { setTimeout as wait } from 'node:timers/promises';
import { formatShare, renderTable } from '../packages/command/dist/index.js';
import { startApp } from '../bench/support/backfill.mjs';
import { benchmark } from '../bench/support/benchmark.mjs';
import { openServer, openUntilTheEnd } from '../bench/support/databases.mjs';
import { addDays } from '../bench/support/days.mjs';
import { differencesOf, forgetTimesOfCalculation, stateOf } from './support/state.mjs';
import { rangeFlags, startApi } from './support/undisturbed.mjs';

const described = {
  ...rangeFlags({ days: 120 }),
  minutes: { default: 10, about: 'how long all of it runs at once' },
  'per-second': { default: 2, about: 'calls a second that the account may make' },
};

await benchmark(described, async ({ flags, afterwards }) => {
  const server = await openServer({ flags, afterwards });
  const perSecond = flags['per-second'];
  const now = new Date();
  const free = await startApi({ flags, afterwards, now });
  const api = await startApi({
    flags,
    afterwards,
    now,
    latency: { results: 200, racecards: 600, network: 5, jitter: 0.3 },
    limit: { perSecond, window: 'sliding', scope: 'account' },
  });
  const range = ['--start-date', flags.from, '--end-date', addDays(flags.from, flags.days - 1)];
  const calmUrl = await server.migrated();
  await appsOn(free, calmUrl, { maxRps: 'unlimited', afterwards })('backfill', 'masters');
  const wildUrl = await server.copyOf(calmUrl);

  console.log(`${flags.minutes} minutes of everything at once, ${perSecond} calls a second ...`);
  const busy = appsOn(api, wildUrl, { maxRps: perSecond, afterwards });
  const before = api.calls().length;
  const until = performance.now() + flags.minutes * 60_000;
  const loops = {
    'backfill, newest first': () => busy('backfill', 'run', ...range),
    'backfill, oldest first': () => busy('backfill', 'run', ...range, '--order', 'oldest'),
    'transactions job': () => busy('scheduler', 'run', 'transactions'),
    'late-data job': () => busy('scheduler', 'run', 'late-data'),
    'audit fix': () => busy('auditor', 'fix', '--only', 'days', 'figures'),
    statistics: () => busy('backfill', 'stats'),
  };
  const began = performance.now();
  const ends = Object.fromEntries(
    await Promise.all(
      Object.entries(loops).map(async ([name, start]) => [name, await again(start, () => performance.now() < until)]),
    ),
  );
  const calls = api.calls().slice(before);
  const seconds = (performance.now() - began) / 1000;
  const refused = calls.filter(({ status }) => status === 429).length;

  console.log('Whatever is left, and the same days undisturbed, without a limit ...');
  const problems = Object.values(ends).flatMap(({ problems: found }) => found);
  const digests = [];
  for (const url of [wildUrl, calmUrl]) {
    const calm = appsOn(free, url, { maxRps: 'unlimited', afterwards });
    for (const words of [
      ['backfill', 'run', ...range],
      ['scheduler', 'run', 'transactions'],
      ['backfill', 'stats', '--full'],
    ]) {
      const { code, output } = await calm(...words);
      if (code !== 0) problems.push(`${words.join(' ')} ended with ${code}: ${output.slice(-400)}`);
    }
    const { sql } = openUntilTheEnd(url, { afterwards, max: 1 });
    await forgetTimesOfCalculation(sql);
    digests.push(await stateOf(sql));
  }
  problems.push(...differencesOf(digests[1], digests[0]));
  const [{ deadlocks }] = await openUntilTheEnd(wildUrl, { afterwards, max: 1 }).sql`
    select deadlocks::int from pg_stat_database where datname = current_database()`;
  // A run of minutes has not yet settled on its margin: a handful is what finding it takes.
  if (refused > Math.max(5, calls.length / 100))
    problems.push(`${refused} of ${calls.length} calls were refused: more than 1 %`);

  console.log(
    renderTable({
      columns: ['at once', 'runs', 'ended with'],
      rows: Object.entries(ends).map(([name, { codes }]) => [
        name,
        Object.values(codes).reduce((sum, count) => sum + count, 0),
        Object.entries(codes)
          .map(([code, count]) => `${code} (${count})`)
          .join(', '),
      ]),
    }),
  );
  console.log(`
${calls.length} calls in ${Math.round(seconds)} s: ${formatShare(calls.length / (seconds * perSecond))} of what is allowed, ${refused} refused (429).
${deadlocks} deadlocks met, and resolved by trying again.`);
  return { figures: { soak: 'together', calls: calls.length, refused, seconds, deadlocks }, problems };
});

/** Starts a command again and again while there is time, and keeps how each run ended. */
async function again(start, isTime) {
  const codes = {};
  const problems = [];
  while (isTime()) {
    const { code, output, words } = await start();
    codes[code] = (codes[code] ?? 0) + 1;
    // 1 tells of gaps, which there are; 3 that another refresh is at work.
    const isBusy = code === 3 && /refresh|running|at work/i.test(output);
    if (![0, 1].includes(code) && !isBusy) problems.push(`${words} ended with ${code}: ${output.slice(-400)}`);
    await wait(500);
  }
  return { codes, problems };
}

/** The commands of every app against one API and one database. */
function appsOn(simulator, databaseUrl, { maxRps, afterwards }) {
  return async (app, ...words) => {
    const running = startApp(app, words, {
      simulator,
      databaseUrl,
      maxRps,
      environment: { SCHEDULER_PORT: 'off' },
    });
    afterwards(() => running.kill());
    const { code, stdout, stderr } = await running.ended;
    return { code, output: stdout + stderr, words: [app, ...words].join(' ') };
  };
}
