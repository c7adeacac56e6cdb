// Two backfills, the daemon, the audit's fixes and the statistics at once on one database: no limit broken, no deadlock, the same rows
import { setTimeout as wait } from 'node:timers/promises';
import { formatShare, renderTable } from '../packages/command/dist/index.js';
import { hurryClock } from '../packages/local-postgres/dist/hurried-clock.js';
import { startApp } from '../bench/support/backfill.mjs';
import { benchmark } from '../bench/support/benchmark.mjs';
import { openServer, openUntilTheEnd } from '../bench/support/databases.mjs';
import { addDays } from '../bench/support/days.mjs';
import { daemonEnvironment } from './support/daemon-environment.mjs';
import { startGateway } from './support/gateway.mjs';
import { differencesOf, forgetTimesOfCalculation, stateOf } from './support/state.mjs';
import { startApi } from './support/undisturbed.mjs';
import { unfinishedIn } from './support/unfinished.mjs';

const described = {
  days: {
    default: 400,
    about: 'how many days up to the day of the trial: none of them is a gap to one and not to another',
  },
  seed: { default: 1, about: 'seed of the world' },
  scale: { default: 0.3, about: "share of the real world's races" },
  minutes: { default: 10, about: 'how long all of it runs at once' },
  'per-second': { default: 2, about: 'calls a second that the account may make' },
};

// Midday, so that no day ends meanwhile; the clocks of both databases are set to it.
const noon = new Date('2025-06-18T11:00:00Z');

// Every few minutes what is otherwise done a few times a day. No time lies in the hour that comes twice in autumn.
const everyFew = {
  transactions: { cron: '*/3 0,2-23 * * *' },
  'late-data': { cron: '1-59/4 0,2-23 * * *' },
  // Another refresh is nearly always at work.
  statistics: { cron: '*/2 0,2-23 * * *', retries: 20, retryAfter: '5s' },
};

