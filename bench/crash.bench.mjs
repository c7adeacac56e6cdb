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
    now: new Date(`${addDays(to, 60)}T12:00:00Z`),
    // Quick, so that the process spends its time at work and a kill lands in the middle of it.
    latency: { results: 20, racecards: 60, jitter: 0.5 },
  });
  afterwards(() => simulator.stop());

  const place = async () => {
    const databaseUrl = await server.migrated();
    const { sql } = openUntilTheEnd(databaseUrl, { afterwards, max: 1 });
    const args = ['run', '--start-date', flags.from, '--end-date', to, '--json'];
    const start = () => {
      const backfill = startBackfill(args, { simulator, databaseUrl, maxRps: 'unlimited' });
      afterwards(() => backfill.kill());
      return backfill;
    };
    return { sql, start };
  };

  console.log(`${flags.from} to ${to}, undisturbed ...`);
  const calm = await loadUndisturbed(await place(), simulator);
  console.log(`The same, killed ${flags.kills} times ...\n`);
  const wild = await loadDisturbed(await place(), simulator, { ...flags, calls: calm.calls });

  console.log(
    renderTable({
      columns: ['kill', 'after calls', 'days loaded', 'under way', 'open transactions'],
      rows: wild.kills,
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
      calls_after_which_killed: wild.kills.map(([, calls]) => calls),
      undisturbed_calls: calm.calls,
      calls: wild.calls,
      calls_a_kill: repeated,
      digests_equal: problems.length === 0,
    },
    problems,
  };
});

async function loadUndisturbed({ sql, start }, simulator) {
  const before = simulator.calls().length;
  const began = performance.now();
  const { code, stderr } = await start().ended;
  if (code !== 0) throw new Error(`The undisturbed run ended with ${code}:\n${stderr}`);
  const ms = performance.now() - began;
  return { ms, calls: simulator.calls().length - before, ...(await stateOf(sql)) };
}

/** Kills the process whenever the API has had so many calls and a moment has passed; the next one is started at once. */
async function loadDisturbed({ sql, start }, simulator, { kills, seed, calls }) {
  const before = simulator.calls().length;
  const called = () => simulator.calls().length - before;
  const random = numbersFrom(seed);
  // Calls are what the work can be measured by on any machine; of an undisturbed run's, all come in the other as well.
  const moments = Array.from({ length: kills }, () => Math.ceil(random() * calls * 0.95)).toSorted((a, b) => a - b);
  const done = [];
  const began = performance.now();
  for (const moment of moments) {
    const backfill = start();
    while (called() < moment && backfill.isRunning()) await wait(2);
    await wait(random() * 250);
    if (!backfill.isRunning()) break;
    const underWay = await underWayIn(sql);
    backfill.kill();
    await backfill.ended;
    done.push([done.length + 1, called(), underWay.loaded, underWay.leased, underWay.transactions]);
  }
  const { code, stderr } = await start().ended;
  const ms = performance.now() - began;
  const problems =
    code === 0 ? [] : [`the last run, which nobody killed, ended with ${code}: ${stderr.trim().slice(-1000)}`];
  if (done.length < kills) problems.push(`the work was done after ${done.length} kills of ${kills}`);
  return { ms, calls: called(), kills: done, problems, ...(await stateOf(sql)) };
}

/** What the process was doing when it was killed. */
async function underWayIn(sql) {
  const [found] = await sql`
    select count(distinct day) filter (where state in ('loaded', 'empty'))::int as loaded,
      count(distinct day) filter (where lease_owner is not null)::int as leased,
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
