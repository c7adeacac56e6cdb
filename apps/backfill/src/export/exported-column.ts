import { describeTable, type DescribedColumn, type TableName, type TransactionSql } from '@darkhorses/schema';
import type { SchemaElement } from 'hyparquet-writer';

/** A column as it leaves the database. */
export interface ExportedColumn extends DescribedColumn {
  readonly kind: ColumnKind;
}

/** What a column holds, whatever its name in Postgres. */
export type ColumnKind = 'text' | 'integer' | 'bigint' | 'number' | 'boolean' | 'day' | 'instant' | 'json';

/** A piece of SQL, as postgres.js puts it into another one. */
type Fragment = ReturnType<TransactionSql>;

/** The columns of a table, in the order in which they are declared. */
export function columnsOf(table: TableName): ExportedColumn[] {
  return describeTable(table).columns.map((column) => ({ ...column, kind: kindOf(column.type) }));
}

/** The Parquet type: what every reader understands without being told. */
export function parquetElement({ name, kind, nullable }: ExportedColumn): SchemaElement {
  return { name, repetition_type: nullable ? 'OPTIONAL' : 'REQUIRED', ...parquetTypes[kind] };
}

// A numeric of the database has no fixed scale and at most 15 digits, which a double holds exactly; readers of
// training data would have to turn decimals into doubles anyway. JSON is text, since few readers know the type.
const parquetTypes: Readonly<Record<ColumnKind, Omit<SchemaElement, 'name'>>> = {
  text: { type: 'BYTE_ARRAY', converted_type: 'UTF8' },
  json: { type: 'BYTE_ARRAY', converted_type: 'UTF8' },
  integer: { type: 'INT32' },
  bigint: { type: 'INT64' },
  number: { type: 'DOUBLE' },
  boolean: { type: 'BOOLEAN' },
  day: { type: 'INT32', converted_type: 'DATE' },
  instant: { type: 'INT64', converted_type: 'TIMESTAMP_MICROS' },
};

/** The column as Parquet stores it: days and microseconds since 1970, JSON as text. */
export function parquetValue(sql: TransactionSql, { name, type, kind }: ExportedColumn): Fragment {
  const column = sql(`t.${name}`);
  if (kind === 'day') return sql`${column} - date '1970-01-01' as ${sql(name)}`;
  if (kind === 'instant') return sql`(extract(epoch from ${column}) * 1000000)::bigint as ${sql(name)}`;
  if (kind === 'json') return sql`${jsonText(sql, name, type)} as ${sql(name)}`;
  return kind === 'text' ? sql`${column}::text as ${sql(name)}` : sql`${column} as ${sql(name)}`;
}

/** The column as text: numbers with every digit, instants in UTC. */
export function csvValue(sql: TransactionSql, { name, type, kind }: ExportedColumn): Fragment {
  const column = sql(`t.${name}`);
  if (kind === 'instant')
    return sql`to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as ${sql(name)}`;
  if (kind === 'json') return sql`${jsonText(sql, name, type)} as ${sql(name)}`;
  return sql`${column}::text as ${sql(name)}`;
}

function jsonText(sql: TransactionSql, name: string, type: string): Fragment {
  const column = sql(`t.${name}`);
  return type === 'jsonb' ? sql`${column}::text` : sql`to_json(${column})::text`;
}

function kindOf(type: string): ColumnKind {
  const kind = kinds[type];
  // A type that nobody has thought of must not leave as something that it is not.
  if (kind === undefined) throw new Error(`The export does not know the column type ${type}.`);
  return kind;
}

const kinds: Readonly<Record<string, ColumnKind>> = {
  text: 'text',
  integer: 'integer',
  bigint: 'bigint',
  numeric: 'number',
  boolean: 'boolean',
  date: 'day',
  // Spark reads no file that has a time of day; off_dt is the instant.
  time: 'text',
  'timestamp with time zone': 'instant',
  jsonb: 'json',
  'text[]': 'json',
};
