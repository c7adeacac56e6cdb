import { getTableColumns } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { documentation } from '../migrate/documentation.js';
import { tables } from '../tables.js';
import type { TableName } from '../tables.js';
import type { Entry } from './entry.js';
import { formulaOf } from './formulas.js';
import { catalogue } from './index.js';

// What a row is about, and when it was written, is not calculated.
const isNoFigure = (column: string) =>
  /(_id|_type|_at|_last_updated)$/.test(column) || column === 'code' || column === 'created_at';

const figures = Object.entries(catalogue).flatMap(([table, { columns }]) =>
  Object.entries<Entry>(columns)
    .filter(([column, { owner }]) => owner === 'stats' && !isNoFigure(column))
    .map(([column, entry]) => ({ table, column, entry, told: formulaOf(column, entry) })),
);

test('every figure has a formula', () => {
  expect(figures.length).toBeGreaterThan(250);
  expect(figures.filter(({ told }) => told === undefined).map(({ table, column }) => `${table}.${column}`)).toEqual([]);
});

test('the columns behind a figure are columns of tables that loads fill', () => {
  for (const { told, column } of figures) {
    for (const source of told?.source.split(', ') ?? []) {
      const [table = '', name = ''] = source.split('.');
      expect(Object.keys(tables), column).toContain(table);
      expect(Object.keys(getTableColumns(tables[table as TableName])), source).toContain(name);
      const columns: Readonly<Record<string, Entry>> = catalogue[table as TableName].columns;
      expect(columns[name]?.owner).not.toBe('stats');
    }
  }
});

test('the comment of every figure tells its formula, its unit and its source', () => {
  const comments = documentation();
  for (const { table, column, entry, told } of figures) {
    const found = comments.find((one) => one.table === table && one.column === column);
    const unit = entry.unit === null ? '' : ` Unit: ${entry.unit}.`;
    expect(found?.comment).toContain(`Formula: ${told?.formula}. Source: ${told?.source}.${unit}`);
  }
});
