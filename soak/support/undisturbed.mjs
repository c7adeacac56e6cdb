// The database that every trial is measured by, and how a trial loads its own.
import { startBackfill } from '../../bench/support/backfill.mjs';
import { openUntilTheEnd } from '../../bench/support/databases.mjs';
import { addDays } from '../../bench/support/days.mjs';
import { startSimulator } from '../../packages/simulator/dist/index.js';
import { stateOf } from './state.mjs';

/** Flags of a trial that loads some days. */
export const rangeFlags = ({ days }) => ({
  from: { default: '2024-04-01', about: 'first day' },
  days: { default: days, about: 'how many days' },
  seed: { default: 1, about: 'seed of the world, and of the harm' },
});

/** A simulated API, quick enough for a process to spend its time at work. Its day is today. */
export async function startApi({ flags, afterwards, ...options }) {
  const simulator = await startSimulator({
    world: { seed: flags.seed },
    now: new Date(),
    latency: { results: 20, racecards: 60, jitter: 0.5 },
    ...options,
  });
  afterwards(() => simulator.stop());
  return simulator;
}

/** The commands of the backfill against one database. */
export function backfillOf({ databaseUrl, simulator, flags, afterwards, environment = {} }) {
  const start = (command) => {
    const backfill = startBackfill(command, { simulator, databaseUrl, maxRps: 'unlimited', environment });
    afterwards(() => backfill.kill());
    return backfill;
  };
  const range = ['--start-date', flags.from, '--end-date', addDays(flags.from, flags.days - 1)];
  const run = (...more) => start(['run', ...range, '--json', ...more]);
  const retry = () => start(['retry', ...range, '--json']);
  const status = () => start(['status', ...range, '--json']);
  return { start, run, retry, status, open: () => openUntilTheEnd(databaseUrl, { afterwards, max: 1 }).sql };
}

/** Loads the days of the flags as nobody disturbs it. The lists are read once, since their rows tell when they were. */
export async function loadUndisturbed({ server, simulator, flags, afterwards }) {
  const databaseUrl = await server.migrated();
  const backfill = backfillOf({ databaseUrl, simulator, flags, afterwards });
  await succeeded(backfill.start(['masters']));
  const emptyUrl = await server.copyOf(databaseUrl);
  const before = simulator.calls().length;
  const began = performance.now();
  await succeeded(backfill.run());
  const ms = performance.now() - began;
  const sql = backfill.open();
  return { emptyUrl, url: databaseUrl, sql, ms, calls: simulator.calls().length - before, state: await stateOf(sql) };
}

/** Waits for a command that must succeed. */
export async function succeeded({ ended }) {
  const { code, stdout, stderr } = await ended;
  if (code !== 0) throw new Error(`The backfill, which nobody disturbed, ended with ${code}:\n${stderr}`);
  return stdout;
}
