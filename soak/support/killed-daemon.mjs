import { setTimeout as wait } from 'node:timers/promises';
import { startApp } from '../../bench/support/backfill.mjs';
import { openUntilTheEnd } from '../../bench/support/databases.mjs';
import { hurryClock } from '../../packages/local-postgres/dist/hurried-clock.js';
import { createWorld } from '../../packages/simulator/dist/index.js';
import { daemonEnvironment } from './daemon-environment.mjs';
import { watchCommits } from './commit-watch.mjs';
import { killAt, momentsOf } from './kills.mjs';
import { differencesOf, stateOfFigures } from './state.mjs';
import { startApi } from './undisturbed.mjs';
import { unfinishedIn, untoldIn } from './unfinished.mjs';

// In winter London's time is UTC. The audit is left out: which gaps it closes depends on how many calls it has left.
const hours = [6, 7.25, 8.5, 10, 13, 14, 18, 22, 26.5];
const firstDay = '2025-01-11';
const scale = 0.05;
const jobs = ['transactions', 'late-data', 'enrich', 'horse-masters', 'statistics', 'statistics-weekly'];

// A time with work lets a daemon be killed a few times.
const killsAtTick = 2;

/** The daemon through as many times of its calendar as its kills take; then a daemon of the same times that nobody kills. */
export async function killDaemon({ server, flags, afterwards, kills, random }) {
  const simulated = { present: new Date(tickAt(0)) };
  const simulator = await startApi({
    flags,
    afterwards,
    world: calmWorld(flags.seed),
    now: () => simulated.present,
  });
  // Any number of kills is met by as many attempts.
  const patient = Object.fromEntries(jobs.map((name) => [name, { retries: 20, retryAfter: '1s' }]));
  const environment = await daemonEnvironment(patient, { afterwards });
  const surroundings = { server, simulator, simulated, afterwards, environment };
  const began = performance.now();
  const moments = momentsOf(kills, random).map((moment) => ({ ...moment, nth: 1 + Math.floor(moment.depth * 12) }));
  const least = Math.max(2, Math.ceil(kills / killsAtTick));
  // How much work a time has depends on how quick the machine is: it goes on until every kill has come, within reason.
  const wild = await liveThrough(surroundings, { moments, least, most: 3 * least + 10 });
  const seconds = (performance.now() - began) / 1000;
  const calm = await liveThrough(surroundings, { moments: [], least: wild.ticks });
  const problems = [...calm.problems, ...wild.problems, ...differencesOf(calm.state, wild.state)];
  if (wild.kills.length < kills)
    problems.push(`at ${wild.ticks} times there was work for ${wild.kills.length} kills of ${kills}`);
  return { kills: wild.kills, ticks: wild.ticks, seconds, problems };
}

/** Lives through `least` times of the calendar, and through up to `most` while a kill is to come. */
async function liveThrough(
  { server, simulator, simulated, afterwards, environment },
  { moments, least, most = least },
) {
  const databaseUrl = await server.migrated();
  const clock = await hurryClock(databaseUrl);
  afterwards(() => clock.close());
  const watch = await watchCommits(databaseUrl, { afterwards });
  const { sql } = openUntilTheEnd(databaseUrl, { afterwards, max: 1 });
  await sql`
    insert into ops.jobs (job, looked_until)
    select job, ${tickAt(0)}::timestamptz - interval '1 hour'
    from unnest(${jobs}::text[]) as job`;
  const start = () => {
    const running = startApp('scheduler', ['start', '--lease', '1s', '--drain', '1m'], {
      simulator,
      databaseUrl: watch.url,
      maxRps: 'unlimited',
      environment,
    });
    afterwards(() => running.kill());
    return running;
  };

  const kills = [];
  const problems = [];
  const left = [...moments];
  let ticks = 0;
  for (; ticks < least || (left.length > 0 && ticks < most); ticks += 1) {
    const tick = tickAt(ticks);
    simulated.present = new Date(Date.parse(tick) + 20_000);
    await clock.moveTo(simulated.present);
    const isOver = async () => hasNothingToDo(sql, tick);
    for (let more = killsAtTick; more > 0 && left.length > 0; more -= 1) {
      const kill = await killAt(left[0], { running: start(), watch, isOver });
      if (!kill) {
        // There was less to do than that: it is the first COMMIT of the next time then.
        left[0] = { ...left[0], nth: 1 };
        break;
      }
      kills.push(kill);
      left.shift();
      await leasesOver(sql);
    }
    if (await isOver()) continue;
    const last = start();
    while (last.isRunning() && !(await isOver())) await wait(20);
    last.terminate();
    const { code, stderr } = await last.ended;
    if (code !== 0) problems.push(`at ${tick} a daemon that nobody killed ended with ${code}: ${stderr.slice(-1000)}`);
  }
  problems.push(...(await unfinishedIn(sql)), ...(await untoldIn(sql)), ...(await unfulfilledIn(sql)));
  return { kills, problems, ticks, state: await stateOfFigures(sql) };
}

/** Whether the calendar was looked at since a tick, and no run waits or is at work. */
async function hasNothingToDo(sql, tick) {
  const [{ idle }] = await sql`
    select not exists (select from ops.job_runs where state in ('queued', 'running'))
      and not exists (select from ops.jobs where looked_until < ${tick}::timestamptz) as idle`;
  return idle;
}

/** Waits until another may take up what the dead one held. */
async function leasesOver(sql) {
  for (let held = true; held; await wait(50)) {
    [{ held }] = await sql`
      select exists (select from ops.job_runs where lease_until > hurried.clock_timestamp()) as held`;
  }
}

/** Ticks that were not done, in words. */
async function unfulfilledIn(sql) {
  const rows = await sql`
    select job, tick, state, reason, error_text from ops.job_runs where state <> 'done' or error_class is not null`;
  return rows.map(({ job, tick, ...rest }) => `${job} of ${tick.toISOString()} was not done: ${JSON.stringify(rest)}`);
}

/** The times at which something is due, one after the other. */
function tickAt(index) {
  const hour = 24 * Math.floor(index / hours.length) + hours[index % hours.length];
  return new Date(Date.parse(`${firstDay}T00:00:00Z`) + hour * 3_600_000).toISOString();
}

/** What an answer says does not change later: else it would matter at which second a day was read. */
function calmWorld(seed) {
  const world = createWorld({ seed, from: '2024-10-01', to: '2025-12-31', scale });
  const theEnd = new Date('2026-06-01T00:00:00Z');
  return {
    ...world,
    racecards: (date, asOf) => (world.racecards(date, asOf).length === 0 ? [] : world.racecards(date, theEnd)),
    results(date, asOf) {
      const known = new Set(world.results(date, asOf).map(({ race_id: id }) => id));
      return world.results(date, theEnd).filter(({ race_id: id }) => known.has(id));
    },
  };
}
