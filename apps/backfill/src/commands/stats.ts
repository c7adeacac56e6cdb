import { open } from 'node:fs/promises';
import {
  counted,
  addCommonFlags,
  addExamples,
  asLoad,
  CommandError,
  type CommonFlags,
  createProgress,
  exitCodes,
  formatDuration,
  type Invocation,
  type Log,
  parseCount,
  parseDay,
  type Progress,
  renderTable,
  screenColours,
  withDatabase,
  writeResult,
} from '@darkhorses/command';
import { isDay } from '@darkhorses/ingest';
import {
  families,
  type Family,
  type FamilyCounts,
  type FigureRows,
  refresh,
  RefreshInProgressError,
  type RefreshProgress,
  type RefreshSummary,
} from '@darkhorses/stats';
import { Command, InvalidArgumentError } from 'commander';

interface StatsFlags extends CommonFlags {
  readonly table?: readonly Family[];
  readonly minRuns?: number;
  readonly minRunsRunner?: number;
  readonly minRunsDistance?: number;
  readonly minRunsVenue?: number;
  readonly asOf?: string;
  readonly since?: string | number;
  readonly full?: boolean;
  readonly check?: boolean;
  readonly rows?: string;
}

/** `stats`: every calculated figure. */
export function statsCommand(invocation: Invocation): Command {
  const runs = parseCount({ least: 0 });
  const command = addCommonFlags(new Command('stats'))
    .description('calculate the figures: pedigree, people, pairs, distances, courses, runners')
    .option('--table <names...>', `only these: ${Object.keys(familyOf).join(', ')}`, parseTables)
    .option('--min-runs <runs>', 'fewest runs of a pair for a row (default: 5)', runs)
    .option('--min-runs-runner <runs>', 'fewest earlier runs of a runner for a row (default: 0)', runs)
    .option('--min-runs-distance <runs>', 'fewest runs at a distance for a row (default: 5, horses 3)', runs)
    .option('--min-runs-venue <runs>', 'fewest runs at a course for a row (default: 5, horses 3)', runs)
    .option('--since <day or load>', 'calculate again what counts races since a day, or since a load', parseSince)
    .option('--full', 'calculate everything anew, even where nothing has changed')
    .option('--check', 'write nothing: calculate everything, and tell which rows are not right')
    .option('--as-of <day>', 'check against the figures as of that day; writes nothing', parseDay)
    .option('--rows <file>', 'with --as-of or --check: write the rows that would stand there, a line of JSON each')
    .action((flags: StatsFlags) => run(invocation, flags));
  return addExamples(command, [
    ['stats', 'what has changed since the last time'],
    ['stats --table sires dams damsires', 'pedigree alone'],
    ['stats --check', 'is every figure right? exit code 1 if not'],
    ['stats --as-of 2024-06-30 --table jockeys --rows jockeys.jsonl', 'figures of a day in the past, into a file'],
  ]);
}

async function run(invocation: Invocation, flags: StatsFlags): Promise<void> {
  const { json = false, verbose: _, table, since, asOf, full = false, rows, ...thresholds } = flags;
  // Figures of another day would be taken for today's by whoever reads the tables.
  const check = flags.check === true || asOf !== undefined;
  if (rows !== undefined && !check)
    throw new CommandError('--rows goes with --as-of or --check: other rows stand in the database.', {
      exitCode: exitCodes.usage,
    });
  const minRuns = {
    ...(thresholds.minRuns !== undefined && { combinations: thresholds.minRuns }),
    ...(thresholds.minRunsDistance !== undefined && { distance: thresholds.minRunsDistance }),
    ...(thresholds.minRunsVenue !== undefined && { venue: thresholds.minRunsVenue }),
    ...(thresholds.minRunsRunner !== undefined && { runners: thresholds.minRunsRunner }),
  };
  const summary = await withDatabase(invocation, async ({ database, sql, log }) => {
    if (Object.keys(minRuns).length > 0 && !check)
      log.warn('These thresholds hold until the next refresh without them, which brings the usual rows back.');
    const screen = showProgress(invocation, log);
    const file = rows === undefined ? undefined : await openRowsFile(rows);
    const options = {
      minRuns,
      full,
      check,
      signal: invocation.signal,
      onProgress: screen.show,
      ...(table && { only: [...new Set(table)] }),
      ...(since !== undefined && { since }),
      ...(asOf !== undefined && { asOf }),
      ...(file && { onRows: file.write }),
    };
    const work = () =>
      refresh(database, options)
        .catch(asCommandError)
        .finally(screen.end)
        .finally(() => file?.close());
    const books = { command: 'backfill stats', options: { ...thresholds, table, since, full } };
    return check ? work() : asLoad({ sql, log }, books, work, (done) => ({ outcome: 'done', counts: countsOf(done) }));
  });
  writeResult(summary, { json, stdout: invocation.stdout, render: (done) => render(done, check) });
  // Who asks for the rows of another day wants them because they differ.
  const isJudged = flags.check === true || (check && rows === undefined);
  if (isJudged && differences(summary) > 0) invocation.end(exitCodes.gaps);
}

