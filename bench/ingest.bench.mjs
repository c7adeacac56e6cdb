// Some days written in our way, by Drizzle and by the driver's helper, and again unchanged, against a raw COPY of the same rows
import { join } from 'node:path';
import { formatBytes, formatCount, formatShare, renderTable } from '../packages/command/dist/index.js';
import { filledTables } from '../packages/schema/dist/index.js';
import { benchmark } from './support/benchmark.mjs';
import { openServer, openUntilTheEnd } from './support/databases.mjs';
import { addDays, daysFrom } from './support/days.mjs';
import { measuredProcess } from './support/measured-process.mjs';
import { makePayloads } from './support/payload-files.mjs';
import { rowVersions } from './support/touches.mjs';

const run = join(import.meta.dirname, 'support', 'ingest-run.mjs');

const described = {
  from: { default: '2024-05-01', about: 'first day' },
  days: { default: 60, about: 'how many days' },
  'days-a-transaction': { default: 10, about: 'days written in one transaction' },
  writers: { default: 2, about: 'transactions at once' },
  order: { default: 'newest', about: 'which days come first; oldest has each day tell something newer of everybody' },
  seed: { default: 1, about: 'seed of the world' },
};

await benchmark(described, async ({ flags, afterwards }) => {
  const { from, days, writers, order, seed } = flags;
  const daysAtOnce = flags['days-a-transaction'];
  const to = addDays(from, days - 1);
  const asOf = new Date(`${addDays(to, 60)}T12:00:00Z`);
  const server = await openServer({ flags, afterwards });
  const loaded = await server.migrated();
  console.log(`Making the payloads of ${days} days ...`);
  const { folder, bytes } = await makePayloads({ days: daysFrom(from, to), asOf, seed, afterwards });

  const given = { loaded, folder, from, to, writers, order, daysAtOnce, transactions: Math.ceil(days / daysAtOnce) };
  const measure = async (way, more = {}) => {
    console.log(`  ${way}${more.again ? ', again' : ''}`);
    const { code, stdout, stderr, memory, cpu } = await measuredProcess([
      run,
      JSON.stringify({ ...given, way, ...more }),
      asOf.toISOString(),
    ]);
    if (code !== 0) throw new Error(`${way} ended with ${code}: ${stderr.slice(-2000)}`);
    return { ...JSON.parse(stdout), memory, cpu };
  };

  const { sql } = openUntilTheEnd(loaded, { afterwards, max: 1 });
  console.log('Writing:');
  const ours = { first: await measure('ours') };
  const rows = await rowsIn(sql);
  const before = await rowVersions(sql);
  ours.again = await measure('ours', { force: true, again: true });
  const after = await rowVersions(sql);
  const peers = {};
  const problems = filledTables
    .filter((table) => before[table] !== after[table])
    .map((table) => `${table} was touched by the second load`);
  for (const way of ['our rows alone', 'postgres.js', 'drizzle']) {
    const target = await server.migrated();
    peers[way] = { first: await measure(way, { target }), again: await measure(way, { target, again: true }) };
    const written = await rowsIn(openUntilTheEnd(target, { afterwards, max: 1 }).sql);
    if (written !== rows) problems.push(`${way} wrote ${written} rows of ${rows}`);
  }
  const copy = await measure('copy');
  if (copy.rows !== rows) problems.push(`COPY moved ${copy.rows} rows of ${rows}`);

  const limit = rows / copy.seconds;
  const line = (what, { first, again }) => {
    const cells = [first, again].flatMap((one) =>
      one ? [formatCount(Math.round(rows / one.seconds)), formatShare(rows / one.seconds / limit)] : ['', ''],
    );
    return [what, ...cells, formatBytes(Math.max(first.memory, again?.memory ?? 0))];
  };
  const right = (title) => ({ title, align: 'right' });
  console.log(`\n${renderTable({
    columns: [
      '',
      right('rows a second'),
      right('of COPY'),
      right('again, unchanged'),
      right('of COPY'),
      right('client memory'),
    ],
    rows: [
      line('ours, from payload to committed row', ours),
      line('ours, the writing of rows alone', peers['our rows alone']),
      line('peer: postgres.js helper, insert ... on conflict do update', peers['postgres.js']),
      line('peer: Drizzle, the same', peers.drizzle),
      line(`limit: raw COPY, ${writers} connections, the same keys`, { first: copy }),
    ],
  })}

${formatCount(rows)} rows of ${days} days from ${formatBytes(bytes)} of generated answers, ${daysAtOnce} days a transaction, ${writers} at once. Ours alone parses,
compares, compresses and keeps the answers, and enters the ledger; the others are given rows that were read beforehand.`);
  return {
    figures: { bench: 'ingest', from, days, rows, ours, peers, copy, share_of_copy: copy.seconds / ours.first.seconds },
    problems,
  };
});

async function rowsIn(sql) {
  let sum = 0;
  for (const table of filledTables) {
    const [{ count }] = await sql`select count(*)::int as count from ${sql(table)}`;
    sum += count;
  }
  return sum;
}
