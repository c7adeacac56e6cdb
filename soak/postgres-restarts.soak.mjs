// Postgres stopped as by a power cut while days are written, and under refreshes, and started again: nothing is lost, all goes on
import { setTimeout as wait } from 'node:timers/promises';
import { formatDuration, renderTable } from '../packages/command/dist/index.js';
import { openDatabase } from '../packages/schema/dist/index.js';
import { benchmark } from '../bench/support/benchmark.mjs';
import { numbersFrom } from '../bench/support/seeded-numbers.mjs';
import { stopUnderStatistics } from './support/killed-statistics.mjs';
import { summaryOf } from './support/kills.mjs';
import { startOwnServer } from './support/own-server.mjs';
import { differencesOf, stateOf } from './support/state.mjs';
import { backfillOf, loadUndisturbed, rangeFlags, startApi } from './support/undisturbed.mjs';

const described = {
  ...rangeFlags({ days: 60 }),
  stops: { default: 5, about: 'how often the server is stopped; a run pauses 30 seconds after each' },
  refreshes: { default: 4, about: 'how often it is stopped under a refresh of what has changed' },
};

await benchmark(described, async ({ flags, afterwards }) => {
  const server = await startOwnServer({ afterwards });
  const simulator = await startApi({ flags, afterwards });
  console.log(`${flags.days} days from ${flags.from}, undisturbed ...`);
  const calm = await loadUndisturbed({ server, simulator, flags, afterwards });
  await calm.sql.end();

  console.log(`The same, with the server stopped ${flags.stops} times ...\n`);
  const databaseUrl = await server.copyOf(calm.emptyUrl);
  const backfill = backfillOf({ databaseUrl, simulator, flags, afterwards });
  const random = numbersFrom(flags.seed);
  const run = backfill.run();
  const stops = [];
  const began = performance.now();
  for (let stop = 1; stop <= flags.stops && run.isRunning(); stop += 1) {
    const least = Math.floor((2 * flags.days * stop) / (flags.stops + 1));
    while (run.isRunning() && (await loadedBy(databaseUrl)) < least) await wait(20);
    await wait(random() * 100);
    if (!run.isRunning()) break;
    const loaded = await loadedBy(databaseUrl);
    await server.stop();
    await wait(500 + random() * 1500);
    await server.start();
    stops.push({ loaded, after: await loadedBy(databaseUrl) });
  }
  const { code, stdout, stderr } = await run.ended;
  const problems = [];
  if (code !== 0) problems.push(`the run ended with ${code}: ${stderr.slice(-800)} ${stdout.slice(-300)}`);
  if (stops.length < flags.stops) problems.push(`the run ended after ${stops.length} stops of ${flags.stops}`);
  for (const { loaded, after } of stops) {
    if (after < loaded) problems.push(`${loaded} days were reported as loaded, and ${after} were there after the stop`);
  }
  problems.push(...differencesOf(calm.state, await stateOf(backfill.open())));
  console.log(
    renderTable({
      columns: ['stop', 'days loaded', 'after the start'],
      rows: stops.map(({ loaded, after }, index) => [index + 1, loaded, after]),
    }),
  );
  console.log(`\nOne run, ${formatDuration(performance.now() - began)}, through ${stops.length} stops.`);

  console.log(`\nStopped ${flags.refreshes} times under refreshes of what has changed ...`);
  const kills = flags.refreshes;
  const refreshed = await stopUnderStatistics({ server, simulator, flags, afterwards, calm, kills, random });
  problems.push(...refreshed.problems.map((one) => `figures: ${one}`));
  const { any, before, after } = summaryOf(refreshed.kills);
  console.log(`Stopped ${any} times at any instant, ${before} before a COMMIT came, ${after} after it was done.`);
  return { figures: { soak: 'postgres-restarts', stops, refreshes: { any, before, after } }, problems };
});

/** How many days are loaded, asked on a connection of its own: a stop ends every other. */
async function loadedBy(databaseUrl) {
  const database = openDatabase(databaseUrl, { max: 1, applicationName: 'darkhorses soak' });
  try {
    const [{ loaded }] = await database.sql`
      select count(*)::int as loaded from ops.partitions where state in ('loaded', 'empty')`;
    return loaded;
  } finally {
    await database.close();
  }
}
