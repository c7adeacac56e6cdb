import { expect, test } from 'vitest';
import { problemOfCron } from '../calendar/calendar.js';
import { jobNames } from './job.js';
import { jobTable } from './job-table.js';

test('every job stands in the table once, in the order of its names', () => {
  expect(jobTable.map(({ name }) => name)).toEqual(jobNames);
});

test.each(jobTable.map((job) => [job.name, job] as const))('%s is well formed', (_, job) => {
  expect(problemOfCron(job.cron)).toBeUndefined();
  expect(job.about).not.toBe('');
  // A retry that begins after the window of its tick would do the work of a later one.
  expect(job.timeout).toBeLessThan(job.freshness);
  expect(job.retryAfter).toBeLessThan(job.timeout);
});
