// Rows made again from the kept payloads: days a second, and the same database before and after
import { formatCount, formatDuration, formatRate, formatShare, renderTable } from '../packages/command/dist/index.js';
import { rowsOfDay } from '../packages/extract/dist/index.js';
import { replay, startLoad } from '../packages/ingest/dist/index.js';
import { databaseDigest, filledTables } from '../packages/schema/dist/index.js';
import { startSimulator } from '../packages/simulator/dist/index.js';
import { benchmark } from './support/benchmark.mjs';
import { openServer, openUntilTheEnd } from './support/databases.mjs';
import { addDays } from './support/days.mjs';
import { apiOf, loadHistory } from './support/history.mjs';
import { keptDays } from './support/kept-payloads.mjs';
import { timed } from './support/timed.mjs';

const described = {
  from: { default: '2024-05-01', about: 'first day' },
  days: { default: 60, about: 'how many days' },
  rate: { default: 2, about: 'calls a second of the API, for the peer: reading it all anew' },
  seed: { default: 1, about: 'seed of the world' },
};

await benchmark(described, async ({ flags, afterwards }) => {
  const { from, days } = flags;
  const server = await openServer({ flags, afterwards });
  const { sql } = openUntilTheEnd(await server.migrated(), { afterwards });
  const simulator = await startSimulator({ world: { seed: flags.seed }, now: new Date() });
  afterwards(() => simulator.stop());

  console.log(`Loading ${formatCount(days)} days into ${server.kind} ...\n`);
  await loadHistory({ sql, api: apiOf(simulator), ranges: [{ from, to: addDays(from, days - 1) }] });
  const calls = simulator.stats.calls;
  const before = await databaseDigest(sql);

  const again = async () => replay({ sql, load: await startLoad(sql, { command: 'bench replay' }) });
  const unchanged = await timed(again);
  const untouched = await databaseDigest(sql);
  await sql`truncate ${sql(filledTables)} cascade`;
  const emptied = await databaseDigest(sql);
  const rebuilt = await timed(again);
  const after = await databaseDigest(sql);
  const pure = await timed(() => rowsOnly(sql));

  const races = before.ra_races.rows;
  const pace = (what, seconds) => [
    what,
    formatRate(days / seconds),
    formatRate(races / seconds),
    formatShare(pure.seconds / seconds),
  ];
  console.log(
    renderTable({
      columns: ['', 'days', 'races', 'of the limit'],
      rows: [
        pace('replay into empty tables', rebuilt.seconds),
        pace('replay over unchanged rows', unchanged.seconds),
        pace(`peer: reading anew at ${flags.rate} calls a second`, calls / flags.rate),
        pace('limit: payloads to rows, nothing written', pure.seconds),
      ],
    }),
  );
  const rows = Object.values(unchanged.outcome.changed).reduce((sum, count) => sum + count, 0);
  const problems = [
    ...differing(before, untouched).map((table) => `${table} differs after a replay over unchanged rows`),
    ...differing(before, after).map((table) => `${table} differs after it was emptied and replayed`),
    ...(rows > 0 ? [`the replay over unchanged rows wrote ${rows} rows`] : []),
    ...(emptied.ra_races.rows > 0 ? ['the tables were not empty before the replay'] : []),
  ];
  console.log(`
${formatCount(races)} races, ${formatCount(before.ra_runners.rows)} runners; made again in ${formatDuration(rebuilt.seconds * 1000)} without a call, instead of ${formatCount(calls)} calls.
${problems.length === 0 ? 'The digest of every table is the same before and after.' : ''}`);
  return {
    figures: {
      bench: 'replay',
      from,
      days,
      races,
      days_a_second: days / rebuilt.seconds,
      days_a_second_unchanged: days / unchanged.seconds,
      share_of_rows_only: pure.seconds / rebuilt.seconds,
      times_faster_than_the_api: calls / flags.rate / rebuilt.seconds,
      digests_equal: problems.length === 0,
    },
    problems,
  };
});

/** What no replay can do without: reading the payloads, and making rows of them. */
async function rowsOnly(sql) {
  for await (const day of keptDays(sql)) rowsOfDay(day);
}

function differing(one, other) {
  return Object.keys(one).filter((table) => one[table].digest !== other[table].digest);
}
