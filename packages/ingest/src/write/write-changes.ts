import { clearEvidence } from '../evidence/clear.js';
import { restoreEvidence } from '../evidence/restore.js';
import { staleEvidence } from '../evidence/stale.js';
import { completePartitions, settleDays } from '../ledger/complete.js';
import { outlookOf } from '../ledger/outlook.js';
import { forgetVersions, storeVersion } from '../payloads/versions.js';
import type { Queryable } from '../queryable.js';
import { countFieldIssues } from './field-issues.js';
import type { DayChange } from './day-change.js';
import { mergeRows } from './merge-rows.js';
import { type MovedRace, refuseMovedRaces } from './moved-races.js';
import { provenBy } from './proven.js';
import { rejectsOf, replaceRejects } from './rejects.js';
import { keepChangedResults } from './revisions.js';
import type { ChangedRows } from './changed-rows.js';
import { type TableRows, writeRows } from './table-rows.js';
import { touchedBy, noteTouched } from './touched.js';
import { removeVanished } from './vanished.js';
import type { PackedClaim } from './write-days.js';

/** What a transaction writes. */
export interface Writing {
  readonly changes: readonly DayChange[];
  /** What was read, for the ledger. */
  readonly read: readonly PackedClaim[];
  /** What of it is not stored yet. */
  readonly fresh: readonly PackedClaim[];
  /** Races that were met on another day, and weighed. */
  readonly moved: readonly MovedRace[];
  readonly loadId: number;
}

/**
 * Writes days within a transaction that holds their ledger rows.
 *
 * The statements are sent at once and answered together: on a database far away a day costs a few round trips, and not one
 * for each table. Only where a day takes something back is there a second part, which needs to read.
 */
export async function writeChanges(sql: Queryable, writing: Writing): Promise<ChangedRows> {
  const { changes, loadId } = writing;
  const rows = mergeRows(changes.map(({ after }) => after.rows));
  const [cleared] = await Promise.all([
    clearEvidence(sql, staleEvidence(changes)),
    refuseMovedRaces(
      sql,
      changes.map(({ after }) => after),
      new Set(writing.moved.map(({ id }) => id)),
    ),
    takeBack(sql, writing, rows),
  ]);
  const [changed] = await Promise.all([
    writeRows(sql, rows, { source: 'day', loadId }),
    keepPayloads(sql, writing),
    enterIntoLedger(sql, writing),
    countFieldIssues(
      sql,
      changes.flatMap(({ before }) => before?.issues ?? []),
      changes.flatMap(({ after }) => after.issues),
    ),
    replaceRejects(
      sql,
      changes.map(({ day }) => day),
      changes.flatMap(rejectsOf),
      loadId,
    ),
  ]);
  await restoreEvidence(sql, cleared, { changes, loadId });
  // Last, since these rows are shared by all days: others wait for them no longer than the commit takes.
  await noteTouched(sql, touchedBy(changes), loadId);
  return changed;
}

/** What the rows no longer hold goes, and what they say otherwise is kept as it was. Days that are new have neither. */
async function takeBack(sql: Queryable, { changes, loadId }: Writing, rows: TableRows): Promise<void> {
  const known = changes.filter(({ before }) => before !== undefined);
  await Promise.all([
    changes.some(({ hadResults }) => hadResults) && keepChangedResults(sql, rows.ra_race_results ?? [], loadId),
    known.length > 0 && removeVanished(sql, { days: known.map(({ day }) => day), rows }, loadId),
  ]);
}

async function keepPayloads(sql: Queryable, { changes, fresh, loadId }: Writing): Promise<void> {
  await Promise.all(
    changes.flatMap(({ day, spent }) => [
      forgetVersions(sql, { dataset: 'racecards', day }, spent.racecards),
      forgetVersions(sql, { dataset: 'results', day }, spent.results),
    ]),
  );
  await Promise.all(fresh.map(({ reading, pack }) => storeVersion(sql, reading, pack, loadId)));
}

async function enterIntoLedger(sql: Queryable, { changes, read, loadId }: Writing): Promise<void> {
  await Promise.all([
    completePartitions(sql, read.map(provenBy), loadId),
    settleDays(
      sql,
      changes.map(({ day, after }) => outlookOf(day, after)),
    ),
  ]);
}
