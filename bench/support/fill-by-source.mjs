// How often a column has a value, by where its row comes from: each source's answers are turned into rows by themselves.
import {
  addCoverages,
  coverageOfDay,
  coverageOfItems,
  rowsOfCourses,
  rowsOfProfile,
  rowsOfRegions,
} from '../../packages/extract/dist/index.js';
import { catalogue, tables } from '../../packages/schema/dist/index.js';
import { keptDays, keptItems } from './kept-payloads.mjs';

/**
 * Reads the answers that a database keeps, and for columns that no answer feeds, its rows.
 *
 * @returns {Promise<{ answers: Record<string, number>, columns: Map<string, Record<string, number>> }>} `answers`: races on
 *   cards and in results, profiles, items of the lists; `columns`: by `table.column` and source, the share of the rows that
 *   have a value, from 0 to 1. The source `row` stands for what is counted, of our own, or the database's
 */
export async function fillBySource(sql) {
  const coverages = { card: [], result: [] };
  const answers = { card: 0, result: 0 };
  for await (const { date, card, result } of keptDays(sql)) {
    for (const [source, payload] of Object.entries({ card, result })) {
      if (!payload) continue;
      coverages[source].push(coverageOfDay({ date, [source]: payload }));
      answers[source] += payload.races.length;
    }
  }
  for (const [source, dataset, coverageOf] of lists) {
    const items = await keptItems(sql, dataset);
    coverages[source] = coverageOf(items);
    answers[source] = items.length;
  }
  const columns = new Map(await fillOfOthers(sql));
  for (const [source, ofSource] of Object.entries(coverages)) {
    for (const { table, column, stored } of addCoverages(ofSource)) {
      if (!(source in catalogue[table].columns[column].source) || stored.rows === 0) continue;
      const name = `${table}.${column}`;
      columns.set(name, { ...columns.get(name), [source]: stored.filled / stored.rows });
    }
  }
  return { answers, columns };
}

const readAt = '2026-01-01T00:00:00Z';

const lists = [
  [
    'profile',
    'profiles',
    (items) => items.map((one) => coverageOfItems('profile', [one], rowsOfProfile(one, readAt).rows)),
  ],
  ['courses', 'courses', (items) => [coverageOfItems('courses', items, rowsOfCourses(items, readAt).rows)]],
  ['regions', 'regions', (items) => [coverageOfItems('regions', items, rowsOfRegions(items).rows)]],
];

async function fillOfOthers(sql) {
  const columns = [];
  for (const table of Object.keys(tables)) {
    const entries = Object.entries(catalogue[table].columns);
    const others = entries.flatMap(([column, { source }]) => (Object.keys(source).length === 0 ? [column] : []));
    const counts = others.map((column) => sql`, count(${sql(column)})::int as ${sql(column)}`);
    const [found] = await sql`select count(*)::int as "all rows" ${counts} from ${sql(table)}`;
    for (const column of others) {
      if (found['all rows'] > 0) columns.push([`${table}.${column}`, { row: found[column] / found['all rows'] }]);
    }
  }
  return columns;
}
