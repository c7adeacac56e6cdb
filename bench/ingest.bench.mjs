// ingest: from payload to committed row, against a raw COPY of the same rows in the same run
//
//   npm run bench -- ingest [--days 60] [--at-once 1,10] [--url postgres://...]
//
// Days of the generated world at real volumes are made beforehand. Then, for each number of days in one transaction, they
// are written through the ledger into an emptied database (extract, payload, rows, ledger), written again unchanged, and
// the very rows that came of it are copied out and back in by COPY, table by table and day by day, which is the limit.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { pipeline } from 'node:stream/promises';
import { Readable } from 'node:stream';

const packages = join(import.meta.dirname, '..', 'packages');
const load = (name) => import(join(packages, name, 'dist', 'index.js'));
const [
  { seedPartitions, claimDays, prepareDays, writePrepared, fullReach, startLoad, addDays },
  { openDatabase, migrate },
  { createWorld },
] = await Promise.all([load('ingest'), load('schema'), load('simulator')]);

const { values: flags } = parseArgs({
  options: {
    days: { type: 'string', default: '60' },
    'at-once': { type: 'string', default: '1,10' },
    url: { type: 'string' },
  },
});
const count = Number(flags.days);
const from = '2024-05-01';
const to = addDays(from, count - 1);
const asOf = new Date(`${addDays(to, 30)}T12:00:00Z`);
const scope = { datasets: ['racecards', 'results'], from, to, regions: ['gb', 'ire'] };

const folder = mkdtempSync(join(tmpdir(), 'darkhorses-bench-'));
const server = flags.url ? undefined : await (await load('local-postgres')).startLocalPostgres({ folder });
const database = openDatabase(flags.url ?? server.url);
const { sql } = database;
await migrate(database);

console.log(`making ${count} days of payloads ...`);
const readings = makeReadings();
const runners = readings
  .filter(({ dataset }) => dataset === 'results')
  .flatMap(({ races }) => races.flatMap((race) => race.runners));
console.log(
  `${readings.length} partitions, ${runners.length} runners that ran, ${Math.round(readings.reduce((sum, { pages }) => sum + pages[0].bytes.length, 0) / 1e6)} MB\n`,
);

for (const atOnce of flags['at-once'].split(',').map(Number)) {
  await truncate();
  const first = await timed(() => writeAll(atOnce));
  const rows = await countRows();
  const before = await rowVersions();
  const again = await timed(() => writeAll(atOnce));
  const touched = before === (await rowVersions()) ? 'no row touched' : 'ROWS TOUCHED';
  const copied = await timed(await prepareCopy(atOnce));
  const rate = (seconds) => Math.round(rows / seconds);
  console.log(
    [
      `${atOnce} day(s) a transaction: ${rows} rows`,
      `  first load   ${rate(first)} rows/s, ${Math.round((first / count) * 1000)} ms a day, ${share(copied, first)} of COPY`,
      `  again        ${rate(again)} rows/s, ${share(copied, again)} of COPY, ${touched}`,
      `  raw COPY     ${rate(copied)} rows/s, ${Math.round((copied / count) * 1000)} ms a day`,
    ].join('\n'),
  );
}
console.log(`\npeak memory of this process ${Math.round(process.resourceUsage().maxRSS / 1024)} MB`);
await database.close();
await server?.stop();
rmSync(folder, { recursive: true, force: true });

function makeReadings() {
  const world = createWorld({ seed: 3, from: addDays(from, -10), to: addDays(to, 40) });
  const made = [];
  for (let day = from; day <= to; day = addDays(day, 1)) {
    for (const dataset of scope.datasets) {
      const races = world[dataset](day, asOf).filter(({ region }) => region === 'GB' || region === 'IRE');
      const bytes = new TextEncoder().encode(JSON.stringify({ [dataset]: races, total: races.length }));
      made.push({
        dataset,
        day,
        races,
        total: races.length,
        pages: [{ index: 0, bytes }],
        fetched_at: asOf.toISOString(),
      });
    }
  }
  return made;
}

