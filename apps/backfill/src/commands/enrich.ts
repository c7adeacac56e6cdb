import {
  createProgress,
  exitCodes,
  formatCount,
  formatDuration,
  type Progress,
  type Terminal,
  writeResult,
} from '@darkhorses/command';
import {
  enrich as enrichHorses,
  type EnrichEvent,
  type EnrichSummary,
  type LoadEnd,
} from '@darkhorses/ingest';
import { Command } from 'commander';
import { parseCount } from '../arguments/scope.js';
import { asLoad } from '../as-load.js';
import type { Invocation } from '../invocation.js';
import { withApi } from '../workplace.js';
import { addCommonFlags, type CommonFlags } from './flags.js';

interface EnrichFlags extends CommonFlags {
  readonly max?: number;
  readonly budget?: number;
}

/** `enrich`: horse profiles, one request each, newest runners first. */
export function enrichCommand(invocation: Invocation): Command {
  return addCommonFlags(new Command('enrich'))
    .description('ask for the profiles of horses that lack birth, colour or breeder, newest runners first; resumable')
    .option('--max <horses>', 'ask for at most so many horses', parseCount(1))
    .option('--budget <requests>', 'make at most so many requests', parseCount(1))
    .addHelpText('after', '\nExample:\n  npm run backfill -- enrich --max 2000')
    .action((flags: EnrichFlags) => run(invocation, flags));
}

async function run(invocation: Invocation, { json = false, ...limits }: EnrichFlags): Promise<void> {
  const { signal, terminal, stdout } = invocation;
  const screen = showProgress(terminal, limits.max);
  const summary = await withApi(invocation, ({ api, database: { sql } }) =>
    asLoad(
      sql,
      { command: 'backfill enrich', options: { ...limits } },
      (load) => enrichHorses({ ...limits, api, sql, load, signal, onProgress: screen.show }),
      endOf,
    ),
  );
  screen.end();
  const { error, ...document } = summary;
  writeResult(document, { json, stdout, render: () => render(summary) });
  if (outcomeOf(summary) !== 'done') invocation.end(exitCodes.gaps);
  if (summary.end === 'stopped' && error !== undefined) throw error;
}

function endOf(summary: EnrichSummary): LoadEnd {
  const { asked, found, standard, absent, failed, calls, failure } = summary;
  return {
    outcome: outcomeOf(summary),
    counts: { asked, found, standard, absent, failed, calls },
    ...(failure && { error: failure }),
  };
}

function outcomeOf({ end, failed }: EnrichSummary): LoadEnd['outcome'] {
  if (end === 'interrupted') return 'interrupted';
  if (end === 'stopped' || end === 'gave_up') return 'failed';
  return failed > 0 ? 'gaps' : 'done';
}

function showProgress(terminal: Terminal, max = Infinity) {
  let progress: Progress | undefined;
  return {
    show(event: EnrichEvent) {
      if (event.type === 'started') {
        const total = Math.min(max, event.remaining);
        progress = createProgress({ terminal, unit: 'horses', total, now: () => performance.now() });
      } else if (event.type === 'asked') progress?.update(event.asked);
      else if (event.type === 'paused')
        terminal.line(`Paused for ${formatDuration(event.wait)} (${event.class}): ${event.message}`);
      else terminal.line('The trouble has passed: going on.');
    },
    end: () => progress?.finish(),
  };
}

function render({ end, failure, asked, found, standard, absent, failed, calls, remaining }: EnrichSummary): string {
  return [
    `${endings[end]}${failure ? `: ${failure.message}` : ''}`,
    `${formatCount(asked)} horses asked for in ${formatCount(calls)} requests: ${formatCount(found)} found, ` +
      `${formatCount(standard)} with name and parents alone, ${formatCount(absent)} unknown to the API, ${formatCount(failed)} failed.`,
    `${formatCount(remaining)} horses still lack something.`,
  ].join('\n');
}

const endings: Readonly<Record<EnrichSummary['end'], string>> = {
  finished: 'Finished: no horse is left that may be asked for now',
  interrupted: 'Stopped on request; run it again to go on from here',
  max: 'Stopped at --max; run it again to go on from here',
  budget: 'Stopped at --budget; run it again to go on from here',
  gave_up: 'Gave up waiting for an outage to pass; run it again to go on from here',
  stopped: 'Stopped, since nothing more could succeed',
};
