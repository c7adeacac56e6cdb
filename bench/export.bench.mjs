// A generated year written to Parquet and to CSV by the command line: rows a second, memory, size, and every value read back
import { createWriteStream, mkdirSync, readdirSync, statSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { formatBytes, formatCount, renderTable } from '../packages/command/dist/index.js';
import { describeTable, tables } from '../packages/schema/dist/index.js';
import { refresh } from '../packages/stats/dist/index.js';
import { startBackfill } from './support/backfill.mjs';
import { benchmark } from './support/benchmark.mjs';
import { openServer, openUntilTheEnd } from './support/databases.mjs';
import { compareWithDuckDb } from './support/duckdb-rows.mjs';
import { makeHistory } from './support/racing-history.mjs';
import { timed } from './support/timed.mjs';

const described = {
  years: { default: 1, about: 'how many years' },
  duckdb: {
    default: '',
    about: 'where @duckdb/node-api is installed: the path of its main file (default: read nothing back)',
  },
};

await benchmark(described, async ({ flags, afterwards }) => {
  const server = await openServer({ flags, afterwards });
  const url = await server.migrated();
  const database = openUntilTheEnd(url, { afterwards, max: 4 });
  const { sql } = database;
  const folder = await mkdtemp(join(tmpdir(), 'darkhorses-bench-export-'));
  afterwards(() => rm(folder, { recursive: true, force: true }));
  console.log(`Making ${flags.years} years of racing in ${server.kind} ...`);
  const { races, runners } = await makeHistory(sql, { years: flags.years });
  await addTexts(sql);
  await refresh(database, { asOf: '2100-01-01' });
  console.log(`${formatCount(races)} races, ${formatCount(runners)} runners.\n`);

  const copied = await timed(() => copyAll(sql));
  const figures = { races, runners, rows: 0, copy: copied.seconds };
  const rows = [['COPY of the same tables into nothing, the limit', copied.seconds, 0, 0]];
  for (const format of ['parquet', 'csv']) {
    const { outcome, seconds } = await timed(() => exportAll(url, format, join(folder, format)));
    figures.rows = outcome.rows;
    Object.assign(figures, { [format]: seconds, [`${format}_memory`]: outcome.peakMemory });
    rows.push([`export --format ${format}`, seconds, sizeOf(join(folder, format)), outcome.peakMemory]);
  }
  const lines = await timed(() => writeLines(sql, join(folder, 'lines')));
  figures.lines = lines.seconds;
  rows.push(['peer: a script that writes each row as a line of JSON', lines.seconds, sizeOf(join(folder, 'lines')), 0]);
  console.log(
    renderTable({
      columns: [
        'what',
        right('seconds'),
        right('rows a second'),
        right('of COPY'),
        right('size'),
        right('peak memory'),
      ],
      rows: rows.map(([name, seconds, bytes, memory]) => [
        name,
        seconds.toFixed(1),
        formatCount(figures.rows / seconds),
        `${Math.round((100 * copied.seconds) / seconds)} %`,
        bytes > 0 ? formatBytes(bytes) : '',
        memory > 0 ? formatBytes(memory) : '',
      ]),
    }),
  );
  const problems = ['parquet', 'csv'].flatMap((format) => {
    const memory = figures[`${format}_memory`];
    return memory > 500e6 ? [`the export to ${format} held ${formatBytes(memory)}, more than 500 MB`] : [];
  });
  if (flags.duckdb) problems.push(...(await readBack(flags.duckdb, sql, join(folder, 'parquet'))));
  return { figures: { bench: 'export', ...figures }, problems };
});

/** Texts as long as those of racecards and results, which decide how much is held. */
async function addTexts(sql) {
  const text = (salts) =>
    sql.unsafe(Array.from({ length: salts }, (_, n) => `md5(race_id || horse_id || ${n})`).join(" || ' ' || "));
  await sql`update ra_runners set spotlight = ${text(12)}, comment = ${text(4)}, form = '1-2345', trainer_location = 'Newmarket'`;
  await sql`update ra_race_results set comment = ${text(4)}`;
  await sql`vacuum analyze ra_runners, ra_race_results`;
}

/** On the server alone, into nothing: needs its superuser. */
async function copyAll(sql) {
  for (const table of Object.keys(tables)) await sql`copy ${sql(table)} to '/dev/null' (format csv, header)`;
}

/** What a script of ten lines does: every table through a cursor, every row as it comes. */
async function writeLines(sql, folder) {
  mkdirSync(folder);
  const linesOf = async function* (table) {
    for await (const rows of sql`select * from ${sql(table)}`.cursor(1000))
      yield rows.map((row) => `${JSON.stringify(row)}\n`).join('');
  };
  for (const table of Object.keys(tables))
    await pipeline(Readable.from(linesOf(table)), createWriteStream(join(folder, `${table}.jsonl`)));
}

async function exportAll(databaseUrl, format, out) {
  const nowhere = { url: 'http://127.0.0.1:9', username: 'nobody', password: 'nothing-at-all' };
  const { ended } = startBackfill(['export', '--json', '--format', format, '--out', out], {
    simulator: nowhere,
    databaseUrl,
    maxRps: 2,
  });
  const { code, stdout, stderr, peakMemory } = await ended;
  if (code !== 0) throw new Error(`The export ended with ${code}: ${stderr}`);
  return { rows: JSON.parse(stdout).tables.reduce((sum, table) => sum + table.rows, 0), peakMemory };
}

async function readBack(module, sql, folder) {
  const { DuckDBInstance } = await import(module);
  const connection = await (await DuckDBInstance.create(':memory:')).connect();
  const found = [];
  let read = 0;
  for (const table of readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory())) {
    const files = `${folder}/${table.name}/**/*.parquet`;
    const described = describeTable(table.name);
    const { rows, different } = await compareWithDuckDb({ connection, sql, files, table: table.name, described });
    read += rows;
    if (different > 0) found.push(`${different} rows of ${table.name} are not in the files as in the database`);
  }
  console.log(`\nDuckDB read ${formatCount(read)} rows back; ${found.length} tables differ from the database.`);
  connection.closeSync();
  return found;
}

function sizeOf(folder) {
  return readdirSync(folder, { recursive: true })
    .map((name) => statSync(join(folder, name)))
    .reduce((sum, one) => sum + (one.isFile() ? one.size : 0), 0);
}

function right(title) {
  return { title, align: 'right' };
}
