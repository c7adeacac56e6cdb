// An API that fails at 1, 5 and 30 % of its calls in every way, and an account that comes to see less: nothing is called complete that is not
import { formatCount, renderTable } from '../packages/command/dist/index.js';
import { benchmark } from '../bench/support/benchmark.mjs';
import { openServer } from '../bench/support/databases.mjs';
import { loadInTrouble } from './support/faulty-load.mjs';
import { completeDays } from './support/ledger-truth.mjs';
import { loadWhilePlanShrinks, shrinkings } from './support/shrinking-plan.mjs';
import { loadUndisturbed, rangeFlags, startApi } from './support/undisturbed.mjs';

const described = {
  ...rangeFlags({ days: 91 }),
  rates: { default: '1,5,30', about: 'shares of calls that fail, in per cent' },
  runs: { default: 8, about: 'how often the load is started at most, until nothing is missing' },
  shrinkings: {
    default: Object.keys(shrinkings).length,
    about: 'in how many ways the account comes to see less in the middle of a load',
  },
};

await benchmark(described, async ({ flags, afterwards }) => {
  const server = await openServer({ flags, afterwards });
  const simulator = await startApi({ flags, afterwards });
  console.log(`${flags.days} days from ${flags.from}, undisturbed ...`);
  const calm = await loadUndisturbed({ server, simulator, flags, afterwards });
  const truth = await completeDays(calm.sql);
  const given = async () => ({
    databaseUrl: await server.copyOf(calm.emptyUrl),
    simulator,
    flags,
    afterwards,
    calm,
    truth,
  });

  const faulty = [];
  for (const percent of String(flags.rates).split(',').map(Number)) {
    console.log(`The same, with ${percent} % of calls failing ...`);
    faulty.push(await loadInTrouble({ ...(await given()), percent }));
  }
  const shrunk = [];
  for (const shrinking of Object.keys(shrinkings).slice(0, flags.shrinkings)) {
    console.log(`The same, and in the middle: ${shrinking} ...`);
    shrunk.push(await loadWhilePlanShrinks({ ...(await given()), shrinking }));
  }
  const problems = [...faulty, ...shrunk].flatMap((trial) => trial.problems);
  console.log(`
${renderTable({
  columns: ['calls that fail', 'calls', 'failed', 'of these 429', 'runs', 'days failed on the way', 'of these classes'],
  rows: faulty.map(({ percent, calls, faults, refused, runs, failed }) => [
    `${percent} %`,
    calls,
    faults,
    refused,
    runs,
    Object.values(failed).reduce((sum, count) => sum + count, 0),
    Object.entries(failed)
      .map(([kind, count]) => `${formatCount(count)} ${kind}`)
      .join(', ') || '-',
  ]),
})}

${renderTable({
  columns: ['in the middle', 'days loaded before', 'days out of sight then', 'exit codes: then, again, all again'],
  rows: shrunk.map(({ shrinking, loaded, unavailable, ends }) => [shrinking, loaded, unavailable, ends.join(', ')]),
})}
${problems.length === 0 ? 'No day was ever called complete that was not, every failure was told with its class, and every database came to hold what the undisturbed one does.' : ''}`);
  return { figures: { soak: 'api-faults', faulty, shrunk }, problems };
});
