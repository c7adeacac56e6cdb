import {
  addCommonFlags,
  addExamples,
  type CommonFlags,
  type Invocation,
  withDatabase,
  writeResult,
} from '@darkhorses/command';
import { Command } from 'commander';
import { pauseJob, resumeJob } from '../engine/pause-job.js';
import type { JobName } from '../jobs/job.js';
import { jobArgument } from './job-argument.js';

/** `pause`: a job begins no run any more. */
export function pauseCommand(invocation: Invocation): Command {
  const command = addCommonFlags(new Command('pause'))
    .description('let a job begin no run until it is resumed; one that is at work ends as usual')
    .addArgument(jobArgument('which job'))
    .action((job: JobName, { json = false }: CommonFlags) => change(invocation, job, { paused: true, json }));
  return addExamples(command, [['pause horse-masters', 'its ticks are skipped, and history says so']]);
}

/** `resume`: a paused job runs again. */
export function resumeCommand(invocation: Invocation): Command {
  const command = addCommonFlags(new Command('resume'))
    .description('let a paused job run again, from its next time on')
    .addArgument(jobArgument('which job'))
    .action((job: JobName, { json = false }: CommonFlags) => change(invocation, job, { paused: false, json }));
  return addExamples(command, [['resume horse-masters', '']]);
}

async function change(
  invocation: Invocation,
  job: JobName,
  { paused, json }: { readonly paused: boolean; readonly json: boolean },
): Promise<void> {
  const changed = await withDatabase(invocation, ({ sql }) => (paused ? pauseJob(sql, job) : resumeJob(sql, job)));
  const state = paused ? 'paused' : 'not paused';
  const render = () => (changed ? `${job} is ${state} now.` : `${job} is ${state} already.`);
  writeResult({ job, paused, changed }, { json, stdout: invocation.stdout, render });
}
