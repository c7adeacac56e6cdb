import { type ColumnKind, type ExportedColumn, parquetElement, parquetValue } from './exported-column.js';
import type { FileFormat } from './row-file.js';

/** Rows that are held and compressed together: enough for readers to skip by, few enough to hold with their long texts. */
const rowGroup = 20_000;

/** Parquet, compressed by Snappy, which every reader has; each row group tells the least and the greatest value of a column. */
export const parquet: FileFormat = {
  extension: 'parquet',
  value: parquetValue,
  async create(path, columns) {
    // Fifty files that no other command needs.
    const { fileWriter, ParquetWriter } = await import('hyparquet-writer');
    const schema = [{ name: 'root', num_children: columns.length }, ...columns.map(parquetElement)];
    const writer = new ParquetWriter({ writer: fileWriter(path), schema, createdBy: 'darkhorses' });
    let held = emptyColumns(columns);
    const write = async () => {
      const columnData = held.map(({ name, data }) => ({ name, data }));
      const rows = held[0]?.data.length ?? 0;
      held = emptyColumns(columns);
      if (rows > 0) await writer.write({ columnData, rowGroupSize: rows });
    };
    return {
      async append(rows) {
        for (const [index, { kind, data }] of held.entries())
          for (const row of rows) data.push(stored(kind, row[index]));
        if ((held[0]?.data.length ?? 0) >= rowGroup) await write();
      },
      async finish() {
        await write();
        await writer.finish();
      },
    };
  },
};

/** Values by column, as Parquet wants them: what a row is held in is gone as soon as its values are here. */
function emptyColumns(columns: readonly ExportedColumn[]) {
  return columns.map(({ name, kind }) => ({ name, kind, data: [] as unknown[] }));
}

/** Parquet's 64-bit integers are bigints in JavaScript. */
function stored(kind: ColumnKind, value: unknown): unknown {
  if (value === null) return null;
  return kind === 'bigint' || kind === 'instant' ? BigInt(Number(value)) : value;
}
