import {
  counted,
  addCommonFlags,
  addExamples,
  type CommonFlags,
  exitCodes,
  formatBytes,
  formatCount,
  formatDuration,
  type Invocation,
  renderTable,
  withDatabase,
  writeResult,
} from '@darkhorses/command';
import { knownReach, londonDay, status, type Status } from '@darkhorses/ingest';
import { Command } from 'commander';
import { type ScopeFlags, scopeOf } from '../arguments/scope.js';
import { type ContentColumn, countIn, renderReasons, renderStates } from '../screens/states.js';
import { addScopeFlags } from './flags.js';

type StatusFlags = CommonFlags & ScopeFlags;

/** `status`: how the backfill stands, from the ledger alone. */
export function statusCommand(invocation: Invocation): Command {
  const command = addScopeFlags(addCommonFlags(new Command('status')))
    .description('say what is loaded, missing and failed by year, the pace, and the last errors; asks nobody')
    .addHelpText('after', '\nExit code 1 while failed days are left.')
    .action((flags: StatusFlags) => show(invocation, flags));
  return addExamples(command, [
    ['status', 'everything since 2015'],
    ['status --year 2024 --json', 'one year, for a program'],
  ]);
}

async function show(invocation: Invocation, flags: StatusFlags): Promise<void> {
  const { time, stdout, terminal } = invocation;
  const today = londonDay(time?.now?.() ?? new Date());
  const scope = scopeOf(flags, today);
  const standing = await withDatabase(invocation, async ({ sql }) => status(sql, scope, await knownReach(sql, today)));
  const render = () => renderStatus(standing, terminal.isInteractive ? terminal.width : Infinity);
  writeResult(standing, { json: flags.json ?? false, stdout, render });
  if (standing.failures.length > 0) invocation.end(exitCodes.gaps);
}

function renderStatus(standing: Status, width: number): string {
  const { states, bytes, failures } = standing;
  return [
    renderStates(states, contentsOf(standing)),
    '',
    ...renderReasons(states),
    ...(isEmpty(standing) ? ['Nothing is loaded yet. Begin with: npm run backfill -- init'] : [paceLine(standing)]),
    ...requestLines(standing),
    `The database holds ${formatBytes(bytes.database)}, ${formatBytes(bytes.payloads)} of it kept answers of the API.`,
    ...renderFailures(failures, width),
  ].join('\n');
}

const isEmpty = ({ states }: Status): boolean =>
  countIn(states, ['done', 'empty', 'unsettled', 'other_regions', 'failed', 'quarantined']) === 0;

function contentsOf({ years }: Status): ContentColumn[] {
  const contents = (count: 'races' | 'runners'): ContentColumn['of'] => {
    return (year, dataset) => years.find((one) => one.year === year && one.dataset === dataset)?.[count] ?? 0;
  };
  return [
    { title: 'Races', of: contents('races') },
    { title: 'Runners', of: contents('runners') },
  ];
}

function paceLine({ lastHour, secondsLeft, leased }: Status): string {
  const busy = leased > 0 ? ` ${counted(leased, 'day')} being loaded right now.` : '';
  if (secondsLeft === null) return `No day was loaded in the last hour.${busy}`;
  const rest = secondsLeft > 0 ? `; at that pace the rest takes ${formatDuration(secondsLeft * 1000)}` : '';
  return `${counted(lastHour, 'day')} loaded in the last hour${rest}.${busy}`;
}

function requestLines({ requests }: Status): string[] {
  if (requests.length === 0) return [];
  const sum = (of: 'calls' | 'refusals' | 'errors') => requests.reduce((total, one) => total + one[of], 0);
  const refusals = sum('refusals');
  const trouble = `${formatCount(refusals)} refused for going too fast, ${formatCount(sum('errors'))} failed`;
  return [`${counted(sum('calls'), 'request')} today: ${trouble}.`];
}

function renderFailures(failures: Status['failures'], width: number): string[] {
  if (failures.length === 0) return [];
  const rows = failures.map(({ dataset, day, class: kind, message, attempts, quarantined }) => [
    day,
    dataset,
    kind,
    attempts,
    `${quarantined ? '(set aside) ' : ''}${message}`,
  ]);
  const columns = ['Failed day', 'Dataset', 'Kind', 'Tries', 'What happened'];
  const advice = 'run and retry load failed days again; those that are set aside, retry alone.';
  return ['', renderTable({ columns, rows, width }), advice];
}
