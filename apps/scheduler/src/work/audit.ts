import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { audit, auditPicture } from '@darkhorses/audit';
import { auditReport } from '@darkhorses/report';
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
    const path = join(reports, `audit-${result.today}`);
    await mkdir(reports, { recursive: true });
    await writeFile(`${path}.json`, `${JSON.stringify(result, null, 2)}\n`);
    const picture = await auditPicture(database.sql, result, reach);
    await writeFile(`${path}.html`, auditReport({ ...picture, database: database.label }));
    log.info({ critical, warnings }, `The audit is written to ${path}.html, and to ${path}.json for programs.`);
    if (noCriticalGaps) return {};
    return { missing: { class: 'critical_gaps', message: `${critical} critical gaps. See: npm run audit` } };
  };
