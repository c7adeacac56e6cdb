import { fix, type FixKind, fixKinds, type FixSummary } from '@darkhorses/audit';
import {
  addCommonFlags,
  addExamples,
  asLoad,
  type CommonFlags,
  type DatabaseWorkplace,
  exitCodes,
  type Invocation,
  parseCount,
  parseDay,
  verdictOn,
  withApi,
  withDatabase,
  type Workplace,
  writeResult,
} from '@darkhorses/command';
import type { Load, LoadEnd } from '@darkhorses/ingest';
import { Command } from 'commander';
import { parseKinds } from '../arguments/names.js';
import { showFixing } from '../screens/fix-progress.js';
import { renderFix } from '../screens/fix-summary.js';

interface FixFlags extends CommonFlags {
  readonly only?: readonly FixKind[];
  readonly maxRequests?: number;
  readonly since?: string;
  readonly dryRun?: boolean;
}

/** What asks the API; without any of it, no account is needed. */
const asking: ReadonlySet<FixKind> = new Set(['days', 'results', 'locations', 'profiles']);

/** `fix`: closes what can be closed. */
export function fixCommand(invocation: Invocation): Command {
  const command = addCommonFlags(new Command('fix'))
    .description(
      'close the gaps that can be closed, through the same functions that load; resumable, and never touches what is right',
    )
    .option('--only <kinds...>', `only these: ${fixKinds.join(', ')}`, parseKinds)
    .option('--max-requests <requests>', 'make at most about so many requests', parseCount({ least: 1 }))
    .option('--since <day>', 'first day, YYYY-MM-DD (default: the first that was ever asked for)', parseDay)
    .option('--dry-run', 'tell what would be done; write nothing, ask nobody')
    .addHelpText('after', '\nExit code 1 while a critical gap exists, or where something could not be closed.')
    .action((flags: FixFlags) => run(invocation, flags));
  return addExamples(command, [
    ['fix --dry-run', 'what would be done, at what cost'],
    ['fix', 'all that can be closed'],
    ['fix --only figures replay', 'what needs no request'],
    ['fix --only profiles --max-requests 2000', 'some horses a day'],
  ]);
}

async function run(invocation: Invocation, flags: FixFlags): Promise<void> {
  const { json = false } = flags;
  const { stdout, terminal } = invocation;
  const summary = await fixed(invocation, flags);
  const { error, ...document } = summary;
  const width = terminal.isInteractive ? terminal.width : Infinity;
  writeResult(document, { json, stdout, render: () => renderFix(summary, width) });
  if (outcomeOf(summary) !== 'done') {
    invocation.end(summary.end === 'stopped' && error !== undefined ? verdictOn(error).exitCode : exitCodes.gaps);
  }
}

function fixed(invocation: Invocation, flags: FixFlags): Promise<FixSummary> {
  const { only, dryRun = false } = flags;
  const asks = only === undefined || only.some((kind) => asking.has(kind));
  if (dryRun) return withDatabase(invocation, (workplace) => close(invocation, flags, workplace));
  const enter = (workplace: DatabaseWorkplace & Partial<Pick<Workplace, 'api'>>) => {
    const { json: _, verbose: __, dryRun: ___, ...options } = flags;
    const books = { command: 'audit fix', options: { ...options } };
    return asLoad(workplace, books, (load) => close(invocation, flags, workplace, load), endOf);
  };
  return asks ? withApi(invocation, enter) : withDatabase(invocation, enter);
}

function close(
  invocation: Invocation,
  { only, maxRequests, since, dryRun }: FixFlags,
  { database, log, now, api }: DatabaseWorkplace & Partial<Pick<Workplace, 'api'>>,
  load?: Load,
): Promise<FixSummary> {
  const { signal, time } = invocation;
  const screen = showFixing(invocation, log);
  const run = time?.wait && { wait: time.wait };
  return fix({
    database,
    api,
    load,
    now,
    only,
    maxRequests,
    since,
    dryRun,
    signal,
    run,
    onProgress: screen.show,
  }).finally(screen.end);
}

function endOf(summary: FixSummary): LoadEnd {
  const counts = Object.fromEntries(summary.steps.map(({ kind, done }) => [kind, done]));
  return {
    outcome: outcomeOf(summary),
    counts: { ...counts, requests: summary.requests },
    ...(summary.failure && { error: summary.failure }),
  };
}

/** What is left is listed: a critical gap, or something that could not be read. */
function outcomeOf({ end, before, after, steps }: FixSummary): LoadEnd['outcome'] {
  if (end === 'interrupted') return 'interrupted';
  if (end === 'stopped' || end === 'gave_up') return 'failed';
  const { verdict } = after ?? before;
  return verdict.noCriticalGaps && steps.every(({ failed }) => failed === 0) ? 'done' : 'gaps';
}
