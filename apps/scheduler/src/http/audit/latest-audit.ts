import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { AuditResult } from '@darkhorses/audit';
import { auditPage } from './audit-page.js';

/**
 * The newest audit in the folder of reports, as a page: the one that `audit report` wrote, or what the job found.
 *
 * @returns undefined where there is none
 */
export async function latestAudit(folder: string): Promise<string | undefined> {
  const names = await namesIn(folder);
  // Their days stand in their names, and of one day the page tells more than the findings.
  const newest = names.filter((name) => /^audit-\d{4}-\d\d-\d\d\.(html|json)$/.test(name)).toSorted(byDay)[0];
  if (newest === undefined) return undefined;
  const text = await readFile(join(folder, newest), 'utf8');
  return newest.endsWith('.html') ? text : auditPage(JSON.parse(text) as AuditResult);
}

const byDay = (a: string, b: string): number => b.slice(0, 16).localeCompare(a.slice(0, 16)) || a.localeCompare(b);

async function namesIn(folder: string): Promise<string[]> {
  try {
    return await readdir(folder);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
}
