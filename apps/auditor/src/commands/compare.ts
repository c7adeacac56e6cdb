import { compareLegacy, type LegacyTable } from '@darkhorses/audit';
import {
  addCommonFlags,
  addExamples,
  type CommonFlags,
  exitCodes,
  type Invocation,
  parseCount,
  renderTable,
  UsageError,
  withDatabase,
  writeResult,
} from '@darkhorses/command';
import { Command } from 'commander';

interface CompareFlags extends CommonFlags {
  readonly legacy?: boolean;
  readonly limit: number;
}

/** `compare --legacy`: what only one side of an adoption has. */
export function compareCommand(invocation: Invocation): Command {
  const command = addCommonFlags(new Command('compare'))
    .description(
      'compare the tables that `migrate --adopt` moved to the schema `legacy` with ours: ids that only one side has',
    )
    .option('--legacy', 'with the schema `legacy`; there is nothing else to compare with yet')
    .option('--limit <ids>', 'name at most so many ids of each side', parseCount({ least: 0, most: 10_000 }), 5)
    .addHelpText('after', '\nExit code 1 where the sides differ.')
    .action((flags: CompareFlags) => compare(invocation, flags));
  return addExamples(command, [
    ['compare --legacy', 'after backfill migrate --adopt'],
    ['compare --legacy --limit 1000 --json', 'for a program'],
  ]);
}

async function compare(invocation: Invocation, { legacy = false, limit, json = false }: CompareFlags): Promise<void> {
  if (!legacy) throw new UsageError('Say what to compare with: npm run audit -- compare --legacy');
  const { stdout, terminal } = invocation;
  const tables = await withDatabase(invocation, ({ sql }) => compareLegacy({ sql, limit }));
  const width = terminal.isInteractive ? terminal.width : Infinity;
  writeResult(tables, { json, stdout, render: () => render(tables, width) });
  if (tables.some(differs)) invocation.end(exitCodes.gaps);
}

const differs = (table: LegacyTable): boolean =>
  'notComparable' in table || table.onlyLegacy.count + table.onlyOurs.count > 0;

function render(tables: readonly LegacyTable[], width: number): string {
  if (tables.length === 0) return 'There is no schema `legacy` with tables of ours: nothing was adopted.';
  const rows = tables.map((one) =>
    'notComparable' in one
      ? [shownName(one), one.legacyRows, one.ourRows, null, null, null, one.notComparable]
      : [shownName(one), one.legacyRows, one.ourRows, one.both, one.onlyLegacy.count, one.onlyOurs.count, namesOf(one)],
  );
  return renderTable({
    columns: ['Table', 'Rows of legacy', 'Ours', 'In both', 'Only in legacy', 'Only in ours', 'Which'],
    rows,
    width,
  });
}

function shownName({ table, legacyName }: LegacyTable): string {
  return table === legacyName ? table : `${table}, in legacy ${legacyName}`;
}

function namesOf({ onlyLegacy, onlyOurs }: Exclude<LegacyTable, { notComparable: string }>): string {
  const sides = [
    ...(onlyLegacy.ids.length > 0 ? [`legacy: ${onlyLegacy.ids.join(', ')}`] : []),
    ...(onlyOurs.ids.length > 0 ? [`ours: ${onlyOurs.ids.join(', ')}`] : []),
  ];
  return sides.join('; ');
}
