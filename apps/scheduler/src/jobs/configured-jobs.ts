import type { Changes } from './configuration.js';
import type { Job } from './job.js';
import { jobTable } from './job-table.js';

/**
 * The jobs as this installation runs them: the table, with what a configuration file changes of it.
 *
 * @param path of the file; undefined for none
 * @throws CommandError that names the line at fault
 */
export async function configuredJobs(path: string | undefined): Promise<readonly Job[]> {
  if (path === undefined) return jobTable;
  // Few installations have a file, and its reader is a large part of what a command would load.
  const { readConfigurationFile } = await import('./configuration.js');
  return withChanges(readConfigurationFile(path));
}

function withChanges(changes: Changes): readonly Job[] {
  return jobTable.map((job) => {
    const given = Object.entries(changes[job.name] ?? {}).filter(([, value]) => value !== undefined);
    return { ...job, ...Object.fromEntries(given) };
  });
}
