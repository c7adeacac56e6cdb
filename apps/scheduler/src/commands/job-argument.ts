import { Argument } from 'commander';
import { jobNames } from '../jobs/job.js';

/** The name of a job; an unknown one is refused with those that there are. */
export const jobArgument = (description: string, { optional = false } = {}): Argument =>
  new Argument(optional ? '[job]' : '<job>', description).choices(jobNames);
