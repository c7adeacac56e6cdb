import { differencesOf, stateOf } from './state.mjs';
import { liesIn, untoldFailures } from './ledger-truth.mjs';
import { backfillOf } from './undisturbed.mjs';

const kinds = [
  'server_error',
  'bad_gateway',
  'html',
  'reset',
  'slow_body',
  'truncated',
  'empty',
  'cut_json',
  'wrong_total',
  'repeated_page',
  'rate_limited',
];

/**
 * Every way to fail, each with its share of so many per cent of all calls. Refusals come in storms too: so many calls in a row,
 * some of which are told how long to wait.
 */
function faultsOf(percent, { days }) {
  const burst = Math.max(2, Math.min(20, Math.ceil(days / 2)));
  const storms = [{ burst }, { burst, retryAfter: 1 }].map((storm) => ({ kind: 'rate_limited', ...storm }));
  const faults = [...kinds.map((kind) => ({ kind, delay: 200 })), ...storms];
  return faults.map((fault) => ({ ...fault, rate: percent / 100 / faults.length }));
}

/** Loads the days of `calm` from an API of which so many per cent of the calls fail, then what is left from a sound one. */
export async function loadInTrouble({ databaseUrl, simulator, flags, afterwards, percent, calm, truth }) {
  const backfill = backfillOf({ databaseUrl, simulator, flags, afterwards });
  const sql = backfill.open();
  const before = countsOf(simulator);
  simulator.faults.set(faultsOf(percent, flags));
  const failed = {};
  const problems = [];
  let runs = 0;
  for (let code = 1; code !== 0 && runs < flags.runs; runs += 1) {
    // A run leaves alone what has failed too often; of what was never tried a retry knows nothing.
    const isRetry = runs % 3 === 2;
    const ended = await (isRetry ? backfill.retry() : backfill.run()).ended;
    if (ended.code !== 0 && ended.code !== 1)
      problems.push(`a run ended with ${ended.code}: ${ended.stderr.slice(-500)}`);
    if (!isRetry) code = ended.code;
    for (const one of failuresIn(ended.stdout)) failed[one.class] = (failed[one.class] ?? 0) + 1;
    problems.push(...(await liesIn(sql, truth)), ...(await untoldFailures(sql, await statusOf(backfill))));
  }
  const after = countsOf(simulator);
  simulator.faults.clear();
  // What was never tried, and then what has failed too often to be tried unasked.
  for (const start of [backfill.run, backfill.retry]) {
    const { code, stderr } = await start().ended;
    if (code !== 0 && start === backfill.retry)
      problems.push(`with the trouble over, the load ended with ${code}: ${stderr.slice(-500)}`);
  }
  problems.push(...differencesOf(calm.state, await stateOf(sql)));
  return {
    percent,
    runs,
    calls: after.calls - before.calls,
    faults: after.faults - before.faults,
    refused: after.refused - before.refused,
    failed,
    problems: problems.map((problem) => `at ${percent} %: ${problem}`),
  };
}

/** What `status` says of the range. */
export async function statusOf({ status }) {
  return JSON.parse((await status().ended).stdout);
}

function countsOf({ stats, calls }) {
  const faults = Object.values(stats.faults).reduce((sum, count) => sum + count, 0);
  return { calls: calls().length, faults, refused: stats.faults.rate_limited ?? 0 };
}

const failuresIn = (stdout) => (stdout.trim() === '' ? [] : (JSON.parse(stdout).failed ?? []));
