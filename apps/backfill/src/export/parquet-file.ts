import { type ColumnKind, parquetElement, parquetValue } from './exported-column.js';
import type { ExportedRow, FileFormat } from './row-file.js';

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
    let held: ExportedRow[] = [];
    const write = async () => {
      const rows = held;
      held = [];
      if (rows.length === 0) return;
      const columnData = columns.map(({ name, kind }) => ({ name, data: rows.map((row) => stored(kind, row[name])) }));
      await writer.write({ columnData, rowGroupSize: rows.length });
    };
    return {
      async append(rows) {
        held.push(...rows);
        if (held.length >= rowGroup) await write();
      },
      async finish() {
        await write();
        await writer.finish();
      },
    };
  },
};

/** Parquet's 64-bit integers are bigints in JavaScript. */
function stored(kind: ColumnKind, value: unknown): unknown {
  if (value === null) return null;
  return kind === 'bigint' || kind === 'instant' ? BigInt(Number(value)) : value;
}