/** A file for rows: a line of JSON each, with the name of its table. */
async function openRowsFile(path: string) {
  const file = await open(path, 'w').catch((error: unknown) => {
    throw new CommandError(`The file ${path} cannot be written: ${String(error)}`, {
      exitCode: exitCodes.cannotStart,
      cause: error,
    });
  });
  return {
    async write({ table, rows }: FigureRows) {
      await file.appendFile(rows.map((row) => `${JSON.stringify({ table, ...row })}\n`).join(''));
    },
    close: () => file.close(),
  };
}

function showProgress({ terminal, environment }: Invocation, log: Log) {
  let progress: Progress | undefined;
  return {
    show({ table, done, total, milliseconds, family }: RefreshProgress) {
      const colours = screenColours(terminal, environment);
      progress ??= createProgress({ terminal, unit: 'tables', total, now: () => performance.now(), colours });
      progress.update(done);
      log.debug({ table, family, milliseconds: Math.round(milliseconds) }, 'Figures calculated');
    },
    end: () => progress?.finish(),
  };
}

function render(summary: RefreshSummary, check: boolean): string {
  const rows = families.flatMap((family) => {
    const counts = summary.families[family];
    return counts ? [rowOf(family, counts)] : [];
  });
  const found = differences(summary);
  const { facts, sums } = summary;
  const wrongRows = found - facts.wrong - sums.wrong;
  const verdict = [
    found === 0 ? 'Every figure is right.' : '',
    wrongRows > 0 ? `${counted(wrongRows, 'row')} ${areNot(wrongRows)} right.` : '',
    facts.wrong > 0 ? `${counted(facts.wrong, 'fact')} under them ${areNot(facts.wrong)} what the races tell.` : '',
    sums.wrong > 0 ? `${counted(sums.wrong, 'kept sum')} ${areNot(sums.wrong)} what the facts tell.` : '',
    facts.wrong + sums.wrong > 0 ? 'Run stats --full.' : '',
  ]
    .filter((part) => part !== '')
    .join(' ');
  return [
    renderTable({
      columns: ['Figures', 'New', 'Changed', 'Removed', 'Right already', { title: 'Time', align: 'right' }],
      rows,
    }),
    ...(isEmpty(summary) ? ['There was nothing to calculate from: npm run backfill -- run loads races.'] : []),
    `Figures as of ${summary.asOf}, in ${formatDuration(summary.milliseconds)}.${check ? ` Nothing was written. ${verdict}` : ''}`,
  ].join('\n');
}

const areNot = (count: number): string => (count === 1 ? 'is not' : 'are not');

const isEmpty = ({ families: done }: RefreshSummary): boolean =>
  Object.values(done).every(
    ({ inserted, updated, deleted, unchanged }) => inserted + updated + deleted + unchanged === 0,
  );

function rowOf(family: Family, { inserted, updated, deleted, unchanged, milliseconds }: FamilyCounts) {
  return [family, inserted, updated, deleted, unchanged, formatDuration(milliseconds)];
}

function asCommandError(error: unknown): never {
  if (error instanceof RefreshInProgressError)
    throw new CommandError(error.message, { exitCode: exitCodes.cannotStart, cause: error });
  throw error;
}

const differences = ({ families: done, facts, sums }: RefreshSummary): number =>
  Object.values(done).reduce(
    (sum, { inserted, updated, deleted }) => sum + inserted + updated + deleted,
    facts.wrong + sums.wrong,
  );

function countsOf({ families: done }: RefreshSummary): Record<string, number> {
  const sum = (name: 'inserted' | 'updated' | 'deleted') =>
    Object.values(done).reduce((total, counts) => total + counts[name], 0);
  return { inserted: sum('inserted'), updated: sum('updated'), deleted: sum('deleted') };
}

/** What people call tables of figures, and the family that fills them. */
const familyOf: Readonly<Record<string, Family>> = {
  sires: 'pedigree',
  dams: 'pedigree',
  damsires: 'pedigree',
  jockeys: 'people',
  trainers: 'people',
  owners: 'people',
  combinations: 'combinations',
  distances: 'distance',
  venues: 'venue',
  runners: 'runners',
};

/** Collects `--table sires dams` and `--table sires,dams` alike. */
function parseTables(text: string, before: readonly Family[] | undefined): readonly Family[] {
  const named = text.split(',').map((name) => {
    const family = Object.hasOwn(familyOf, name.trim()) ? familyOf[name.trim()] : undefined;
    if (family) return family;
    throw new InvalidArgumentError(
      `${JSON.stringify(name)} is no table of figures. There are: ${Object.keys(familyOf).join(', ')}.`,
    );
  });
  return [...(before ?? []), ...named];
}

function parseSince(text: string): string | number {
  if (isDay(text)) return text;
  if (/^\d{1,15}$/.test(text)) return Number(text);
  throw new InvalidArgumentError(
    `${JSON.stringify(text)} is neither a day (YYYY-MM-DD) nor the number of a load (ops.loads.id).`,
  );
}
