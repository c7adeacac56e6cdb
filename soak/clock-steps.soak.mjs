// The clock of the machine stepped back and forth by hours while days are being loaded: the database is that of a calm machine
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { benchmark } from '../bench/support/benchmark.mjs';
import { openServer } from '../bench/support/databases.mjs';
import { differencesOf, stateOf } from './support/state.mjs';
import { backfillOf, loadUndisturbed, rangeFlags, startApi } from './support/undisturbed.mjs';

const described = { ...rangeFlags({ days: 60 }) };

await benchmark(described, async ({ flags, afterwards }) => {
  const server = await openServer({ flags, afterwards });
  const simulator = await startApi({ flags, afterwards });
  console.log(`${flags.days} days from ${flags.from}, undisturbed ...`);
  const calm = await loadUndisturbed({ server, simulator, flags, afterwards });

  console.log('The same, with a clock that is stepped by up to 36 hours ten times a second ...');
  const databaseUrl = await server.copyOf(calm.emptyUrl);
  const stepping = pathToFileURL(join(import.meta.dirname, 'support', 'stepping-clock.mjs')).href;
  const environment = { NODE_OPTIONS: `--import ${stepping}`, STEPPING_CLOCK_SEED: String(flags.seed) };
  const backfill = backfillOf({ databaseUrl, simulator, flags, afterwards, environment });
  const { code, stderr } = await backfill.run().ended;
  const problems = code === 0 ? [] : [`the run ended with ${code}: ${stderr.slice(-800)}`];
  problems.push(...differencesOf(calm.state, await stateOf(backfill.open())));
  console.log(`It ended with ${code}.${problems.length === 0 ? ' Both databases hold the same.' : ''}`);
  return { figures: { soak: 'clock-steps', code }, problems };
});
