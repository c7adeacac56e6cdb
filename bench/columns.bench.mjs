// Every column of the 14 filled tables: its source, how often that has a value, and how often the database has one
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { formatCount, formatShare } from '../packages/command/dist/index.js';
import { enrich } from '../packages/ingest/dist/index.js';
import { catalogue, filledTables } from '../packages/schema/dist/index.js';
import { startSimulator } from '../packages/simulator/dist/index.js';
import { refresh } from '../packages/stats/dist/index.js';
import { benchmark } from './support/benchmark.mjs';
import { coverageOfDatabase, filledInDatabase, rejectsIn } from './support/column-coverage.mjs';
import { openServer, openUntilTheEnd } from './support/databases.mjs';
import { addDays } from './support/days.mjs';
import { fillBySource } from './support/fill-by-source.mjs';
import { apiOf, loadHistory } from './support/history.mjs';

/** Why a column is not fed by a payload, by its owner in the catalogue. */
const reasons = {
  stats: 'calculated from the rows',
  system: 'by the database or the ledger',
  static: 'from a list of our own',
};

const described = {
  ranges: {
    default: '2022-08-01..2023-01-31,2026-04-01..2026-09-30',
    about: 'which generated days: a year in two halves, of results alone and of all that the API gives today',
  },
  days: { default: 0, about: 'only so many days of each range (0: all)' },
  profiles: { default: 500, about: 'how many horses to read the profile of, of those that lack something' },
  recorded: {
    default: join(import.meta.dirname, '..', '..', 'shared', 'recorded'),
    about: 'a folder of recorded answers; left out where it is not there',
  },
  seed: { default: 1, about: 'seed of the world' },
  'write-fill': {
    default: '',
    about:
      'a file for the shares of the generated year by source, which docs/data-dictionary.md shows from docs/fill.json',
  },
};

await benchmark(described, async ({ flags, afterwards }) => {
  const server = await openServer({ flags, afterwards });
  const measure = async (simulator, ranges, regions) => {
    afterwards(() => simulator.stop());
    const database = openUntilTheEnd(await server.migrated(), { afterwards });
    const { sql } = database;
    const api = apiOf(simulator);
    const load = await loadHistory({ sql, api, ranges, regions });
    await enrich({ api, sql, load, max: flags.profiles });
    return {
      database,
      told: await coverageOfDatabase(sql),
      stored: await filledInDatabase(sql),
      rejects: await rejectsIn(sql),
    };
  };

  const measured = {};
  if (existsSync(flags.recorded)) {
    const simulator = await startSimulator({ recorded: flags.recorded });
    const { racecards, results } = simulator.recorded.dates;
    const days = [...new Set([...racecards, ...results])].toSorted();
    const answer = await fetch(`${simulator.url}/v1/courses/regions`, {
      headers: { authorization: `Basic ${btoa(`${simulator.username}:${simulator.password}`)}` },
    });
    const regions = (await answer.json()).map(({ region_code }) => region_code);
    measured.recorded = await measure(
      simulator,
      days.map((day) => ({ from: day, to: day })),
      regions,
    );
  }
  const world = await startSimulator({ world: { seed: flags.seed }, now: new Date() });
  measured.generated = await measure(world, rangesOf(flags));

  if (flags['write-fill']) await writeFill(flags['write-fill'], measured.generated.database);

  const columns = filledTables.flatMap((table) =>
    Object.entries(catalogue[table].columns).map(([column, entry]) => lineOf({ table, column, entry, measured })),
  );
  print(columns, Object.keys(measured));
  const differing = columns.filter(({ differs }) => differs);
  const fed = columns.filter(({ isFed }) => isFed);
  console.log(
    `\n${columns.length} columns: ${fed.length - differing.length} have a value wherever their source has one, ${columns.length - fed.length} have no source in a payload, ${differing.length} differ.`,
  );
  console.log(
    `Of the limit, every column equal: ${formatShare((fed.length - differing.length) / fed.length)}. Compared with that is what the payloads hold themselves; there is no peer.`,
  );
  for (const [kind, { rejects }] of Object.entries(measured))
    console.log(
      `Whole in ops.rejects, ${kind}: ${rejects.map(({ dataset, table, reason, count }) => `${count} of ${dataset} for ${table} (${reason})`).join(', ') || 'none'}.`,
    );
  return {
    figures: {
      bench: 'columns',
      columns: columns.length,
      equal: fed.length - differing.length,
      without_source: columns.length - fed.length,
      differ: differing.length,
    },
    problems: [
      ...(measured.generated.rejects.length > 0 ? ['the generated world, whose ids are all there, has rejects'] : []),
      ...differing.map(({ name, differences }) => `${name}: ${differences.join('; ')}`),
    ],
  };
});

