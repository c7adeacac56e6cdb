import {
  counted,
  addCommonFlags,
  addExamples,
  asLoad,
  type CommonFlags,
  createProgress,
  exitCodes,
  formatCount,
  formatDuration,
  type Invocation,
  type Log,
  parseCount,
  type Progress,
  screenColours,
  verdictOn,
  withApi,
  writeResult,
} from '@darkhorses/command';
import { enrich as enrichHorses, type EnrichEvent, type EnrichSummary, type LoadEnd } from '@darkhorses/ingest';
import { Command } from 'commander';

interface EnrichFlags extends CommonFlags {
  readonly max?: number;
  readonly budget?: number;
}

/** `enrich`: horse profiles, one request each, newest runners first. */
export function enrichCommand(invocation: Invocation): Command {
  const command = addCommonFlags(new Command('enrich'))
    .description('ask for the profiles of horses that lack birth, colour or breeder, newest runners first; resumable')
    .option('--max <horses>', 'ask for at most so many horses', parseCount({ least: 1 }))
    .option('--budget <requests>', 'make at most so many requests', parseCount({ least: 1 }))
    .action((flags: EnrichFlags) => run(invocation, flags));
  return addExamples(command, [
    ['enrich', 'every horse that lacks something'],
    ['enrich --max 2000', 'the 2,000 that ran last'],
  ]);
}

async function run(invocation: Invocation, flags: EnrichFlags): Promise<void> {
  const { json = false, verbose: _, ...limits } = flags;
  const { signal, stdout, time } = invocation;
  const summary = await withApi(invocation, ({ api, sql, log, now }) => {
    const screen = showProgress(invocation, log, limits.max);
    const wait = time?.wait && { wait: time.wait };
    return asLoad(
      { sql, log },
      { command: 'backfill enrich', options: { ...limits } },
      (load) => enrichHorses({ ...limits, ...wait, api, sql, load, now, signal, onProgress: screen.show }),
      endOf,
    ).finally(screen.end);
  });
  const { error, ...document } = summary;
  writeResult(document, { json, stdout, render: () => render(summary) });
  if (outcomeOf(summary) !== 'done') {
    invocation.end(summary.end === 'stopped' && error !== undefined ? verdictOn(error).exitCode : exitCodes.gaps);
  }
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

function showProgress({ terminal, environment }: Invocation, log: Log, max = Infinity) {
  let progress: Progress | undefined;
  return {
    show(event: EnrichEvent) {
      if (event.type === 'started') {
        const total = Math.min(max, event.remaining);
        const colours = screenColours(terminal, environment);
        progress = createProgress({ terminal, unit: 'horses', total, now: () => performance.now(), colours });
      } else if (event.type === 'asked') {
        log.debug({ horse_id: event.horse_id, state: event.state }, 'Profile asked for');
        progress?.update(event.asked);
      } else if (event.type === 'paused') {
        log.warn({ class: event.class }, `Paused for ${formatDuration(event.wait)}: ${event.message}`);
      } else log.info({ class: event.class }, 'The trouble has passed: going on.');
    },
    end: () => progress?.finish(),
  };
}

function render({ end, failure, asked, found, standard, absent, failed, calls, remaining }: EnrichSummary): string {
  return [
    `${endings[end]}${failure ? `: ${failure.message}` : '.'}`,
    `${counted(asked, 'horse')} asked for in ${counted(calls, 'request')}: ${formatCount(found)} found, ` +
      `${formatCount(standard)} with name and parents alone, ${formatCount(absent)} unknown to the API, ${formatCount(failed)} failed.`,
    `${counted(remaining, 'horse')} still ${remaining === 1 ? 'lacks' : 'lack'} something.`,
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
