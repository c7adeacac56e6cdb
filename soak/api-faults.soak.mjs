// An API that fails at 1, 5 and 30 % of its calls in every way: nothing is called complete that is not, and all of it is loaded in the end
import { formatCount, renderTable } from '../packages/command/dist/index.js';
import { benchmark } from '../bench/support/benchmark.mjs';
import { openServer } from '../bench/support/databases.mjs';
import { backfillOf, loadUndisturbed, rangeFlags, startApi } from './support/undisturbed.mjs';
import { differencesOf, stateOf } from './support/state.mjs';

const kinds = [
  'rate_limited',
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
];

const described = {
  ...rangeFlags({ days: 91 }),
  rates: { default: '1,5,30', about: 'shares of calls that fail, in per cent' },
  runs: { default: 8, about: 'how often the load is started at most, until nothing is missing' },
};

await benchmark(described, async ({ flags, afterwards }) => {
  const server = await openServer({ flags, afterwards });
  const simulator = await startApi({ flags, afterwards });
  console.log(`${flags.days} days from ${flags.from}, undisturbed ...`);
  const calm = await loadUndisturbed({ server, simulator, flags, afterwards });

  const trials = [];
  const problems = [];
  for (const percent of String(flags.rates).split(',').map(Number)) {
    console.log(`The same, with ${percent} % of calls failing ...`);
    const databaseUrl = await server.copyOf(calm.emptyUrl);
    const trial = await loadInTrouble({ databaseUrl, simulator, flags, afterwards, percent, calm });
    trials.push(trial);
    problems.push(...trial.problems);
  }
  console.log(`
${renderTable({
  columns: ['calls that fail', 'calls', 'failed', 'runs', 'days failed on the way', 'of these classes'],
  rows: trials.map(({ percent, calls, faults, runs, failed }) => [
    `${percent} %`,
    calls,
    faults,
    runs,
    Object.values(failed).reduce((sum, count) => sum + count, 0),
    Object.entries(failed)
      .map(([kind, count]) => `${formatCount(count)} ${kind}`)
      .join(', ') || '-',
  ]),
})}
${problems.length === 0 ? 'No day was ever called complete that was not, and every database holds what the undisturbed one does.' : ''}`);
  return { figures: { soak: 'api-faults', trials }, problems };
});

async function loadInTrouble({ databaseUrl, simulator, flags, afterwards, percent, calm }) {
  const backfill = backfillOf({ databaseUrl, simulator, flags, afterwards });
  const sql = backfill.open();
  const truth = await ledgerOf(calm.sql);
  const [calls, faults] = [simulator.calls().length, faultsOf(simulator)];
  simulator.faults.set(kinds.map((kind) => ({ kind, rate: percent / 100 / kinds.length, delay: 200 })));
  const failed = {};
  const problems = [];
  let runs = 0;
  for (let code = 1; code !== 0 && runs < flags.runs; runs += 1) {
    const ended = await (runs % 2 === 0 ? backfill.run() : backfill.retry()).ended;
    code = ended.code;
    if (code !== 0 && code !== 1)
      problems.push(`at ${percent} % a run ended with ${code}: ${ended.stderr.slice(-500)}`);
    for (const one of failuresIn(ended.stdout)) failed[one.class] = (failed[one.class] ?? 0) + 1;
    problems.push(...(await liesOf(sql, truth)).map((lie) => `at ${percent} %: ${lie}`));
  }
  const [dealt, called] = [faultsOf(simulator) - faults, simulator.calls().length - calls];
  // Whatever is left, with the trouble over.
  simulator.faults.clear();
  const last = await backfill.retry().ended;
  if (last.code !== 0) problems.push(`after ${percent} %, with the trouble over, the load ended with ${last.code}`);
  problems.push(...differencesOf(calm.state, await stateOf(sql)).map((difference) => `at ${percent} %: ${difference}`));
  return { percent, runs, calls: called, faults: dealt, failed, problems };
}

function faultsOf({ stats }) {
  return Object.values(stats.faults).reduce((sum, count) => sum + count, 0);
}

function failuresIn(stdout) {
  return stdout.trim() === '' ? [] : (JSON.parse(stdout).failed ?? []);
}

/** Days that are called complete, and hold other than they did undisturbed. */
async function liesOf(sql, truth) {
  const complete = await ledgerOf(sql);
  return [...complete].flatMap(([name, races]) =>
    races === truth.get(name) ? [] : [`${name} is called complete with ${races} races of ${truth.get(name)}`],
  );
}

/** The races of every day that is called complete. */
async function ledgerOf(sql) {
  const rows = await sql`
    select dataset || ' ' || day as name, races from ops.partitions where state in ('loaded', 'empty')`;
  return new Map(rows.map(({ name, races }) => [name, races]));
}
