import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describeTable, type Sql, type TableName } from '@darkhorses/schema';
import { asyncBufferFromFile, parquetReadObjects } from 'hyparquet';

/** A row of which every value is its text, and null where there is none: what files and database are compared by. */
export type TextRow = Record<string, string | null>;

/** The rows of a table as Postgres itself writes their values. */
export async function databaseRows(sql: Sql, table: TableName): Promise<TextRow[]> {
  const { key, columns } = describeTable(table);
  const texts = columns.map(({ name, type }) => {
    if (type === 'numeric') return `trim_scale("${name}")::text as "${name}"`;
    if (type === 'timestamp with time zone')
      return `(extract(epoch from "${name}") * 1000000)::bigint::text as "${name}"`;
    if (type === 'text[]') return `to_json("${name}")::text as "${name}"`;
    return `"${name}"::text as "${name}"`;
  });
  const rows = await sql.unsafe<TextRow[]>(`select ${texts.join(', ')} from ${table}`);
  return byKey(
    [...rows].map((row) => ({ ...row })),
    key,
  );
}

/** The rows of a table in an export, of all its files. */
export async function parquetRows(folder: string, table: TableName): Promise<TextRow[]> {
  const { key, columns } = describeTable(table);
  const rows: TextRow[] = [];
  for (const path of filesBelow(join(folder, table))) {
    // Readers for people make dates of JavaScript of them, which hold but milliseconds.
    const parsers = { dateFromDays: Number, timestampFromMicroseconds: BigInt };
    const read = await parquetReadObjects({ file: await asyncBufferFromFile(path), parsers: parsers as never });
    rows.push(...read.map((row) => textsOf(row as Record<string, unknown>, columns)));
  }
  return byKey(rows, key);
}

export function csvRows(folder: string, table: TableName): TextRow[] {
  const { key, columns } = describeTable(table);
  const isInstant = (name: string) => columns.find((column) => column.name === name)?.type.startsWith('timestamp');
  const isNumber = (name: string) => columns.find((column) => column.name === name)?.type === 'numeric';
  const rows = filesBelow(join(folder, table)).flatMap((path) => {
    const [names = [], ...lines] = parseCsv(readFileSync(path, 'utf8'));
    return lines.map((values) =>
      Object.fromEntries(
        names.map((name, index) => {
          const value = values[index] ?? null;
          if (value === null) return [name ?? '', null];
          if (isNumber(name ?? '')) return [name ?? '', String(Number(value))];
          return [name ?? '', isInstant(name ?? '') ? microseconds(value) : value];
        }),
      ),
    );
  });
  return byKey(rows, key);
}

export function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name))
    .filter((path) => statSync(path).isFile())
    .toSorted();
}

function textsOf(row: Record<string, unknown>, columns: readonly { name: string; type: string }[]): TextRow {
  return Object.fromEntries(
    columns.map(({ name, type }) => {
      const value = row[name];
      if (value === null || value === undefined) return [name, null];
      if (type === 'date') return [name, new Date(Number(value) * 86_400_000).toISOString().slice(0, 10)];
      return [name, String(value as string | number | bigint | boolean)];
    }),
  );
}

/** `2025-10-20T22:00:00.123456Z` as microseconds since 1970. */
function microseconds(text: string): string {
  return String(BigInt(Date.parse(`${text.slice(0, 19)}Z`)) * 1000n + BigInt(text.slice(20, 26)));
}

function byKey(rows: TextRow[], key: readonly string[]): TextRow[] {
  const keyOf = (row: TextRow) => key.map((name) => row[name]).join(' ');
  return rows.toSorted((one, other) => (keyOf(one) < keyOf(other) ? -1 : 1));
}

/** RFC 4180, read letter by letter: a field that is not quoted and empty is null. */
function parseCsv(text: string): (string | null)[][] {
  const pattern = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/gy;
  const lines: (string | null)[][] = [];
  let line: (string | null)[] = [];
  let read = 0;
  for (const [all, quoted, plain, end] of text.matchAll(pattern)) {
    read += all.length;
    line.push(quoted?.replaceAll('""', '"') ?? (plain === '' ? null : (plain ?? null)));
    if (end === ',') continue;
    lines.push(line);
    line = [];
  }
  if (read !== text.length) throw new Error(`No CSV from character ${read} on: ${text.slice(read, read + 80)}`);
  return lines;
}
