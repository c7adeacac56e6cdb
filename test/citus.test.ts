import { expect, test } from 'vitest';
import { describeTable, tables, type TableName } from '../packages/schema/src/index.js';
import { ofLanguage } from './documentation.js';

// No Citus is at hand; what it asks of keys and references is held against the schema.

const page = ofLanguage('text').find(({ text }) => text.includes('create_distributed_table'))?.text ?? '';
const distributed = new Map(
  [...page.matchAll(/create_distributed_table\('(\w+)', '(\w+)'/g)].map(([, table = '', column = '']) => [
    table,
    column,
  ]),
);
const [listed = ''] = page.split('as name');
const references = [...listed.matchAll(/'(\w+)'/g)].map(([, table = '']) => table);
const names = Object.keys(tables) as TableName[];

test('every table has its place, and one', () => {
  expect([...references, ...distributed.keys()].toSorted()).toEqual(names.toSorted());
  expect(distributed.size).toBe(4);
});

test('a distributed table has its column in its key', () => {
  const lacking = [...distributed].filter(([table, column]) => !describeTable(table as TableName).key.includes(column));
  expect(lacking).toEqual([]);
});

test('a distributed table refers to copies that are everywhere, or by the column that both are distributed by', () => {
  const wrong = [...distributed].flatMap(([table, column]) =>
    describeTable(table as TableName).references.filter((reference) => {
      const theirs = distributed.get(reference.table);
      if (theirs === undefined) return !references.includes(reference.table);
      return reference.foreignColumns[reference.columns.indexOf(column)] !== theirs;
    }),
  );
  expect(wrong).toEqual([]);
});

test('copies refer to copies, parents first', () => {
  const late = references.filter((table, index) =>
    describeTable(table as TableName).references.some((one) => !references.slice(0, index).includes(one.table)),
  );
  expect(late).toEqual([]);
});
