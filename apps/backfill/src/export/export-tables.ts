import { mkdir, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describeTable, type Sql, type TableName, type TransactionSql } from '@darkhorses/schema';
import { ahead } from './ahead.js';
import { csv } from './csv-file.js';
import { exportDictionary } from './export-dictionary.js';
import { columnsOf } from './exported-column.js';
import { fillFolder, toDisk } from './finished-folder.js';
import { parquet } from './parquet-file.js';
import { dayColumn, isByYear, type Part, partsOf, type Range, rowsOf, withinYear } from './parts.js';
import type { ExportedRow, FileFormat } from './row-file.js';

export const formats = { parquet, csv } as const satisfies Record<string, FileFormat>;

export interface ExportOptions extends Range {
  readonly format: keyof typeof formats;
  readonly tables: readonly TableName[];
  /** A folder that does not exist yet. */
  readonly folder: string;
  readonly signal: AbortSignal;
  /** Rows written so far, of those there are. */
  readonly onProgress?: (progress: { done: number; total: number; table: TableName }) => void;
}

export interface ExportedFile {
  /** Relative to the folder, with slashes. */
  readonly path: string;
  readonly rows: number;
  readonly bytes: number;
}

export interface ExportedTable {
  readonly table: TableName;
  readonly rows: number;
  readonly files: readonly ExportedFile[];
}

export interface ExportSummary extends Range {
  readonly folder: string;
  readonly format: keyof typeof formats;
  /** The instant whose database the files are. */
  readonly asOf: string;
  readonly tables: readonly ExportedTable[];
}

/** Rows that come from the database at a time. */
const batch = 1_000;

/**
 * Writes tables into a folder of files, all of one moment: whoever joins them finds what the database held then.
 *
 * The folder appears whole or not at all. `dictionary.json` in it tells every column.
 *
 * @throws UsageError when the folder exists
 */
export async function exportTables(sql: Sql, options: ExportOptions): Promise<ExportSummary> {
  const { folder, format, from, to } = options;
  return fillFolder(folder, (partial) =>
    sql.begin('isolation level repeatable read read only', async (transaction) => {
      const asOf = await begin(transaction);
      const tables = await writeTables(transaction, { ...options, folder: partial });
      const dictionary = exportDictionary(tables, { format, asOf, from, to });
      const path = join(partial, 'dictionary.json');
      await writeFile(path, `${JSON.stringify(dictionary, null, 2)}\n`);
      await toDisk(path);
      return { folder, format, from, to, asOf, tables };
    }),
  );
}

async function begin(sql: TransactionSql): Promise<string> {
  // What the text of days and numbers depends on.
  await sql`set local datestyle = 'ISO'`;
  await sql`set local extra_float_digits = 1`;
  const [row] = await sql<{ now: Date }[]>`select now() as now`;
  return (row?.now ?? new Date()).toISOString();
}

async function writeTables(sql: TransactionSql, options: ExportOptions): Promise<ExportedTable[]> {
  const { tables, signal, onProgress } = options;
  const parts: Part[] = [];
  for (const table of tables) parts.push(...(await partsOf(sql, table, options)));
  const total = parts.reduce((sum, { rows }) => sum + rows, 0);
  let done = 0;
  const files = new Map<TableName, ExportedFile[]>(tables.map((table) => [table, []]));
  for (const part of parts) {
    const file = await writePart(sql, part, options, (rows) => {
      signal.throwIfAborted();
      onProgress?.({ done: (done += rows), total, table: part.table });
    });
    files.get(part.table)?.push(file);
  }
  return [...files].map(([table, ofTable]) => ({
    table,
    rows: ofTable.reduce((sum, { rows }) => sum + rows, 0),
    files: ofTable,
  }));
}

async function writePart(
  sql: TransactionSql,
  part: Part,
  { format, folder, ...range }: ExportOptions,
  onRows: (rows: number) => void,
): Promise<ExportedFile> {
  const { extension, value, create } = formats[format];
  const columns = columnsOf(part.table);
  const path = pathOf(part, extension);
  await mkdir(join(folder, path, '..'), { recursive: true });
  const file = await create(join(folder, path), columns);
  let rows = 0;
  try {
    const selected = columns.map((column, index) => (index === 0 ? value(sql, column) : sql`, ${value(sql, column)}`));
    const query = sql<ExportedRow[]>`
      select ${selected} from ${rowsOf(sql, part.table, part.year === null ? range : withinYear(range, part.year))}
      order by ${orderOf(sql, part.table)}`;
    for await (const found of ahead(query.values().cursor(batch))) {
      await file.append(found);
      rows += found.length;
      onRows(found.length);
    }
  } finally {
    await file.finish();
  }
  // One snapshot: a difference would be a fault of the export, and must not pass for data.
  if (rows !== part.rows) throw new Error(`${path} has ${rows} rows; the database has ${part.rows}.`);
  await toDisk(join(folder, path));
  return { path, rows, bytes: (await stat(join(folder, path))).size };
}

/** Folders as Hive names them, which DuckDB, pandas, polars, Spark and BigQuery read as a column `year`. */
function pathOf({ table, year }: Part, extension: string): string {
  return year === null ? `${table}/${table}.${extension}` : `${table}/year=${year}/${table}-${year}.${extension}`;
}

/** By day, then by key, byte by byte: the same database makes the same files whatever its locale. */
function orderOf(sql: TransactionSql, table: TableName) {
  const { key, columns } = describeTable(table);
  const ordered = key.map((name, index) => {
    const isText = columns.some((column) => column.name === name && column.type === 'text');
    const column = sql`${sql(`t.${name}`)} ${isText ? sql`collate "C"` : sql``}`;
    return index === 0 ? column : sql`, ${column}`;
  });
  return isByYear(table) ? sql`${dayColumn(sql, table)}, ${ordered}` : sql`${ordered}`;
}
