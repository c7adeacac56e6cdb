import { againstApi, audit, type AuditOptions, type AuditResult, checks } from '@darkhorses/audit';
import {
  addCommonFlags,
  type CommonFlags,
  type DatabaseWorkplace,
  exitCodes,
  type Invocation,
  parseCount,
  withApi,
  withDatabase,
  type Workplace,
  writeResult,
} from '@darkhorses/command';
import { Command } from 'commander';
import { parseChecks } from '../arguments/names.js';
import { addRangeFlags, type RangeFlags, rangeOf } from '../arguments/range.js';
import { withPartialVerdict } from '../partial-verdict.js';
import { keepReport, type KeptReport, prepareReport } from '../keep-report.js';
import { showChecks } from '../screens/check-progress.js';
import { renderAudit } from '../screens/gap-table.js';

interface AuditFlags extends CommonFlags, RangeFlags {
  readonly html?: string;
  readonly only?: readonly string[];
  readonly againstApi?: number;
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
    .option(
      '--against-api <entities>',
      'hold the figures of so many sires, trainers and jockeys against those of the API, at a request each',
      parseCount({ least: 1, most: 1000 }),
    )
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

async function run(
  invocation: Invocation,
  { json = false, html, only, againstApi: sample, ...range }: AuditFlags,
): Promise<void> {
  const { stdout, terminal } = invocation;
  const write = html === undefined ? undefined : prepareReport(html);
  const look = async (workplace: DatabaseWorkplace & Partial<Pick<Workplace, 'api'>>) => {
    const { database, sql, now, settings, api } = workplace;
    const { maxRequestsPerSecond: requestsPerSecond } = settings.racingApi;
    const published = api && sample !== undefined ? againstApi({ api, count: sample }) : undefined;
    const asked = only && { only: [...only, ...(published ? [published.name] : [])] };
    const more = published && { checks: [...checks, published] };
    const found = await lookAt(invocation, { sql, requestsPerSecond, ...rangeOf(range, now()), ...asked, ...more });
    const result = only === undefined ? found : withPartialVerdict(found);
    const report = write && (await keepReport(database, result, write));
    return { found, result, report };
  };
  const audited = await (sample === undefined ? withDatabase(invocation, look) : withApi(invocation, look));
  const { found, report } = audited;
  const width = terminal.isInteractive ? terminal.width : Infinity;
  const isWhole = only === undefined;
  writeResult(documentOf(audited), { json, stdout, render: () => renderAudit(found, { width, isWhole, report }) });
  if (!found.verdict.noCriticalGaps) invocation.end(exitCodes.gaps);
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
