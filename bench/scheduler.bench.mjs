// The scheduler's daemon: what it costs while nothing is due, and how soon one of ten replicas takes work up
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { formatBytes, formatShare, renderTable } from '../packages/command/dist/index.js';
import { startSimulator } from '../packages/simulator/dist/index.js';
import { startApp } from './support/backfill.mjs';
import { benchmark } from './support/benchmark.mjs';
import { openServer, openUntilTheEnd } from './support/databases.mjs';

const described = {
  minutes: { default: 10, about: 'how long one idle daemon is watched' },
  'peer-minutes': { default: 2, about: 'how long each of the peers is' },
  replicas: { default: 10, about: 'how many wait for work' },
  samples: { default: 20, about: 'how often work is given to them' },
};

await benchmark(described, async ({ flags, afterwards }) => {
  const server = await openServer({ flags, afterwards });
  const simulator = await startSimulator({ world: { seed: 1, scale: 0.05 }, now: new Date() });
  afterwards(() => simulator.stop());
  const databaseUrl = await server.migrated();
  const { sql } = openUntilTheEnd(databaseUrl, { afterwards, max: 1 });
  const start = (environment) => {
    const daemon = startApp('scheduler', ['start', '--json'], {
      simulator,
      databaseUrl,
      maxRps: 'unlimited',
      environment: { LOG_LEVEL: 'warn', ...environment },
    });
    afterwards(() => daemon.kill());
    return daemon;
  };

  const idle = await watchIdle({ sql, minutes: flags.minutes, start: () => start({ SCHEDULER_PORT: '0' }) });
  const waiting = (every) =>
    watchIdle({
      sql,
      minutes: flags['peer-minutes'],
      start: () => startWaiting({ databaseUrl, every, afterwards }),
    });
  const asking = await waiting(1000);
  const holding = await waiting(0);
  const alone = await latencies({ sql, samples: flags.samples, replicas: 1, start });
  const many = await latencies({ sql, samples: flags.samples, replicas: flags.replicas, start });

  const right = (title) => ({ title, align: 'right' });
  const line = (what, one) => [
    what,
    one.cpu_ms_a_minute.toFixed(0),
    one.transactions_a_minute.toFixed(1),
    formatBytes(one.memory),
    formatShare(one.memory / holding.memory),
  ];
  console.log(
    renderTable({
      columns: [
        'Nothing is due',
        right('CPU, ms a minute'),
        right('transactions a minute'),
        right('memory'),
        right('of the limit'),
      ],
      rows: [
        line(`ours: one daemon, its pages and alerts, ${flags.minutes} minutes`, idle),
        line('peer: a script that asks every second', asking),
        line('limit: a process that holds a connection', holding),
      ],
    }),
  );
  console.log(
    `\n${renderTable({
      columns: ['From queued to begun, milliseconds', 'median', 'of the limit', '95 %', 'longest', 'begun twice'],
      rows: [alone, many].map(({ replicas, median, p95, longest, twice }) => [
        `${replicas} ${replicas === 1 ? 'replica' : 'replicas'}`,
        median.toFixed(0),
        // Half of the time between two questions, shared by those who ask.
        formatShare(median / (2500 / replicas)),
        ...[p95, longest].map((one) => one.toFixed(0)),
        twice,
      ]),
    })}`,
  );
  console.log(
    '\nA replica asks for work every 5 s: the limit is 2.5 s for one alone, and a share of it where several ask in turn.\nWhat a replica enters itself it begins at once.',
  );
  return {
    figures: { bench: 'scheduler', minutes: flags.minutes, idle, asking, holding, latency: [alone, many] },
    problems: many.twice + alone.twice > 0 ? ['a run was begun twice'] : [],
  };
});

/** Cost of a daemon with its pages and its alerts, to which nothing happens. */
async function watchIdle({ sql, minutes, start }) {
  const daemon = start();
  await wait(5_000);
  const before = { cpu: cpuOf(daemon.pid), transactions: await transactionsOf(sql), at: performance.now() };
  await wait(minutes * 60_000);
  const passed = (performance.now() - before.at) / 60_000;
  // The questions of this benchmark itself are two.
  const transactions = (await transactionsOf(sql)) - before.transactions - 2;
  const idle = {
    cpu_ms_a_minute: (cpuOf(daemon.pid) - before.cpu) / passed,
    transactions_a_minute: transactions / passed,
    memory: memoryOf(daemon.pid),
  };
  await stop([daemon]);
  return idle;
}

/** The peers: processes that do nothing but wait. */
function startWaiting({ databaseUrl, every, afterwards }) {
  const script = join(import.meta.dirname, 'support', 'waiting-script.mjs');
  const child = spawn(process.execPath, [script, databaseUrl, String(every)], { stdio: 'inherit' });
  afterwards(() => child.kill('SIGKILL'));
  return { pid: child.pid, ended: once(child, 'close'), terminate: () => child.kill('SIGTERM') };
}

async function latencies({ sql, samples, replicas, start }) {
  const daemons = Array.from({ length: replicas }, () => start({ SCHEDULER_PORT: 'off' }));
  while ((await connectionsOf(sql)) < replicas) await wait(200);
  await wait(5_000);
  const found = [];
  let twice = 0;
  for (let sample = 0; sample < samples; sample += 1) {
    const [{ tick }] = await sql`
      insert into ops.job_runs (job, tick, state, queued_at)
      values ('static-masters', date_trunc('milliseconds', clock_timestamp()), 'queued', clock_timestamp()) returning tick`;
    for (;;) {
      const [run] = await sql`
        select state, attempts, extract(epoch from started_at - queued_at)::float8 * 1000 as latency
        from ops.job_runs where tick = ${tick}`;
      if (run.state === 'done') {
        found.push(run.latency);
        twice += run.attempts - 1;
        break;
      }
      await wait(50);
    }
    // So that the samples do not keep step with the replicas' questions.
    await wait(Math.random() * 5_000);
  }
  await stop(daemons);
  const sorted = found.toSorted((one, other) => one - other);
  const at = (share) => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))];
  return { replicas, median: at(0.5), p95: at(0.95), longest: at(1), twice };
}

async function stop(daemons) {
  for (const daemon of daemons) daemon.terminate();
  await Promise.all(daemons.map(({ ended }) => ended));
}

/** Each replica has a connection of its engine. */
async function connectionsOf(sql) {
  const [{ count }] = await sql`
    select count(distinct pid)::int as count from pg_stat_activity
    where datname = current_database() and application_name = 'darkhorses scheduler engine'`;
  return count;
}

async function transactionsOf(sql) {
  // The counts of a connection come late, at most a second.
  await wait(1_500);
  const [{ count }] = await sql`
    select (xact_commit + xact_rollback)::int as count from pg_stat_database where datname = current_database()`;
  return count;
}

/** @returns milliseconds of CPU so far; the system counts in hundredths of a second */
function cpuOf(pid) {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1).split(' ');
  return (Number(fields[11]) + Number(fields[12])) * 10;
}

function memoryOf(pid) {
  const [, kilobytes] = /^VmRSS:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'));
  return Number(kilobytes) * 1024;
}
