import { type Log, Terminal, createLog } from '@darkhorses/command';
import { jobNames, type Job, type JobName } from '../src/jobs/job.js';
import { jobTable } from '../src/jobs/job-table.js';
import type { Work, Works } from '../src/work/work.js';

/** A log that nobody reads. */
export const noLog: Log = createLog({ level: 'silent', terminal: new Terminal({ write: () => true }) });

/** The same work for every job. */
export const allDo = (work: Work): Works =>
  Object.fromEntries(jobNames.map((name) => [name, work])) as Record<JobName, Work>;

/** A job of the table, changed. */
export function jobWith(name: JobName, change: Partial<Job> = {}): Job {
  const job = jobTable.find((one) => one.name === name);
  if (!job) throw new Error(`There is no job ${name}.`);
  return { ...job, ...change };
}
