// The backfill killed at random moments of a generated quarter, and resumed: the same database as an undisturbed run
import { setTimeout as wait } from 'node:timers/promises';
import { formatDuration, renderTable } from '../packages/command/dist/index.js';
import { benchmark } from '../bench/support/benchmark.mjs';
import { openServer } from '../bench/support/databases.mjs';
import { numbersFrom } from '../bench/support/seeded-numbers.mjs';
import { differencesOf, stateOf } from './support/state.mjs';
import { backfillOf, loadUndisturbed, rangeFlags, startApi } from './support/undisturbed.mjs';

const described = {
  kills: { default: 20, about: 'how often the process is killed' },
  ...rangeFlags({ days: 91 }),
};

await benchmark(described, async ({ flags, afterwards }) => {
  // The server is this process's: it stays when the backfill is killed, as a server elsewhere would.
  const server = await openServer({ flags, afterwards });
  const simulator = await startApi({ flags, afterwards });
  console.log(`${flags.days} days from ${flags.from}, undisturbed ...`);
  const calm = await loadUndisturbed({ server, simulator, flags, afterwards });
  console.log(`The same, killed ${flags.kills} times ...\n`);
  const databaseUrl = await server.copyOf(calm.emptyUrl);
  const wild = await loadDisturbed(backfillOf({ databaseUrl, simulator, flags, afterwards }), simulator, flags);

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
  const problems = [...differencesOf(calm.state, wild.state), ...wild.problems];
  console.log(
    problems.length === 0 ? 'Every table holds the same rows; no lease is left.' : 'The two databases differ.',
  );
  return {
    figures: {
      soak: 'crash',
      from: flags.from,
      days: flags.days,
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

/** Kills the process whenever so much is loaded and a moment has passed; the next one is started at once. */
async function loadDisturbed({ run, open }, simulator, { kills, seed, days }) {
  const sql = open();
  const before = simulator.calls().length;
  const random = numbersFrom(seed);
  // What is loaded measures the work on any machine; the moment after it decides what the process is at just then.
  const moments = Array.from({ length: kills }, () => ({
    loaded: Math.floor(random() * 2 * days * 0.95),
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
  return { ms, calls: simulator.calls().length - before, kills: done, problems, state: await stateOf(sql) };
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
