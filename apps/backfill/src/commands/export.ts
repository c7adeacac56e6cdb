import { join, resolve } from 'node:path';
import {
  counted,
  addCommonFlags,
  addExamples,
  type CommonFlags,
  createProgress,
  exitCodes,
  formatBytes,
  formatDuration,
  type Invocation,
  parseDay,
  type Progress,
  renderTable,
  screenColours,
  UsageError,
  withDatabase,
  writeResult,
} from '@darkhorses/command';
import { londonDay } from '@darkhorses/ingest';
import { type TableName, tables } from '@darkhorses/schema';
import { Command, InvalidArgumentError, Option } from 'commander';
import { type ExportedTable, exportTables, type ExportSummary, formats } from '../export/export-tables.js';
import { leftovers } from '../export/finished-folder.js';

interface ExportFlags extends CommonFlags {
  readonly format: keyof typeof formats;
  readonly tables?: readonly TableName[];
  readonly from?: string;
  readonly to?: string;
  readonly out?: string;
}

/** `export`: tables as files, for analysts. */
export function exportCommand(invocation: Invocation): Command {
  const command = addCommonFlags(new Command('export'))
    .description('write tables to Parquet or CSV files, typed, by year, with a dictionary of their columns')
    .addOption(new Option('--format <format>', 'kind of file').choices(Object.keys(formats)).default('parquet'))
    .option('--tables <names...>', 'only these tables, such as ra_races ra_runners (default: all)', parseTables)
    .option('--from <day>', 'first day of racing (default: the first there is); people and horses come whole', parseDay)
    .option('--to <day>', 'last day of racing (default: the last there is)', parseDay)
    .option('--out <folder>', 'a folder that does not exist yet (default: exports/DAY in DARKHORSES_HOME)')
    .action((flags: ExportFlags) => run(invocation, flags));
  return addExamples(command, [
    ['export', 'every table, as Parquet'],
    ['export --format csv --tables ra_races,ra_runners --from 2024-01-01', 'two tables since 2024, as CSV'],
    ['export --out /data/racing', 'into a folder of your choice'],
  ]);
}

async function run(invocation: Invocation, flags: ExportFlags): Promise<void> {
  const { format, from = null, to = null, json = false } = flags;
  if (from !== null && to !== null && from > to)
    throw new UsageError(`The range ends (${to}) before it starts (${from}): swap --from and --to.`);
  const started = performance.now();
  const summary = await withDatabase(invocation, async ({ sql, settings, log, now }) => {
    const folder = resolve(flags.out ?? join(settings.home, 'exports', londonDay(now())));
    for (const left of await leftovers(folder))
      log.warn(
        `${left} was left by an export that was cut off, or is being written by another one. If not: remove it.`,
      );
    const screen = showProgress(invocation);
    const chosen = flags.tables ?? allTables;
    const options = { format, from, to, folder, tables: chosen, signal: invocation.signal, onProgress: screen.show };
    return exportTables(sql, options)
      .catch((error: unknown) => {
        if (!invocation.signal.aborted) throw error;
      })
      .finally(screen.end);
  });
  if (summary === undefined) {
    invocation.terminal.line('Stopped on request; nothing of the export was kept.');
    return invocation.end(exitCodes.gaps);
  }
  const render = () => renderSummary(summary, performance.now() - started);
  writeResult(summary, { json, stdout: invocation.stdout, render });
}

const allTables = Object.keys(tables) as TableName[];

function showProgress({ terminal, environment }: Invocation) {
  let progress: Progress | undefined;
  return {
    show({ done, total, table }: { done: number; total: number; table: TableName }) {
      const colours = screenColours(terminal, environment);
      progress ??= createProgress({ terminal, unit: 'rows', total, now: () => performance.now(), colours });
      progress.update(done, table);
    },
    end: () => progress?.finish(),
  };
}

function renderSummary({ folder, format, tables: exported }: ExportSummary, milliseconds: number): string {
  const bytesOf = ({ files }: ExportedTable) => files.reduce((sum, { bytes }) => sum + bytes, 0);
  const sum = (of: (table: ExportedTable) => number) => exported.reduce((total, table) => total + of(table), 0);
  const empty = exported.filter(({ rows }) => rows === 0).map(({ table }) => table);
  return [
    renderTable({
      columns: ['Table', 'Rows', 'Files', { title: 'Size', align: 'right' }],
      rows: exported.map((one) => [one.table, one.rows, one.files.length, formatBytes(bytesOf(one))]),
    }),
    `${counted(
      sum(({ rows }) => rows),
      'row',
    )}, ${formatBytes(sum(bytesOf))} of ${format}, in ${formatDuration(milliseconds)}: ${folder}`,
    'What each column is: dictionary.json there. How to read it in DuckDB, pandas and polars: docs/analysing.md.',
    ...(empty.length > 0 ? [`Without a row: ${empty.join(', ')}. run fills tables, stats those of figures.`] : []),
  ].join('\n');
}

/** Collects `--tables ra_races ra_runners` and `--tables ra_races,ra_runners` alike, each once. */
function parseTables(text: string, before: readonly TableName[] | undefined): readonly TableName[] {
  const named = text.split(',').map((name) => {
    const table = allTables.find((one) => one === name.trim());
    if (table) return table;
    throw new InvalidArgumentError(`${JSON.stringify(name)} is no table. There are: ${allTables.join(', ')}.`);
  });
  return [...new Set([...(before ?? []), ...named])];
}
