// A generated year at the API's limit, loaded by the real command line: share of the limit used, refusals, memory
import { setTimeout as wait } from 'node:timers/promises';
import { formatBytes, formatCount, formatDuration, formatShare, renderTable } from '../packages/command/dist/index.js';
import { databaseDigest } from '../packages/schema/dist/index.js';
import { createWorld, startSimulator } from '../packages/simulator/dist/index.js';
import { startBackfill } from './support/backfill.mjs';
import { benchmark } from './support/benchmark.mjs';
import { openServer, openUntilTheEnd } from './support/databases.mjs';
import { addDays, daysFrom, pagesOf, racesOf } from './support/days.mjs';

const datasets = ['racecards', 'results'];

const described = {
  year: { default: 2024, about: 'the year to load' },
  days: { default: 0, about: 'only so many days from 1 January (0: the whole year)' },
  rate: { default: 2, about: 'calls a second that the API lets in' },
  window: { default: 'sliding', about: 'how it counts them: sliding or fixed' },
  'results-ms': { default: 200, about: 'how long a page of results takes' },
  'racecards-ms': { default: 1000, about: 'how long a page of racecards takes' },
  'network-ms': {
    default: 5,
    about: 'how long a call takes to arrive, on average; wide delays cost any even pace some of the rate',
  },
  'peer-calls': { default: 16, about: 'calls of the peer, who sends one at a time' },
  seed: { default: 1, about: 'seed of the world and of what is drawn' },
};

await benchmark(described, async ({ flags, afterwards }) => {
  const { rate, seed } = flags;
  const from = `${flags.year}-01-01`;
  const to = flags.days > 0 ? addDays(from, flags.days - 1) : `${flags.year}-12-31`;
  const server = await openServer({ flags, afterwards });
  const databaseUrl = await server.migrated();
  const database = openUntilTheEnd(databaseUrl, { afterwards, max: 1 });
  const world = createWorld({ seed });
  const now = new Date();
  const simulator = await startSimulator({
    world,
    seed,
    now,
    limit: { perSecond: rate, window: flags.window, scope: 'account' },
    latency: {
      results: flags['results-ms'],
      racecards: flags['racecards-ms'],
      other: 100,
      network: flags['network-ms'],
      jitter: 0.2,
      heavyTail: { share: 0.01, factor: 10 },
    },
  });
  afterwards(() => simulator.stop());

  console.log(`${from} to ${to} at ${rate} calls a second (${flags.window} window), into ${server.kind} ...`);
  const began = performance.now();
  const args = ['run', '--start-date', from, '--end-date', to, '--json'];
  const backfill = startBackfill(args, { simulator, databaseUrl, maxRps: rate });
  afterwards(() => backfill.kill());
  const end = await backfill.ended;
  const duration = performance.now() - began;
  if (end.code === null || end.stdout === '') throw new Error(`The backfill failed:\n${end.stderr}`);

  const calls = simulator.calls();
  const refused = calls.filter(({ status }) => status === 429).length;
  const published = publishedOf(world, daysFrom(from, to), now);
  const pace = paceOf(calls);
  const peer = await onePauseACall(simulator, { days: daysFrom(from, to), rate, calls: flags['peer-calls'] });

  const figures = {
    bench: 'year-at-the-limit',
    from,
    to,
    rate,
    window: flags.window,
    calls: calls.length,
    least_calls: published.calls,
    calls_before_the_first_day: pace.before,
    calls_a_second: pace.perSecond,
    share_of_limit: pace.perSecond / rate,
    peer_share_of_limit: peer / rate,
    refused,
    refused_share: refused / calls.length,
    peak_memory_bytes: end.peakMemory,
    seconds: duration / 1000,
  };
  console.log(
    `\n${renderTable({ columns: ['', 'calls a second', 'of the limit'], rows: paceRows(pace, peer, rate) })}\n`,
  );
  console.log(renderTable({ columns: ['', 'measured', 'aim'], rows: measuredRows(figures) }));
  return { figures, problems: await lossesOf({ database, end, from, to, published }) };
});