/** A line for each column, in percent: what another run of the same seed finds again. */
async function writeFill(path, database) {
  await refresh(database, {});
  const { answers, columns } = await fillBySource(database.sql);
  const lines = [...columns].map(([name, bySource]) => {
    const shares = Object.entries(bySource).map(([source, share]) => [source, Math.round(1_000 * share) / 10]);
    return `${JSON.stringify(name)}: ${JSON.stringify(Object.fromEntries(shares))}`;
  });
  writeFileSync(path, `{\n"answers": ${JSON.stringify(answers)},\n"columns": {\n${lines.join(',\n')}\n}\n}\n`);
  console.log(`\nShares by source are in ${path}.`);
}

function rangesOf({ ranges, days }) {
  return ranges.split(',').map((range) => {
    const [from, to] = range.split('..');
    return { from, to: days > 0 ? addDays(from, days - 1) : to };
  });
}

function lineOf({ table, column, entry, measured }) {
  const name = `${table}.${column}`;
  const isFed = Object.keys(entry.source).length > 0 || entry.evidence !== undefined;
  const differences = Object.entries(measured).flatMap(([kind, { told }]) => {
    const found = told.get(name);
    if (!found || (found.payload.rows === found.stored.rows && found.payload.filled === found.stored.filled)) return [];
    return [`${kind} ${counts(found.payload)} in the payloads, ${counts(found.stored)} in the database`];
  });
  const shares = Object.values(measured).flatMap(({ told, stored }) => [
    share(told.get(name)?.payload),
    share(stored.get(name)),
  ]);
  return {
    name,
    table,
    column,
    isFed,
    shares,
    source: sourceOf(entry),
    differences,
    differs: differences.length > 0,
    note: noteOf(entry, isFed, name, measured, differences),
  };
}

function counts({ rows, filled }) {
  return `${formatCount(filled)} of ${formatCount(rows)}`;
}

function share(found) {
  return found && found.rows > 0 ? formatShare(found.filled / found.rows) : '–';
}

function sourceOf({ source, evidence, owner }) {
  if (evidence) return `of the payload that told the ${evidence.group}`;
  const places = Object.entries(source).map(([feed, of]) => `${feed}: ${of.map(({ path }) => path).join(', ')}`);
  return places.join('; ') || reasons[owner] || '';
}

function noteOf({ source, owner }, isFed, name, measured, differences) {
  if (differences.length > 0) return `DIFFERS: ${differences.join('; ')}`;
  if (!isFed) return reasons[owner] ?? 'no source';
  const missing = Object.entries(measured)
    .filter(([, { told }]) => !told.has(name))
    .map(([kind]) => kind);
  const isEmpty = Object.values(measured).every(({ told }) => !told.get(name)?.payload.filled);
  if (isEmpty && missing.length < Object.keys(measured).length) return 'equal: no payload had a value';
  return missing.length === 0
    ? 'equal'
    : `equal; ${missing.join(', ')}: no ${Object.keys(source).join(' or ')} was read`;
}

function print(columns, kinds) {
  const heads = [
    'table',
    'column',
    'source',
    ...kinds.flatMap((kind) => [`${kind}: payload`, `${kind}: database`]),
    '',
  ];
  console.log(
    `| ${heads.join(' | ')} |\n|${heads.map((_, index) => (index > 2 && index < heads.length - 1 ? '---:' : '---')).join('|')}|`,
  );
  for (const { table, column, source, shares, note } of columns) {
    console.log(`| ${[table, column, source, ...shares, note].join(' | ')} |`);
  }
}
