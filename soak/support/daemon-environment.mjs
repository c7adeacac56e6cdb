import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { jobNames } from '../../apps/scheduler/dist/job-names.js';

/**
 * The environment of a daemon that has some of its jobs, changed; the others are off. Its reports go where they are removed.
 *
 * @param {Record<string, object>} jobs what is different of each, as in a file of SCHEDULER_CONFIG
 */
export async function daemonEnvironment(jobs, { afterwards }) {
  const home = await mkdtemp(join(tmpdir(), 'darkhorses-soak-'));
  afterwards(() => rm(home, { recursive: true, force: true }));
  const path = join(home, 'scheduler.json');
  const all = jobNames.map((name) => [name, jobs[name] ?? { enabled: false }]);
  await writeFile(path, JSON.stringify({ jobs: Object.fromEntries(all) }));
  return { SCHEDULER_CONFIG: path, SCHEDULER_PORT: 'off', DARKHORSES_HOME: home, LOG_LEVEL: 'warn' };
}
