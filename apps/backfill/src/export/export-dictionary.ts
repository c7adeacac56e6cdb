import { catalogue, describeTable, type TableName } from '@darkhorses/schema';
import type { ExportedTable } from './export-tables.js';
import { columnsOf, type ColumnKind } from './exported-column.js';
import type { Range } from './parts.js';

/** What the files hold, for people and for programs: `dictionary.json` beside them. */
export function exportDictionary(
  exported: readonly ExportedTable[],
  about: Range & { readonly format: 'parquet' | 'csv'; readonly asOf: string },
) {
  const { format, asOf, from, to } = about;
  return {
    made_by: 'darkhorses backfill export',
    as_of: asOf,
    format,
    from,
    to,
    notes: notesOn[format],
    tables: Object.fromEntries(exported.map((one) => [one.table, tableEntry(one, format)])),
  };
}

function tableEntry({ table, rows, files }: ExportedTable, format: 'parquet' | 'csv') {
  return {
    comment: catalogue[table].comment,
    key: describeTable(table).key,
    rows,
    files,
    columns: columnEntries(table, format),
  };
}

function columnEntries(table: TableName, format: 'parquet' | 'csv') {
  return columnsOf(table).map(({ name, type, kind, nullable, entry: { comment, unit, owner } }) => ({
    name,
    type: format === 'parquet' ? parquetNames[kind] : csvNames[kind],
    postgres_type: type,
    nullable,
    unit,
    owner,
    comment,
  }));
}

const notesOn = {
  parquet: ['Instants are UTC. Days, and times of day (HH:MM:SS), are those of London. JSON is stored as text.'],
  csv: [
    'RFC 4180, UTF-8, with a header. An empty field is null; a quoted empty field is an empty text.',
    'Instants are ISO 8601 in UTC. Days, and times of day (HH:MM:SS), are those of London. JSON is stored as text.',
  ],
} as const;

const parquetNames: Readonly<Record<ColumnKind, string>> = {
  text: 'STRING',
  json: 'STRING (JSON)',
  integer: 'INT32',
  bigint: 'INT64',
  number: 'DOUBLE',
  boolean: 'BOOLEAN',
  day: 'DATE',
  instant: 'TIMESTAMP (microseconds, UTC)',
};

const csvNames: Readonly<Record<ColumnKind, string>> = {
  text: 'text',
  json: 'JSON text',
  integer: 'integer',
  bigint: 'integer',
  number: 'decimal number',
  boolean: 'true or false',
  day: 'YYYY-MM-DD',
  instant: 'YYYY-MM-DDTHH:MM:SS.ffffffZ',
};
