import { join } from 'node:path';
import { auditPicture } from '@darkhorses/audit';
import {
  addCommonFlags,
  addExamples,
  type CommonFlags,
  exitCodes,
  type Invocation,
  readSettings,
  screenColours,
  withDatabase,
  writeResult,
} from '@darkhorses/command';
import { londonDay } from '@darkhorses/ingest';
import { type DayState, terminalCalendar } from '@darkhorses/report';
import { Command } from 'commander';
import { addRangeFlags, type RangeFlags, rangeOf } from '../arguments/range.js';
import { drawReport, prepareReport } from '../keep-report.js';
import { verdictLine } from '../screens/gap-table.js';
import { reportLine } from '../screens/report-line.js';
import { lookAt } from './audit.js';

type ReportFlags = CommonFlags & RangeFlags;

/** `report`: the audit as a page, and its calendar on the screen. */
export function reportCommand(invocation: Invocation): Command {
  const command = addRangeFlags(addCommonFlags(new Command('report')))
    .description('audit, and write the report: one HTML file that needs no network and no script')
    .argument('[file]', 'where to (default: reports/audit-DAY.html in DARKHORSES_HOME)')
    .addHelpText('after', '\nExit code 1 while a critical gap exists.')
    .action((file: string | undefined, flags: ReportFlags) => report(invocation, file, flags));
  return addExamples(command, [
    ['report', 'into the folder of reports'],
    ['report audit.html --since 2024-01-01', 'of the days since then'],
  ]);
}

async function report(
  invocation: Invocation,
  given: string | undefined,
  { json = false, ...range }: ReportFlags,
): Promise<void> {
  const { environment, stdout, time } = invocation;
  const today = londonDay(time?.now?.() ?? new Date());
  const write = prepareReport(
    given ?? join(readSettings(environment).home, 'reports', `audit-${range.until ?? today}.html`),
  );
  const written = await withDatabase(invocation, async ({ database, sql, now, settings }) => {
    const { maxRequestsPerSecond: requestsPerSecond } = settings.racingApi;
    const result = await lookAt(invocation, { sql, requestsPerSecond, ...rangeOf(range, now()) });
    const picture = await auditPicture(sql, result);
    const { verdict } = result;
    return { ...drawReport(database, picture, write), verdict, calendar: picture.calendar };
  });
  const { calendar, ...document } = written;
  const { verdict } = document;
  const render = () =>
    [terminalCalendar(calendar, { paint: painter(invocation) }), '', verdictLine(verdict), reportLine(document)].join(
      '\n',
    );
  writeResult(document, { json, stdout, render });
  if (!verdict.noCriticalGaps) invocation.end(exitCodes.gaps);
}

/** What is open stands out; the mark alone tells it too. */
function painter({ terminal, environment }: Pick<Invocation, 'terminal' | 'environment'>) {
  const colours = screenColours(terminal, environment);
  return (mark: string, state: DayState): string => {
    if (state === 'done') return colours.green(mark);
    if (state === 'empty' || state === 'unavailable') return colours.dim(mark);
    return state === 'missing' || state === 'failed' || state === 'set_aside'
      ? colours.red(mark)
      : colours.yellow(mark);
  };
}