await benchmark(described, async ({ flags, afterwards }) => {
  const server = await openServer({ flags, afterwards });
  const perSecond = flags['per-second'];
  const world = { seed: flags.seed, scale: flags.scale };
  const free = await startApi({ flags, afterwards, world, now: noon });
  const behind = await startApi({
    flags,
    afterwards,
    world,
    now: noon,
    latency: { results: 200, racecards: 600, jitter: 0.3 },
  });
  const gateway = await startGateway(behind, { perSecond, network: 5, seed: flags.seed, afterwards });
  const api = { ...behind, url: gateway.url };
  const today = noon.toISOString().slice(0, 10);
  const range = ['--start-date', addDays(today, 1 - flags.days), '--end-date', today];
  const calmUrl = await server.migrated();
  // The lists are read once, since their rows tell when they were.
  await startApp('backfill', ['masters'], { simulator: free, databaseUrl: calmUrl, maxRps: 'unlimited' }).ended;
  const wildUrl = await server.copyOf(calmUrl);
  for (const url of [calmUrl, wildUrl]) {
    const clock = await hurryClock(url);
    afterwards(() => clock.close());
    await clock.moveTo(noon);
  }

  console.log(`${flags.minutes} minutes of everything at once, ${perSecond} calls a second ...`);
  const busy = appsOn(api, wildUrl, { maxRps: perSecond, afterwards });
  const daemon = startApp('scheduler', ['start', '--drain', '2m', '--json'], {
    simulator: api,
    databaseUrl: wildUrl,
    maxRps: perSecond,
    environment: await daemonEnvironment(everyFew, { afterwards }),
  });
  afterwards(() => daemon.kill());
  const until = performance.now() + flags.minutes * 60_000;
  const loops = {
    'backfill, newest first': () => busy('backfill', 'run', ...range),
    'backfill, oldest first': () => busy('backfill', 'run', ...range, '--order', 'oldest'),
    'audit fix': () => busy('auditor', 'fix', '--only', 'days', 'figures'),
    statistics: () => busy('backfill', 'stats'),
    'statistics, full': () => busy('backfill', 'stats', '--full'),
  };
  const began = performance.now();
  const ends = Object.fromEntries(
    await Promise.all(
      Object.entries(loops).map(async ([name, start]) => [name, await again(start, () => performance.now() < until)]),
    ),
  );
  daemon.terminate();
  const drained = await daemon.ended;
  const { calls, refused } = await gateway.tally();
  const seconds = (performance.now() - began) / 1000;

  console.log('Whatever is left, and the same days undisturbed, without a limit ...');
  const problems = Object.values(ends).flatMap(({ problems: found }) => found);
  if (drained.code !== 0) problems.push(`the daemon ended with ${drained.code}: ${drained.stderr.slice(-1000)}`);
  const digests = [];
  for (const [index, url] of [wildUrl, calmUrl].entries()) {
    // What was given back when the daemon was told to stop is done by another.
    if (index === 0) problems.push(...(await restOf(url, free, { afterwards })));
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
    problems.push(...(await unfinishedIn(sql)));
    await forgetTimesOfCalculation(sql);
    digests.push(await stateOf(sql));
  }
  problems.push(...differencesOf(digests[1], digests[0]));
  const { sql } = openUntilTheEnd(wildUrl, { afterwards, max: 1 });
  const [{ deadlocks }] = await sql`
    select deadlocks::int from pg_stat_database where datname = current_database()`;
  const jobs = await sql`
    select job, count(*) filter (where state = 'done')::int as done, count(*) filter (where state = 'skipped')::int as skipped,
      count(*) filter (where state = 'failed')::int as failed, sum(attempts)::int as attempts
    from ops.job_runs where trigger <> 'manual' group by job order by job`;
  problems.push(...jobs.flatMap(({ job, failed }) => (failed > 0 ? [`${failed} runs of ${job} failed`] : [])));
  // A run of minutes has not yet settled on its margin: a handful is what finding it takes.
  if (refused > Math.max(10, calls / 100)) problems.push(`${refused} of ${calls} calls were refused: more than 1 %`);

  console.log(
    renderTable({
      columns: ['at once', 'runs', 'ended with'],
      rows: [
        ...Object.entries(ends).map(([name, { codes }]) => [
          name,
          Object.values(codes).reduce((sum, count) => sum + count, 0),
          Object.entries(codes)
            .map(([code, count]) => `${code} (${count})`)
            .join(', '),
        ]),
        ...jobs.map(({ job, done, skipped, attempts }) => [
          `daemon: ${job}`,
          done,
          `${attempts} attempts, ${skipped} ticks skipped`,
        ]),
      ],
    }),
  );
  console.log(`
${calls} calls in ${Math.round(seconds)} s: ${formatShare(calls / (seconds * perSecond))} of what is allowed, ${refused} refused (429).
${deadlocks} deadlocks met, and resolved by trying again.`);
  return { figures: { soak: 'together', calls, refused, seconds, deadlocks, ends, jobs }, problems };
});

/** Lets a daemon do what waits, where something does. */
async function restOf(databaseUrl, simulator, { afterwards }) {
  const { sql } = openUntilTheEnd(databaseUrl, { afterwards, max: 1 });
  const isOver = async () => {
    const [{ waiting }] = await sql`
      select count(*)::int as waiting from ops.job_runs where state in ('queued', 'running')`;
    return waiting === 0;
  };
  if (await isOver()) return [];
  const daemon = startApp('scheduler', ['start', '--worker'], {
    simulator,
    databaseUrl,
    maxRps: 'unlimited',
    environment: await daemonEnvironment(everyFew, { afterwards }),
  });
  afterwards(() => daemon.kill());
  while (daemon.isRunning() && !(await isOver())) await wait(100);
  daemon.terminate();
  const { code, stderr } = await daemon.ended;
  return code === 0 ? [] : [`a worker ended with ${code}: ${stderr.slice(-1000)}`];
}

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
    // Asking again and again for a refresh that is at work would fill the machine with starts of processes.
    await wait(isBusy ? 5_000 : 500);
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
