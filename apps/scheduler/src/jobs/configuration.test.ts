import { writeFileSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readConfiguration } from './configuration.js';
import { configuredJobs } from './configured-jobs.js';
import { jobTable } from './job-table.js';

const file = (text: string) => readConfiguration(text, 'jobs.json');

test('without a file the jobs are those of the table', async () => {
  expect(await configuredJobs(undefined)).toBe(jobTable);
});

test('a file changes what it names, and nothing else', async () => {
  const path = join(await mkdtemp(join(tmpdir(), 'darkhorses-jobs-')), 'jobs.json');
  writeFileSync(
    path,
    '{ "jobs": { "enrich": { "cron": "0 9 * * *", "timeout": "90m" }, "audit": { "enabled": false } } }',
  );
  const jobs = await configuredJobs(path);
  const changed = jobs.filter((job, index) => JSON.stringify(job) !== JSON.stringify(jobTable[index]));
  expect(changed.map(({ name, cron, timeout, enabled }) => ({ name, cron, timeout, enabled }))).toEqual([
    { name: 'enrich', cron: '0 9 * * *', timeout: 5_400_000, enabled: true },
    { name: 'audit', cron: '0 5 * * 1', timeout: 14_400_000, enabled: false },
  ]);
});

test('a bad cron is refused with its line', () => {
  const text = '{\n  "jobs": {\n    "enrich": {\n      "enabled": true,\n      "cron": "0 25 * * *"\n    }\n  }\n}';
  expect(() => file(text)).toThrow(
    'jobs.json, line 5: jobs.enrich.cron: "0 25 * * *" is no cron expression: Invalid value for hour: 25.',
  );
});

test('an unknown job is refused with its line, and with the jobs that there are', () => {
  expect(() => file('{\n  "jobs": {\n    "enrich": {},\n    "enrichment": {}\n  }\n}')).toThrow(
    /jobs\.json, line 4: there is no job "enrichment"\. Expected one of: transactions, late-data, enrich,/,
  );
});

test('every fault is told at once', () => {
  const text = '{\n"jobs": {\n"enrich": {\n"timeout": "soon",\n"retries": -1,\n"colour": "red"\n}\n}\n}';
  expect(() => file(text)).toThrow(
    /line 4: jobs\.enrich\.timeout: is not a length of time.*\n.*line 5: jobs\.enrich\.retries.*\n.*line 6: there is no setting "colour"/,
  );
});

test.each([
  ['{\n  "jobs": {\n    "enrich": { "cron": }\n  }\n}', /jobs\.json, line 3: this is not JSON/],
  ['{\n  "jobs": {\n    "enrich": {}\n', /jobs\.json, line 4: this is not JSON/],
  ['{}', /jobs\.json, line 1: jobs: /],
  ['[]', /jobs\.json, line 1: the file: /],
  ['jobs: {}', /jobs\.json, line 1: this is not JSON/],
])('what is no configuration is refused: %j', (text, message) => {
  expect(() => file(text)).toThrow(message);
});

test('a file that cannot be read is named with the variable that names it', async () => {
  await expect(configuredJobs('/nowhere/jobs.json')).rejects.toThrow(
    /SCHEDULER_CONFIG cannot be read.*\/nowhere\/jobs\.json/,
  );
});
