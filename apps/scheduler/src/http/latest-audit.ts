import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * The newest report in the folder of reports: that of the audit's last run on this machine.
 *
 * @returns undefined where there is none
 */
export async function latestAudit(folder: string): Promise<string | undefined> {
  // Their days stand in their names.
  const names = (await namesIn(folder)).filter((name) => /^audit-\d{4}-\d\d-\d\d\.html$/.test(name));
  const newest = names.toSorted().at(-1);
  return newest === undefined ? undefined : readFile(join(folder, newest), 'utf8');
}

async function namesIn(folder: string): Promise<string[]> {
  try {
    return await readdir(folder);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
}
