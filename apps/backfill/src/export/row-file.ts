import type { TransactionSql } from '@darkhorses/schema';
import type { ExportedColumn } from './exported-column.js';

/** The values of a row, in the order of its columns. */
export type ExportedRow = readonly unknown[];

/** A file that takes rows in batches and holds no more than a few of them. */
export interface RowFile {
  append(rows: readonly ExportedRow[]): Promise<void>;
  /** Writes what is held, and the end. */
  finish(): Promise<void>;
}

/** A kind of file: how it is named, what it wants of the database, and how it is written. */
export interface FileFormat {
  readonly extension: string;
  value(sql: TransactionSql, column: ExportedColumn): ReturnType<TransactionSql>;
  create(path: string, columns: readonly ExportedColumn[]): Promise<RowFile>;
}