async function writeAll(atOnce) {
  const run = await startLoad(sql, { command: 'bench', scope });
  await seedPartitions(sql, scope);
  const byName = new Map(readings.map((reading) => [`${reading.dataset} ${reading.day}`, reading]));
  const options = {
    owner: 'bench',
    lease: 300,
    days: atOnce,
    order: 'newest',
    reach: fullReach(addDays(to, 30)),
    load: run,
    force: true,
  };
  // As a run does: while one transaction is with the database, the rows of the next are made.
  let writing = Promise.resolve();
  for (
    let claims = await claimDays(sql, scope, options);
    claims.length > 0;
    claims = await claimDays(sql, scope, options)
  ) {
    const batch = claims.map((claim) => {
      const reading = byName.get(`${claim.dataset} ${claim.day}`);
      // Parsed anew, as if it had just come from the API.
      const races = JSON.parse(new TextDecoder().decode(reading.pages[0].bytes))[claim.dataset];
      return { ...claim, ...reading, races };
    });
    const prepared = await prepareDays(batch);
    await writing;
    writing = writePrepared(sql, prepared, { loadId: run.id });
  }
  await writing;
}

/** The rows of each table as COPY text, cut into as many transactions as there were; what it returns copies them in. */
async function prepareCopy(atOnce) {
  const transactions = [];
  const seen = new Set();
  for (let last = to; last >= from; last = addDays(last, -atOnce)) {
    const parts = [];
    for (const [table, where] of copied(addDays(last, 1 - atOnce), last)) {
      const columns = await columnsOf(table);
      const rows = await sql
        .unsafe(`select ${columns.map((name) => `"${name}"::text`).join(', ')} from ${table} where ${where}`)
        .values();
      // A person is copied once, with the first day that names them.
      const lines = rows.map((row) => row.map(copyText).join('\t')).filter((line) => !seen.has(`${table} ${line}`));
      for (const line of lines) seen.add(`${table} ${line}`);
      if (lines.length > 0) parts.push({ table, columns, text: `${lines.join('\n')}\n` });
    }
    transactions.push(parts);
  }
  await truncate();
  return async () => {
    for (const parts of transactions) {
      await sql.begin(async (transaction) => {
        for (const { table, columns, text } of parts) {
          const target = await transaction
            .unsafe(`copy ${table} (${columns.map((name) => `"${name}"`)}) from stdin`)
            .writable();
          await pipeline(Readable.from([text]), target);
        }
      });
    }
  };
}

async function columnsOf(table) {
  const rows = await sql`
    select column_name as name from information_schema.columns
    where table_schema = 'public' and table_name = ${table} and is_generated = 'NEVER' order by ordinal_position`;
  return rows.map(({ name }) => name);
}

function copyText(value) {
  if (value === null) return '\\N';
  return value.replace(
    /[\\\t\n\r]/g,
    (character) => ({ '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' })[character],
  );
}

function copied(first, last) {
  const races = `(select id from ra_races where date between '${first}' and '${last}')`;
  const named = (column) => `(select ${column} from ra_runners where race_id in ${races})`;
  return [
    ['ra_mst_courses', `id in (select course_id from ra_races where date between '${first}' and '${last}')`],
    ['ra_mst_sires', `id in ${named('sire_id')}`],
    ['ra_mst_dams', `id in ${named('dam_id')}`],
    ['ra_mst_damsires', `id in ${named('damsire_id')}`],
    ['ra_mst_horses', `id in ${named('horse_id')}`],
    ['ra_horse_pedigree', `horse_id in ${named('horse_id')}`],
    ['ra_mst_jockeys', `id in ${named('jockey_id')}`],
    ['ra_mst_trainers', `id in ${named('trainer_id')}`],
    ['ra_mst_owners', `id in ${named('owner_id')}`],
    ['ra_races', `id in ${races}`],
    ['ra_runners', `race_id in ${races}`],
    ['ra_race_results', `race_id in ${races}`],
  ];
}

async function truncate() {
  await sql`truncate ra_mst_courses, ra_mst_sires, ra_mst_dams, ra_mst_damsires, ra_mst_jockeys, ra_mst_trainers, ra_mst_owners,
    ops.partitions, ops.payloads, ops.touched, ops.revisions, ops.field_issues, ops.rejects cascade`;
  await sql`checkpoint`;
}

async function tablesFilled() {
  return copied('', '').map(([table]) => table);
}

async function countRows() {
  let rows = 0;
  for (const table of await tablesFilled()) {
    const [found] = await sql`select count(*)::int as rows from ${sql(table)}`;
    rows += found.rows;
  }
  return rows;
}

async function rowVersions() {
  const versions = [];
  for (const table of await tablesFilled()) {
    const [found] =
      await sql`select md5(string_agg(ctid::text || xmin::text, ' ' order by ctid)) as digest from ${sql(table)}`;
    versions.push(found.digest);
  }
  return versions.join(' ');
}

async function timed(work) {
  const began = performance.now();
  await work();
  return (performance.now() - began) / 1000;
}

function share(limit, own) {
  return `${Math.round((limit / own) * 100)} %`;
}
