import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { audit } from '@darkhorses/audit';
import { findReach } from './find-reach.js';
import { regions, type WorkSurroundings } from './surroundings.js';
import type { Work } from './work.js';

/** The gap audit; its result is written to the folder of reports. */
export const auditWork =
  (surroundings: WorkSurroundings): Work =>
  async (context) => {
    const { signal, note, log } = context;
    const { database, reports, requestsPerSecond } = surroundings;
    const now = await surroundings.clock();
    const reach = await findReach(surroundings, context, now);
    const result = await audit({ sql: database.sql, now: now(), reach, regions, requestsPerSecond, signal });
    const { critical, warnings, notes, noCriticalGaps } = result.verdict;
    note({ counts: { critical, warnings, notes, checks: result.outcomes.length } });
    const path = join(reports, `audit-${result.today}.json`);
    await mkdir(reports, { recursive: true });
    await writeFile(path, `${JSON.stringify(result, null, 2)}\n`);
    log.info({ critical, warnings }, `The audit is written to ${path}.`);
    if (noCriticalGaps) return {};
    return { missing: { class: 'critical_gaps', message: `${critical} critical gaps. See: npm run audit` } };
  };
