import type { TestProject } from 'vitest/node';
import { startTestServer } from '../packages/local-postgres/src/test-server.js';
import { migrate } from '../packages/schema/src/index.js';

/** One Postgres for the whole run; its template database has every table, and each test file copies it. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const { url, stop } = await startTestServer((template) => migrate(template));
  project.provide('postgresUrl', url);
  return stop;
}
