import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describeTable, type TableName, tables } from '@darkhorses/schema';
import { parquetMetadata, parquetSchema } from 'hyparquet';
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import { csvRows, databaseRows, filesBelow, parquetRows } from './exported-rows.js';
import { setStage, type Stage } from './stage.js';

const names = Object.keys(tables) as TableName[];
let stage: Stage;

beforeAll(async () => {
  stage = await setStage();
  await stage.backfill('run --start-date 2024-12-29 --end-date 2025-01-04');
  await stage.backfill('stats --min-runs 0 --min-runs-distance 0 --min-runs-venue 0');
  // What generated racing lacks: text that files have a meaning for, an empty one, and numbers at their ends.
  await stage.sql`update ra_races set comments = ${'a "quoted", line\r\nand é, – and 🐎'}, tip = '', prize = 1234567890.05
    where id = (select min(id) from ra_races)`;
  await stage.sql`update ra_runners set raw_extra = ${stage.sql.json({ medical: [{ date: '2024-01-01', type: 'wind, "op"' }] })}
    where race_id = (select min(race_id) from ra_runners)`;
});
afterAll(() => stage.close());

function temporary(): string {
  const folder = mkdtempSync(join(tmpdir(), 'darkhorses-export-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

test('Parquet: every row and every value of every table', async () => {
  const out = join(temporary(), 'racing');
  const { code, stdout, stderr } = await stage.backfill(`export --out ${out}`);
  expect({ code, stderr }).toMatchObject({ code: 0 });
  expect(stdout).toMatch(/^ra_races +\d+ +2 +/m);
  expect(stderr).toMatch(/100 % {2}[\d,]+ of [\d,]+ rows/);
  expect(readdirSync(join(out, 'ra_runners'))).toEqual(['year=2024', 'year=2025']);
  for (const name of names) {
    const expected = await databaseRows(stage.sql, name);
    expect(expected.length, name).toBeGreaterThan(0);
    expect(await parquetRows(out, name), name).toEqual(expected);
  }
  expect(readdirSync(join(out, '..'))).toEqual(['racing']);
});

test('CSV: every row and every value of every table, null and empty text told apart', async () => {
  const out = join(temporary(), 'racing');
  expect((await stage.backfill(`export --format csv --out ${out}`)).code).toBe(0);
  for (const name of names) expect(csvRows(out, name), name).toEqual(await databaseRows(stage.sql, name));
  const text = readFileSync(filesBelow(join(out, 'ra_races'))[0] ?? '', 'utf8');
  expect(text).toContain('"a ""quoted"", line\r\nand é, – and 🐎"');
});

test('columns are typed, and those that always have a value say so', async () => {
  const out = join(temporary(), 'racing');
  await stage.backfill(`export --tables ra_races --out ${out}`);
  const { buffer, byteOffset, byteLength } = readFileSync(filesBelow(join(out, 'ra_races'))[0] ?? '');
  const bytes = buffer.slice(byteOffset, byteOffset + byteLength) as ArrayBuffer;
  const { children } = parquetSchema(parquetMetadata(bytes));
  const elements = Object.fromEntries(children.map(({ element }) => [element.name, element]));
  expect(elements).toMatchObject({
    id: { converted_type: 'UTF8', repetition_type: 'REQUIRED' },
    date: { converted_type: 'DATE', repetition_type: 'REQUIRED' },
    off_time: { converted_type: 'UTF8' },
    off_dt: { converted_type: 'TIMESTAMP_MICROS', repetition_type: 'OPTIONAL' },
    prize: { type: 'DOUBLE', repetition_type: 'OPTIONAL' },
    distance_y: { type: 'INT32' },
    has_result: { type: 'BOOLEAN', repetition_type: 'REQUIRED' },
    load_id: { type: 'INT64' },
  });
});

test('the dictionary beside the files tells every column, and the rows of every file', async () => {
  const out = join(temporary(), 'racing');
  const { stdout } = await stage.backfill(`export --json --out ${out}`);
  const dictionary = JSON.parse(readFileSync(join(out, 'dictionary.json'), 'utf8')) as {
    tables: Record<string, { rows: number; files: unknown; columns: { name: string; comment: string }[] }>;
  };
  const summary = JSON.parse(stdout) as { folder: string; tables: { table: string; rows: number; files: unknown }[] };
  expect(summary.folder).toBe(out);
  expect(Object.keys(dictionary.tables)).toEqual(names);
  for (const { table, rows, files } of summary.tables) {
    const entry = dictionary.tables[table];
    expect(entry).toMatchObject({ rows, files });
    expect(entry?.columns.map(({ name }) => name)).toEqual(
      describeTable(table as TableName).columns.map(({ name }) => name),
    );
    for (const { comment } of entry?.columns ?? []) expect(comment).not.toBe('');
  }
});

test('the same database makes the same files; a range cuts what goes by days, and nothing else', async () => {
  const folder = temporary();
  await stage.backfill(`export --out ${folder}/one`);
  await stage.backfill(`export --out ${folder}/two`);
  for (const path of filesBelow(join(folder, 'one')).filter((name) => name.endsWith('.parquet')))
    expect(readFileSync(path).equals(readFileSync(path.replace('/one/', '/two/'))), path).toBe(true);

  await stage.backfill(
    `export --from 2024-12-31 --to 2025-01-01 --tables ra_races,ra_runners,ra_race_results,ra_runner_statistics ra_mst_horses --out ${folder}/days`,
  );
  const races = await parquetRows(`${folder}/days`, 'ra_races');
  expect([...new Set(races.map(({ date }) => date))].toSorted()).toEqual(['2024-12-31', '2025-01-01']);
  const ids = new Set(races.map(({ id }) => id));
  for (const name of ['ra_runners', 'ra_race_results', 'ra_runner_statistics'] as const) {
    const expected = (await databaseRows(stage.sql, name)).filter(({ race_id = null }) => ids.has(race_id));
    expect(await parquetRows(`${folder}/days`, name)).toEqual(expected);
  }
  expect(await parquetRows(`${folder}/days`, 'ra_mst_horses')).toEqual(await databaseRows(stage.sql, 'ra_mst_horses'));
  expect(existsSync(`${folder}/days/ra_mst_jockeys`)).toBe(false);
});

test('interrupted, it leaves nothing; what a crash has left is named', async () => {
  const folder = temporary();
  const stopped = await stage.backfill(`export --out ${folder}/racing`, {
    isTTY: true,
    onStderr: (text, signal) => {
      if (text.includes(' rows')) signal('SIGINT');
    },
  });
  expect(stopped.code).toBe(1);
  expect(stopped.stderr).toContain('nothing of the export was kept');
  expect(readdirSync(folder)).toEqual([]);

  mkdirSync(join(folder, 'racing.partial-abc'));
  const { code, stderr } = await stage.backfill(`export --out ${folder}/racing`);
  expect(code).toBe(0);
  expect(stderr).toContain('racing.partial-abc was left by an export that was cut off');
});

test('without --out: a folder named by the day, below DARKHORSES_HOME', async () => {
  const home = temporary();
  const environment = { ...stage.environment, DARKHORSES_HOME: home };
  expect((await stage.backfill('export --tables ra_mst_regions', { environment })).code).toBe(0);
  expect(filesBelow(home).map((path) => path.slice(home.length))).toEqual([
    '/exports/2025-10-20/dictionary.json',
    '/exports/2025-10-20/ra_mst_regions/ra_mst_regions.parquet',
  ]);
});

test('a table without rows is named', async () => {
  const out = join(temporary(), 'racing');
  const { code, stdout } = await stage.backfill(`export --tables ra_races --from 2026-01-01 --out ${out}`);
  expect(code).toBe(0);
  expect(stdout).toContain('Without a row: ra_races.');
});

test('trouble is told with what to do', async () => {
  const folder = temporary();
  writeFileSync(join(folder, 'a-file'), '');
  const tried = async (words: string) => {
    const { code, stdout, stderr } = await stage.backfill(words);
    expect(stdout).toBe('');
    return { code, stderr };
  };
  expect(await tried(`export --out ${folder}`)).toEqual({
    code: 2,
    stderr: `${folder} exists: give another --out, or remove it.\n`,
  });
  expect(await tried(`export --out ${folder}/a-file/racing`)).toMatchObject({ code: 3 });
  expect((await tried(`export --out ${folder}/a-file/racing`)).stderr).toContain('a part of its path is a file');
  expect((await tried('export --tables ra_horses')).stderr).toContain('"ra_horses" is no table. There are: ra_mst');
  expect((await tried('export --format xls')).stderr).toContain('Allowed choices are parquet, csv.');
  expect((await tried('export --from 2025-02-02 --to 2025-02-01')).stderr).toContain('swap --from and --to');
});
