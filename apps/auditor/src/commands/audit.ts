import { audit, type AuditOptions, type AuditResult } from '@darkhorses/audit';
import {
  addCommonFlags,
  type CommonFlags,
  exitCodes,
  type Invocation,
  withDatabase,
  writeResult,
} from '@darkhorses/command';
import { Command } from 'commander';
import { parseChecks } from '../arguments/names.js';
import { addRangeFlags, type RangeFlags, rangeOf } from '../arguments/range.js';
import { keepReport, type KeptReport, prepareReport } from '../keep-report.js';
import { showChecks } from '../screens/check-progress.js';
import { renderAudit } from '../screens/gap-table.js';

interface AuditFlags extends CommonFlags, RangeFlags {
  readonly html?: string;
  readonly only?: readonly string[];
}

/** The audit itself, which is what the program does without a command. */
export function auditCommand(invocation: Invocation): Command {
  const command: Command = addRangeFlags(addCommonFlags(new Command('audit')))
    .description(
      'Says whether the database can be trusted: what is missing or wrong, what it costs to close, and closes it.',
    )
    // The flags behind a command are the command's own.
    .enablePositionalOptions()
    .usage('[options]\n       npm run audit -- [command] [options]')
    .option('--html <file>', 'write the report to a file too')
    .option('--only <names...>', 'only these checks or categories', parseChecks)
    .allowExcessArguments()
    .addHelpText('after', '\nExit code 1 while a critical gap exists.')
    .action(async (flags: AuditFlags) => {
      const [unknown] = command.args;
      if (unknown !== undefined)
        command.error(`error: unknown command '${unknown}'`, { code: 'commander.unknownCommand' });
      await run(invocation, flags);
    });
  return command;
}

async function run(invocation: Invocation, { json = false, html, only, ...range }: AuditFlags): Promise<void> {
  const { stdout, terminal } = invocation;
  const write = html === undefined ? undefined : prepareReport(html);
  const audited = await withDatabase(invocation, async ({ database, sql, now, settings }) => {
    const { maxRequestsPerSecond: requestsPerSecond } = settings.racingApi;
    const asked = { ...rangeOf(range, now()), ...(only && { only }) };
    const result = await lookAt(invocation, { sql, requestsPerSecond, ...asked });
    const report = write && (await keepReport(database, result, write));
    return { result, report };
  });
  const { result, report } = audited;
  const width = terminal.isInteractive ? terminal.width : Infinity;
  const isWhole = only === undefined;
  writeResult(documentOf(audited), { json, stdout, render: () => renderAudit(result, { width, isWhole, report }) });
  if (!result.verdict.noCriticalGaps) invocation.end(exitCodes.gaps);
}

/** Audits with a progress bar. */
export function lookAt({ signal, terminal, environment }: Invocation, options: AuditOptions): Promise<AuditResult> {
  const screen = showChecks({ terminal, environment });
  return audit({ ...options, signal, onProgress: screen.show }).finally(screen.end);
}

const documentOf = ({ result, report }: { result: AuditResult; report: KeptReport | undefined }): object => ({
  ...result,
  ...(report && { report }),
});
