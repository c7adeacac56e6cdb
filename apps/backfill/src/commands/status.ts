import { exitCodes, formatBytes, formatCount, formatDuration, renderTable, writeResult } from '@darkhorses/command';
import { knownReach, londonDay, status, type Status } from '@darkhorses/ingest';
import { Command } from 'commander';
import { type ScopeFlags, scopeOf } from '../arguments/scope.js';
import type { Invocation } from '../invocation.js';
import { renderReasons, renderStates } from '../screens/states.js';
import { withDatabase } from '../workplace.js';
import { addCommonFlags, addScopeFlags, type CommonFlags } from './flags.js';

type StatusFlags = CommonFlags & ScopeFlags;

/** `status`: how the backfill stands, from the ledger alone. */
export function statusCommand(invocation: Invocation): Command {
  return addScopeFlags(addCommonFlags(new Command('status')))
    .description('say what is loaded, missing and failed by year, the pace, and the last errors; asks nobody')
    .addHelpText(
      'after',
      '\nExit code 1 while failed days are left.\n\nExample:\n  npm run backfill -- status --year 2024',
    )
    .action((flags: StatusFlags) => show(invocation, flags));
}

async function show(invocation: Invocation, flags: StatusFlags): Promise<void> {
  const today = londonDay(new Date());
  const scope = scopeOf(flags, today);
  const standing = await withDatabase(invocation, async ({ database: { sql } }) =>
    status(sql, scope, await knownReach(sql, today)),
  );
  writeResult(standing, { json: flags.json ?? false, stdout: invocation.stdout, render });
  if (standing.failures.length > 0) invocation.end(exitCodes.gaps);
}

function render({ states, leased, lastHour, secondsLeft, failures, bytes }: Status): string {
  const pace =
    secondsLeft === null
      ? 'Nothing was loaded in the last hour.'
      : `${formatCount(lastHour)} days were loaded in the last hour; at that pace the rest takes ${formatDuration(secondsLeft * 1000)}.`;
  return [
    renderStates(states),
    '',
    ...renderReasons(states),
    pace,
    ...(leased > 0 ? [`${formatCount(leased)} days are being loaded right now.`] : []),
    `The database holds ${formatBytes(bytes.database)}, ${formatBytes(bytes.payloads)} of it kept answers of the API.`,
    ...renderFailures(failures),
  ].join('\n');
}

function renderFailures(failures: Status['failures']): string[] {
  if (failures.length === 0) return [];
  const rows = failures.map(({ dataset, day, class: kind, message, attempts, quarantined }) => [
    day,
    dataset,
    kind,
    attempts,
    `${message}${quarantined ? ' (set aside; retry tries it again)' : ''}`,
  ]);
  return ['', renderTable({ columns: ['Failed day', 'Dataset', 'Kind', 'Tries', 'What happened'], rows })];
}
