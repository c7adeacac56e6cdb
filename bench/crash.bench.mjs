// The backfill killed at random moments of a generated quarter, and resumed: the same database as an undisturbed run
import { setTimeout as wait } from 'node:timers/promises';
import { formatDuration, renderTable } from '../packages/command/dist/index.js';
import { databaseDigest } from '../packages/schema/dist/index.js';
import { startSimulator } from '../packages/simulator/dist/index.js';
import { startBackfill } from './support/backfill.mjs';
import { benchmark } from './support/benchmark.mjs';
import { openServer, openUntilTheEnd } from './support/databases.mjs';
import { addDays } from './support/days.mjs';
import { numbersFrom } from './support/seeded-numbers.mjs';

const described = {
  kills: { default: 20, about: 'how often the process is killed' },
  from: { default: '2024-04-01', about: 'first day' },
  days: { default: 91, about: 'how many days' },
  seed: { default: 1, about: 'seed of the world and of the moments' },
};

await benchmark(described, async ({ flags, afterwards }) => {
  const to = addDays(flags.from, flags.days - 1);
  // The server is this process's: it stays when the backfill is killed, as a server elsewhere would.
  const server = await openServer({ flags, afterwards });
  const simulator = await startSimulator({
    world: { seed: flags.seed },
    now: new Date(),
    // Quick, so that the process spends its time at work and a kill lands in the middle of it.
    latency: { results: 20, racecards: 60, jitter: 0.5 },
  });
  afterwards(() => simulator.stop());

  const backfillInto = (databaseUrl) => {
    const start = (command) => {
      const backfill = startBackfill(command, { simulator, databaseUrl, maxRps: 'unlimited' });
      afterwards(() => backfill.kill());
      return backfill;
    };
    const run = () => start(['run', '--start-date', flags.from, '--end-date', to, '--json']);
    return { start, run, open: () => openUntilTheEnd(databaseUrl, { afterwards, max: 1 }).sql };
  };

  const calmUrl = await server.migrated();
  // The lists say when they were read, so both databases must have them from one reading.
  await succeeded(backfillInto(calmUrl).start(['masters']));
  const wildUrl = await server.copyOf(calmUrl);
  console.log(`${flags.from} to ${to}, undisturbed ...`);
  const calm = await loadUndisturbed(backfillInto(calmUrl), simulator);
  console.log(`The same, killed ${flags.kills} times ...\n`);
  const wild = await loadDisturbed(backfillInto(wildUrl), simulator, { ...flags, partitions: 2 * flags.days });

  console.log(
    renderTable({
      columns: ['kill', 'partitions loaded', 'under way', 'open transactions'],
      rows: wild.kills.map(({ loaded, leased, transactions }, index) => [index + 1, loaded, leased, transactions]),
    }),
  );
  const repeated = (wild.calls - calm.calls) / flags.kills;
  console.log(`
Undisturbed: ${calm.calls} calls, ${formatDuration(calm.ms)}. Killed ${wild.kills.length} times: ${wild.calls} calls, ${formatDuration(wild.ms)}.
A kill costs ${repeated.toFixed(1)} calls, those of the new start (4) included, and ${formatDuration((wild.ms - calm.ms) / flags.kills)}.`);
  const problems = [...differencesOf(calm, wild), ...wild.problems];
  console.log(
    problems.length === 0 ? 'Every table holds the same rows; no lease is left.' : 'The two databases differ.',
  );
  return {
    figures: {
      bench: 'crash',
      from: flags.from,
      to,
      seed: flags.seed,
      kills: wild.kills.length,
      moments: wild.kills,
      undisturbed_calls: calm.calls,
      calls: wild.calls,
      calls_a_kill: repeated,
      digests_equal: problems.length === 0,
    },
    problems,
  };
});

async function loadUndisturbed({ run, open }, simulator) {
  const before = simulator.calls().length;
  const began = performance.now();
  await succeeded(run());
  const ms = performance.now() - began;
  return { ms, calls: simulator.calls().length - before, ...(await stateOf(open())) };
}

async function succeeded({ ended }) {
  const { code, stderr } = await ended;
  if (code !== 0) throw new Error(`The backfill, which nobody disturbed, ended with ${code}:\n${stderr}`);
}

/** Kills the process whenever so much is loaded and a moment has passed; the next one is started at once. */
async function loadDisturbed({ run, open }, simulator, { kills, seed, partitions }) {
  const sql = open();
  const before = simulator.calls().length;
  const random = numbersFrom(seed);
  // What is loaded measures the work on any machine; the moment after it decides what the process is at just then.
  const moments = Array.from({ length: kills }, () => ({
    loaded: Math.floor(random() * partitions * 0.95),
    wait: random() * 250,
  })).toSorted((a, b) => a.loaded - b.loaded);
  const done = [];
  const began = performance.now();
  for (const moment of moments) {
    const backfill = run();
    while (backfill.isRunning() && (await progressOf(sql)).loaded < moment.loaded) await wait(5);
    await wait(moment.wait);
    const progress = await progressOf(sql);
    if (!backfill.isRunning()) break;
    backfill.kill();
    await backfill.ended;
    done.push(progress);
  }
  const { code, stderr } = await run().ended;
  const ms = performance.now() - began;
  const problems =
    code === 0 ? [] : [`the last run, which nobody killed, ended with ${code}: ${stderr.trim().slice(-1000)}`];
  if (done.length < kills) problems.push(`a run ended by itself after ${done.length} kills of ${kills}`);
  return { ms, calls: simulator.calls().length - before, kills: done, problems, ...(await stateOf(sql)) };
}

/** How far the work is, and what the process is at. */
async function progressOf(sql) {
  const [found] = await sql`
    select count(*) filter (where state in ('loaded', 'empty'))::int as loaded,
      count(*) filter (where lease_owner is not null)::int as leased,
      (select count(*)::int from pg_stat_activity
        where datname = current_database() and xact_start is not null and pid <> pg_backend_pid()) as transactions
    from ops.partitions`;
  return found;
}

/** All that must be the same however often a run was killed: tables, what is kept of payloads, and the ledger. */
async function stateOf(sql) {
  const [kept] = await sql`
    select count(*)::int as rows, md5(string_agg(concat_ws(' ', dataset, key, page, sha256), ',' order by dataset, key, page, sha256)) as digest
    from ops.payloads`;
  const [ledger] = await sql`
    select count(*)::int as rows, count(lease_owner)::int as leases, md5(string_agg(
      concat_ws(' ', dataset, day, state, settled, regions, api_total, races, runners, content_hash, error_class), ',' order by dataset, day
    )) as digest
    from ops.partitions`;
  const [aside] = await sql`
    select (select count(*)::int from ops.revisions) as revisions, (select count(*)::int from ops.rejects) as rejects,
      (select coalesce(sum(count), 0)::int from ops.field_issues) as issues`;
  return {
    digests: {
      ...(await databaseDigest(sql)),
      'ops.payloads': kept,
      'ops.partitions': ledger,
      'ops.revisions, rejects, field_issues': aside,
    },
  };
}

function differencesOf(calm, wild) {
  const problems = Object.entries(calm.digests)
    .filter(([table, digest]) => JSON.stringify(digest) !== JSON.stringify(wild.digests[table]))
    .map(
      ([table, digest]) =>
        `${table} differs: ${JSON.stringify(digest)} undisturbed, ${JSON.stringify(wild.digests[table])} after kills`,
    );
  const { leases } = wild.digests['ops.partitions'];
  if (leases > 0) problems.push(`${leases} partitions are still leased`);
  return problems;
}
