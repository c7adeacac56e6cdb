// Statistics of ten generated years: all figures, and those that one day changes, against entity by entity and against DuckDB
import { createWriteStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { formatBytes, formatCount, formatDuration, renderTable } from '../packages/command/dist/index.js';
import { refresh } from '../packages/stats/dist/index.js';
import { benchmark } from './support/benchmark.mjs';
import { openServer, openUntilTheEnd } from './support/databases.mjs';
import { fillDuckDb } from './support/duckdb-rewrite.mjs';
import { calculateInDuckDb, sameTables } from './support/duckdb-statistics.mjs';
import { calculateOneByOne } from './support/entity-by-entity.mjs';
import { makeHistory } from './support/racing-history.mjs';
import { costOf } from './support/server-work.mjs';
import { timed } from './support/timed.mjs';

const described = {
  years: { default: 10, about: 'how many years' },
  times: { default: 3, about: 'how often each is taken; the median counts' },
  sample: { default: 100, about: 'sires, dams and damsires that are calculated one by one' },
  connections: { default: 2, about: 'tables calculated at the same time, and threads of DuckDB' },
  duckdb: {
    default: '',
    about: 'where @duckdb/node-api is installed: the path of its main file (default: leave it out)',
  },
};

await benchmark(described, async ({ flags, afterwards }) => {
  const server = await openServer({ flags, afterwards });
  const url = await server.migrated();
  const database = openUntilTheEnd(url, { afterwards, max: flags.connections + 2 });
  const { sql } = database;
  console.log(`Making ${flags.years} years of racing in ${server.kind} ...`);
  const { races, runners } = await makeHistory(sql, { years: flags.years });
  const [{ last: asOf }] = await sql`select max(date) as last from ra_races`;
  console.log(`${formatCount(races)} races, ${formatCount(runners)} runners, the last on ${asOf}.\n`);

  const options = { asOf, connections: flags.connections };
  const filled = await timed(() => refresh(database, options));
  // The server cleans up behind millions of new rows by itself, at an hour of its own: not in the midst of what follows.
  await sql`vacuum analyze`;
  // What the filling left to be done is done.
  await refresh(database, { ...options, full: true });
  const oneDay = async () => {
    await touchLastDay(sql, asOf);
    return refresh(database, options);
  };
  // The first refresh of changes sums what the others keep.
  const firstDay = (await timed(oneDay)).seconds;
  const day = await medianOf(flags.times, oneDay);
  const memory = process.resourceUsage().maxRSS * 1024;
  const peer = flags.duckdb ? await openDuckDb(url, { ...flags, asOf }, afterwards) : undefined;
  const anew = [];
  // In turns: a machine is not as fast at one minute as at another.
  for (let time = 0; time < flags.times; time += 1) {
    let facts = 0;
    const cost = await costOf(sql, async () => {
      const done = await refresh(database, { ...options, full: true });
      facts = done.facts.milliseconds / 1000;
    });
    const [inMemory, again] = peer ? [await peer.inMemory(), await peer.again()] : [];
    anew.push({ ...cost, cpu: cost.server === null ? NaN : cost.client + cost.server, facts, inMemory, again });
  }
  const middleOf = (valueOf) => middle(anew.map(valueOf));
  const full = middleOf(({ seconds }) => seconds);
  const cpu = middleOf((one) => one.cpu);
  const facts = middleOf((one) => one.facts);
  const duckdb = peer && middleOf(({ inMemory }) => inMemory.seconds);
  const likeForLike = peer && middleOf(({ again }) => again.seconds);
  const compared = await peer?.mend();
  const oneByOne = await calculateOneByOne(sql, { sample: flags.sample });
  const ours = await rowsAndWins(sql);

  console.log(
    renderTable({
      columns: ['what', { title: 'seconds', align: 'right' }, { title: 'CPU, seconds', align: 'right' }, 'against'],
      rows: [
        ['all figures, facts included, into empty tables', seconds(filled.seconds), null, ''],
        [
          'all figures anew, facts included, nothing to change',
          seconds(full),
          Number.isNaN(cpu) ? null : seconds(cpu),
          duckdb ? ratio(full, duckdb, 'DuckDB') : '',
        ],
        ['  of it the facts, which DuckDB is given', seconds(facts), null, ''],
        [
          '  and the rest: calculating, and comparing with what is stored',
          seconds(full - facts),
          null,
          duckdb ? ratio(full - facts, duckdb, 'DuckDB') : '',
        ],
        ['the figures that one day changes', seconds(day), null, ''],
        ['  the first such day after all figures, which sums what is kept', seconds(firstDay), null, ''],
        [
          'pedigree alone, entity by entity (extrapolated)',
          seconds(oneByOne),
          null,
          ratio(oneByOne, full, 'all our figures'),
        ],
        [
          'the same rows in DuckDB, from ready facts',
          duckdb ? seconds(duckdb) : null,
          peer ? seconds(middleOf(({ inMemory }) => inMemory.cpu)) : null,
          'writes into memory, compares nothing',
        ],
        [
          'the same rows in DuckDB, anew, in a file that has them',
          likeForLike ? seconds(likeForLike) : null,
          peer ? seconds(middleOf(({ again }) => again.cpu)) : null,
          likeForLike ? `the rest of ours takes ${ratio(full - facts, likeForLike, 'as long')}` : '',
        ],
      ],
    }),
  );
  console.log(`\nPeak memory of this process before the peers: ${formatBytes(memory)}.`);
  for (const [family, { milliseconds }] of Object.entries(filled.outcome.families)) {
    console.log(`  ${family.padEnd(14)} ${formatDuration(milliseconds)} when it was filled`);
  }
  const problems = [...(compared?.problems ?? [])];
  if (memory > 150e6) problems.push(`the process held ${formatBytes(memory)}, more than 150 MB`);
  const rewritten = peer ? middleOf(({ again }) => again.written) : 0;
  if (rewritten > 0) {
    console.log(
      `\nDuckDB wrote ${formatCount(rewritten)} rows each time: it leaves open which of two races at one time came first.`,
    );
  }
  // A peer that counts something else would be no peer.
  for (const [table, found] of (compared?.counted ?? []).flatMap((counted) => Object.entries(counted))) {
    if (found !== ours[table]) problems.push(`${table} has ${ours[table]}, in DuckDB ${found}`);
  }
  const times = { filled: filled.seconds, full, facts, day, firstDay, oneByOne, duckdb, likeForLike };
  const ratios = anew.map(({ seconds, facts, inMemory, again }) => ({
    inMemory: (seconds - facts) / inMemory?.seconds,
    likeForLike: (seconds - facts) / again?.seconds,
  }));
  return { figures: { races, runners, ...times, cpu, ratios, memory }, problems };
});

/** A day whose every price has changed, as if it had just been loaded. */
async function touchLastDay(sql, day) {
  await sql`
    update ra_race_results set sp_numerator = sp_numerator % 40 + 1, sp_decimal = 1 + (sp_numerator % 40 + 1) / 2.0
    where race_date = ${day}`;
  await sql`insert into ops.touched (entity_type, entity_id) select 'race', id from ra_races where date = ${day}`;
}

async function rowsAndWins(sql) {
  const counted = {};
  for (const table of sameTables) {
    const [{ rows, wins }] = await sql`select count(*)::int as rows, sum(wins)::int as wins from ${sql(table)}`;
    counted[table] = `${rows} rows, ${wins} wins`;
  }
  return counted;
}

async function openDuckDb(url, { duckdb: module, connections: threads, asOf }, afterwards) {
  const folder = await mkdtemp(join(tmpdir(), 'darkhorses-bench-facts-'));
  afterwards(() => rm(folder, { recursive: true, force: true }));
  const csv = join(folder, 'facts.csv');
  // A connection that has given a COPY is not asked again.
  const { sql } = openUntilTheEnd(url, { afterwards, max: 1 });
  const facts = await sql`copy ops.run_facts to stdout (format csv, header)`.readable();
  await pipeline(facts, createWriteStream(csv));
  const given = { module, csv, threads, asOf };
  const filled = await fillDuckDb({ ...given, path: join(folder, 'figures.duckdb') });
  afterwards(() => filled.close());
  let taken;
  let again;
  return {
    inMemory: async () => (taken = await calculateInDuckDb(given)),
    again: async () => (again = await filled.again()),
    /** Whether it mends rows that are wrong, and what it counted each time. */
    async mend() {
      const spoilt = await filled.spoil();
      const mended = await filled.again();
      const wrote = `DuckDB wrote ${formatCount(mended.written)} rows where ${formatCount(spoilt)} were wrong`;
      return {
        counted: [taken.counted, again.counted, mended.counted],
        problems: mended.written < spoilt ? [wrote] : [],
      };
    },
  };
}

async function medianOf(times, work) {
  const taken = [];
  for (let time = 0; time < times; time += 1) taken.push((await timed(work)).seconds);
  return middle(taken);
}

function middle(numbers) {
  return numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)];
}

function seconds(value) {
  return value.toFixed(1);
}

function ratio(one, other, name) {
  return `${(one / other).toFixed(1)} times ${name}`;
}