/** What the API holds of these days: the fewest calls that tell of all of it, and the races in them. */
function publishedOf(world, days, asOf) {
  const published = { calls: 0, racecards: 0, results: 0, ids: new Set() };
  for (const dataset of datasets) {
    for (const day of days) {
      const races = racesOf(world, dataset, day, asOf);
      published.calls += pagesOf(dataset, races);
      published[dataset] += races.length;
      for (const { race_id } of races) published.ids.add(race_id);
    }
  }
  return published;
}

/** The pace while days were waiting: from the first of their calls, which follows the masters', to the last. */
function paceOf(calls) {
  const before = calls.findLastIndex(({ operation }) => operation.startsWith('/v1/courses')) + 1;
  const accepted = calls.slice(before).filter(({ status }) => status !== 429);
  const seconds = (accepted.at(-1).arrived - accepted[0].arrived) / 1000;
  return { before, perSecond: (accepted.length - 1) / seconds };
}

/** The peer: what a simple script does, which sends a call, waits for its answer, and then pauses for a slot's length. */
async function onePauseACall(simulator, { days, rate, calls }) {
  const authorization = `Basic ${btoa(`${simulator.username}:${simulator.password}`)}`;
  await wait(1000);
  const began = performance.now();
  for (let number = 0; number < calls; number++) {
    const day = days[Math.floor(number / 2) % days.length];
    const paths = [
      `/v1/racecards/pro?date=${day}&region_codes=gb&region_codes=ire`,
      `/v1/results?start_date=${day}&end_date=${day}&region=gb&region=ire&limit=100`,
    ];
    await (await fetch(`${simulator.url}${paths[number % 2]}`, { headers: { authorization } })).arrayBuffer();
    await wait(1000 / rate);
  }
  return calls / ((performance.now() - began) / 1000);
}

function paceRows(pace, peer, rate) {
  return [
    ['this backfill', pace.perSecond.toFixed(3), formatShare(pace.perSecond / rate)],
    ['peer: one call at a time, then a pause', peer.toFixed(3), formatShare(peer / rate)],
    ['the limit', rate.toFixed(3), formatShare(1)],
  ];
}

function measuredRows(figures) {
  return [
    ['calls made', formatCount(figures.calls), `${formatCount(figures.least_calls)} at least`],
    ['of them to find out what there is', formatCount(figures.calls_before_the_first_day), ''],
    ['share of the limit used while days were waiting', formatShare(figures.share_of_limit), '95 %'],
    [`calls refused (429): ${figures.refused}`, formatShare(figures.refused_share), 'under 1 %'],
    ['peak memory of the process', formatBytes(figures.peak_memory_bytes), 'under 250 MB'],
    ['time', formatDuration(figures.seconds * 1000), ''],
  ];
}

/** Whether everything that the API published is in the database. */
async function lossesOf({ database, end, from, to, published }) {
  const problems = end.code === 0 ? [] : [`the backfill ended with ${end.code}: ${end.stderr.trim().slice(-1000)}`];
  const open = await database.sql`
    select dataset, day::text as day, state from ops.partitions where not settled or state not in ('loaded', 'empty')`;
  if (open.length > 0) problems.push(`${open.length} partitions are not done, such as ${JSON.stringify(open[0])}`);
  const totals = await database.sql`
    select dataset, coalesce(sum(races), 0)::int as races
    from ops.partitions where day between ${from}::text::date and ${to}::text::date
    group by dataset`;
  for (const { dataset, races } of totals) {
    if (races !== published[dataset]) problems.push(`${races} races of ${dataset} were read of ${published[dataset]}`);
  }
  const { ra_races } = await databaseDigest(database.sql);
  if (ra_races.rows !== published.ids.size) problems.push(`${ra_races.rows} races are stored of ${published.ids.size}`);
  return problems;
}
