import { numbers, type Numbers, shownNumbers } from '@darkhorses/audit';
import {
  addCommonFlags,
  addExamples,
  type CommonFlags,
  formatBytes,
  formatShare,
  type Invocation,
  renderTable,
  withDatabase,
  writeResult,
} from '@darkhorses/command';
import { Command } from 'commander';

/** `numbers`: what analysts know by heart, counted as they would. */
export function numbersCommand(invocation: Invocation): Command {
  const command = addCommonFlags(new Command('numbers'))
    .description('count what analysts know by heart, each with the band in which it belongs, and all 18 tables')
    .action((flags: CommonFlags) => count(invocation, flags));
  return addExamples(command, [
    ['numbers', 'for people'],
    ['numbers --json', 'for a program'],
  ]);
}

async function count(invocation: Invocation, { json = false }: CommonFlags): Promise<void> {
  const { stdout, terminal } = invocation;
  const counted = await withDatabase(invocation, ({ sql, now }) => numbers(sql, now()));
  const width = terminal.isInteractive ? terminal.width : Infinity;
  writeResult(counted, { json, stdout, render: (result) => render(result, width) });
}

function render({ tables, known, locations }: Numbers, width: number): string {
  const right = (title: string) => ({ title, align: 'right' as const });
  const trainers = locations.reduce((sum, { trainers }) => sum + trainers, 0);
  return [
    renderTable({
      columns: ['Number', right('Here'), right('Expected'), 'Verdict', 'Remark'],
      rows: shownNumbers({ known }).map(({ label, value, band, within, remark }) => [
        label,
        value,
        band,
        within === null ? '' : within ? 'within' : 'OUTSIDE',
        remark ?? '',
      ]),
      width,
    }),
    '',
    renderTable({
      columns: ['Table', 'Rows', 'New in 30 days', 'First day', 'Last day', 'Last change', right('Size')],
      rows: tables.map(({ table, rows, growth, firstDay, lastDay, lastChange, bytes }) => [
        table,
        rows,
        growth,
        firstDay,
        lastDay,
        lastChange?.slice(0, 16).replace('T', ' '),
        formatBytes(bytes),
      ]),
      width,
    }),
    ...(locations.length === 0
      ? []
      : [
          '',
          renderTable({
            columns: ['Where trainers are', 'Trainers', right('Share of these')],
            rows: locations.map(({ location, trainers: here }) => [location, here, formatShare(here / trainers)]),
            width,
          }),
        ]),
  ].join('\n');
}
