import { getTableConfig } from 'drizzle-orm/pg-core';
import type { Entry } from './catalogue/entry.js';
import { catalogue } from './catalogue/index.js';
import { tables } from './tables.js';
import type { TableName } from './tables.js';

export interface DescribedColumn {
  readonly name: string;
  /** Type in Postgres. */
  readonly type: string;
  readonly nullable: boolean;
  readonly entry: Entry;
}

/** A reference of columns to those of another table, one by one. */
export interface DescribedReference {
  readonly columns: readonly string[];
  readonly table: string;
  readonly foreignColumns: readonly string[];
}

export interface DescribedTable {
  readonly comment: string;
  readonly key: readonly string[];
  readonly columns: readonly DescribedColumn[];
  readonly references: readonly DescribedReference[];
}

/**
 * A table as data: its key, its foreign keys, and its columns in the order in which they are declared.
 *
 * @example
 * describeTable('ra_runners').key // ['race_id', 'horse_id']
 */
export function describeTable(name: TableName): DescribedTable {
  const entries: Readonly<Record<string, Entry>> = catalogue[name].columns;
  const { columns, primaryKeys, foreignKeys } = getTableConfig(tables[name]);
  const composite = primaryKeys[0]?.columns.map((column) => column.name);
  const key = composite ?? columns.filter(({ primary }) => primary).map((column) => column.name);
  return {
    comment: catalogue[name].comment,
    key,
    columns: columns.map((column) => {
      const entry = entries[column.name];
      if (entry === undefined) throw new Error(`The catalogue lacks ${name}.${column.name}.`);
      const nullable = !column.notNull && !key.includes(column.name);
      return { name: column.name, type: column.getSQLType(), nullable, entry };
    }),
    references: foreignKeys.map((foreignKey) => {
      const { columns: own, foreignTable, foreignColumns } = foreignKey.reference();
      return {
        columns: own.map((column) => column.name),
        table: getTableConfig(foreignTable).name,
        foreignColumns: foreignColumns.map((column) => column.name),
      };
    }),
  };
}
