import { open } from 'node:fs/promises';
import { csvValue } from './exported-column.js';
import type { FileFormat } from './row-file.js';

/**
 * CSV by RFC 4180, in UTF-8: a header, lines that end in CR LF, quotes doubled. A null is an empty field; an empty text is
 * a quoted empty field, as COPY of Postgres writes and reads it.
 */
export const csv: FileFormat = {
  extension: 'csv',
  value: csvValue,
  async create(path, columns) {
    const file = await open(path, 'wx');
    await file.write(csvLine(columns.map(({ name }) => name)));
    return {
      async append(rows) {
        await file.write(rows.map(csvLine).join(''));
      },
      finish: () => file.close(),
    };
  },
};

export function csvLine(values: readonly unknown[]): string {
  return `${values.map(field).join(',')}\r\n`;
}

function field(value: unknown): string {
  if (value === null || value === undefined) return '';
  const text = String(value);
  return text === '' || /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
