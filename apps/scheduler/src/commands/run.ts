import {
  addCommonFlags,
  addExamples,
  CommandError,
  type CommonFlags,
  exitCodes,
  type Invocation,
  writeResult,
} from '@darkhorses/command';
import { Command } from 'commander';
import { withWorkshop } from '../daemon/open-workshop.js';
import { beginRun } from '../engine/begin-run.js';
import type { EngineEvent } from '../engine/events.js';
import { HeldRuns } from '../engine/held-runs.js';
import type { JobName } from '../jobs/job.js';
import { jobArgument } from './job-argument.js';

/** How long the run stays with this process if nothing more is heard of it. @unit milliseconds */
const lease = 60_000;

type Ended = Extract<EngineEvent, { type: 'ended' }>;

/** `run`: a job, here and now. */
export function runJobCommand(invocation: Invocation): Command {
  const command = addCommonFlags(new Command('run'))
    .description('do the work of a job here and now, whatever its times are, paused or not')
    .addArgument(jobArgument('which job'))
    .action((job: JobName, { json = false }: CommonFlags) => run(invocation, job, json));
  return addExamples(command, [['run transactions', 'what the daemon does five times a day']]);
}

async function run(invocation: Invocation, name: JobName, json: boolean): Promise<void> {
  const ended = await withWorkshop(invocation, { lease }, async (workshop) => {
    const { engineSql: sql, jobs, works, log, owner, events } = workshop;
    const claiming = { owner, lease };
    const claimed = await beginRun(sql, name, claiming);
    if (!claimed) throw await inTheWay(workshop, name);
    let outcome: Ended | undefined;
    events.subscribe((event) => {
      if (event.type === 'ended') outcome = event;
    });
    // Tried once: whoever asked is there to ask again.
    const once = new Map(jobs.map((job) => [job.name, { ...job, retries: 0 }]));
    const held = new HeldRuns({ sql, works, jobs: once, tell: events.tell, log, ...claiming });
    const stop = (): void => held.stop('interrupted');
    invocation.signal.addEventListener('abort', stop, { once: true });
    if (invocation.signal.aborted) stop();
    await held.begin(claimed);
    invocation.signal.removeEventListener('abort', stop);
    if (!outcome) throw new CommandError(`Another process took the run of ${name} over.`, { exitCode: exitCodes.gaps });
    return outcome;
  });
  writeResult(documentOf(ended), { json, stdout: invocation.stdout, render: () => render(ended) });
  if (ended.state !== 'done' || ended.error) invocation.end(exitCodes.gaps);
}

async function inTheWay({ engineSql: sql }: { engineSql: Parameters<typeof beginRun>[0] }, name: JobName) {
  const [other] = await sql<{ lease_owner: string; started_at: Date }[]>`
    select lease_owner, started_at from ops.job_runs where job = ${name} and state = 'running'`;
  const since = other ? `, since ${other.started_at.toISOString()} by ${other.lease_owner}` : '';
  const message = `${name} is at work already${since}. Wait until it has ended: npm run scheduler -- history ${name}`;
  return new CommandError(message, { exitCode: exitCodes.gaps });
}

const documentOf = ({ job, tick, state, duration, counts, error }: Ended) => ({
  job,
  tick,
  state,
  duration: Math.round(duration),
  counts,
  error,
});

function render({ job, state, counts, error }: Ended): string {
  const did = Object.entries(counts)
    .filter(([, count]) => count !== 0)
    .map(([what, count]) => `${what.replaceAll('_', ' ')} ${count}`)
    .join(', ');
  const lines = [`${job}: ${state}.`, did === '' ? 'Nothing was to be done.' : `${did}.`];
  return [...lines, ...(error ? [`${error.class}: ${error.message}`] : [])].join('\n');
}
