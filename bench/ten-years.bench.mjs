// Ten generated years without a limit: rows a second from payload to committed row, against a raw COPY of the same rows
import { formatBytes, formatCount, formatDuration, formatShare, renderTable } from '../packages/command/dist/index.js';
import { openDatabase } from '../packages/schema/dist/index.js';
import { benchmark } from './support/benchmark.mjs';
import { openServer } from './support/databases.mjs';
import { addDays, daysFrom } from './support/days.mjs';
import { loadDays } from './support/load-days.mjs';
import { withoutDelay } from './support/no-delay.mjs';
import { makePayloads } from './support/payload-files.mjs';
import { insertPlainly } from './support/plain-insert.mjs';
import { copyRaw, tableSizes } from './support/raw-copy.mjs';
import { timed } from './support/timed.mjs';
import { rowVersions, writesCounted } from './support/touches.mjs';

const described = {
  from: { default: '2015-01-01', about: 'first day' },
  years: { default: 10, about: 'how many years' },
  days: { default: 0, about: 'how many days instead' },
  'days-a-transaction': { default: 10, about: 'days written, and copied, in one transaction' },
  writers: { default: 2, about: 'transactions at once, as a run has them' },
  'peer-transactions': { default: 10, about: 'how many transactions the slower peer gets' },
  seed: { default: 1, about: 'seed of the world' },
};

await benchmark(described, async ({ flags, afterwards }) => {
  const from = flags.from;
  const to = addDays(
    flags.days > 0 ? addDays(from, flags.days) : `${Number(from.slice(0, 4)) + flags.years}${from.slice(4)}`,
    -1,
  );
  const days = daysFrom(from, to);
  const server = await openServer({ flags, afterwards });
  const url = await server.migrated();

  console.log(`Making the payloads of ${formatCount(days.length)} days ...`);
  const asOf = new Date(`${addDays(to, 60)}T12:00:00Z`);
  const made = await timed(() => makePayloads({ days, asOf, seed: flags.seed, afterwards }));
  const payloads = made.outcome;
  console.log(
    `${formatCount(payloads.races)} races, ${formatCount(payloads.runners)} runners, ${formatBytes(payloads.bytes)}, in ${formatDuration(made.seconds * 1000)}.`,
  );

  console.log(`Loading them into ${server.kind} ...`);
  const first = await load(url, payloads.api, { from, to, asOf, ...flags });
  const [rows, before] = await look(url, async (sql) => [
    (await tableSizes(sql)).reduce((sum, table) => sum + table.rows, 0),
    { versions: await rowVersions(sql), writes: await writesCounted(sql) },
  ]);

  console.log('Again, unchanged ...');
  const again = await load(url, payloads.api, { from, to, asOf, ...flags, force: true });
  const after = await look(url, async (sql) => ({
    versions: await rowVersions(sql),
    writes: await writesCounted(sql),
  }));

  console.log('The same rows by COPY, and by plain inserts ...\n');
  const transactions = Math.ceil(days.length / flags['days-a-transaction']);
  const { kept, alone, together, plain } = await withoutDelay(() =>
    look(url, async (sql) => ({
      kept: await copyRaw(sql, { schema: 'copied', transactions, connections: flags.writers, foreignKeys: true }),
      alone: await copyRaw(sql, { schema: 'copied', transactions, connections: 1 }),
      together: await copyRaw(sql, { schema: 'copied', transactions, connections: flags.writers }),
      plain: await insertPlainly(sql, { schema: 'copied', transactions, most: flags['peer-transactions'] }),
    })),
  );

  const rate = ({ seconds, rows: own = rows }) => own / seconds;
  const touched = Object.keys(before.versions).filter((table) => before.versions[table] !== after.versions[table]);
  const written = ['inserted', 'updated', 'deleted'].reduce(
    (sum, kind) => sum + after.writes[kind] - before.writes[kind],
    0,
  );
  const dead = Math.max(0, after.writes.dead - before.writes.dead);
  const lines = [
    ['ours, from payload to committed row', rate(first)],
    ['ours again, nothing changed', rate(again)],
    ['peer: multi-row insert ... on conflict do update, no foreign keys', rate(plain)],
    [`limit: raw COPY, ${flags.writers} connections, foreign keys kept`, rate(kept)],
    [`raw COPY, ${flags.writers} connections, no foreign keys`, rate(together)],
    ['raw COPY, one connection, no foreign keys', rate(alone)],
  ];
  console.log(
    renderTable({
      columns: ['', 'rows a second', 'of the limit'],
      rows: lines.map(([what, own]) => [what, own, formatShare(own / rate(kept))]),
    }),
  );
  console.log(`
${formatCount(rows)} rows of ${formatCount(days.length)} days, ${flags['days-a-transaction']} days a transaction, ${flags.writers} writers: ${Math.round((first.seconds * 1000) / days.length)} ms a day.
${transactions < 50 ? 'Too few transactions to tell whether the pace holds' : `Pace of the last tenth, in runners a second, of the first's: ${formatShare(first.pace)} (aim: 100 % or more, no slower as tables grow)`}.
Second pass: ${formatCount(written)} rows written, ${formatCount(dead)} dead tuples, ${touched.length} tables touched (aim: 0, 0, 0).`);
  return {
    figures: {
      bench: 'ten-years',
      from,
      to,
      days_a_transaction: flags['days-a-transaction'],
      writers: flags.writers,
      rows,
      rows_a_second: rate(first),
      rows_a_second_again: rate(again),
      share_of_copy: rate(first) / rate(kept),
      share_of_copy_without_keys: rate(first) / rate(together),
      peer_share_of_copy: rate(plain) / rate(kept),
      last_tenth_to_first: transactions < 50 ? null : first.pace,
      again: { rows_written: written, dead_tuples: dead, tables_touched: touched },
    },
    problems: [
      ...(touched.length + written + dead > 0 ? [`the second pass touched ${touched.join(', ') || 'rows'}`] : []),
      ...[kept, together, alone].flatMap((copy) =>
        copy.rows === rows ? [] : [`COPY moved ${copy.rows} rows of ${rows}`],
      ),
    ],
  };
});

/** Loads the days through a run's own write path. Its connections are closed, so that the server has counted its writes. */
async function load(url, api, { from, to, asOf, writers, force = false, 'days-a-transaction': daysAtOnce }) {
  return look(url, async (sql) => {
    const times = [];
    const onProgress = (event) =>
      event.type === 'written' && times.push({ at: performance.now(), runners: event.runners });
    const seconds = await loadDays(sql, { api, from, to, asOf, writers, daysAtOnce, force, onProgress });
    return { seconds, pace: paceOf(times.slice(-times.length / 10)) / paceOf(times.slice(0, times.length / 10)) };
  });
}

/** Runners a second. */
function paceOf(times) {
  return times.reduce((sum, { runners }) => sum + runners, 0) / (times.at(-1).at - times[0].at);
}

async function look(url, work) {
  const database = openDatabase(url, { applicationName: 'darkhorses bench' });
  try {
    return await work(database.sql);
  } finally {
    await database.close();
  }
}
