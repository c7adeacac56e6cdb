import { together } from '@darkhorses/schema';
import { type Cleared, clearEvidence } from '../evidence/clear.js';
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
import type { PackedClaim } from './prepare-days.js';

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
  const isNew = changes.every(({ before }) => before === undefined);
  const touch = () => noteTouched(sql, touchedBy(changes), loadId);
  // What is taken back must be gone before the rows are written; days that are new have nothing to take back.
  const cleared: Cleared = isNew ? new Map() : await takeBack(sql, writing, rows);
  const [, changed] = await together([
    // First: once the races are written, they stand where they are written to.
    refuseMovedRaces(
      sql,
      changes.map(({ after }) => after),
      new Set(writing.moved.map(({ id }) => id)),
    ),
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
    isNew && touch(),
  ]);
  await restoreEvidence(sql, cleared, { changes, loadId });
  if (!isNew) await touch();
  return changed;
}

/** What the rows no longer hold goes, and what they say otherwise is kept as it was. */
async function takeBack(sql: Queryable, { changes, loadId }: Writing, rows: TableRows): Promise<Cleared> {
  const days = changes.filter(({ before }) => before !== undefined).map(({ day }) => day);
  await together([
    changes.some(({ hadResults }) => hadResults) && keepChangedResults(sql, rows.ra_race_results ?? [], loadId),
    removeVanished(sql, { days, rows }, loadId),
  ]);
  return clearEvidence(sql, staleEvidence(changes));
}

async function keepPayloads(sql: Queryable, { changes, fresh, loadId }: Writing): Promise<void> {
  await together(
    changes.flatMap(({ day, spent }) => [
      forgetVersions(sql, { dataset: 'racecards', day }, spent.racecards),
      forgetVersions(sql, { dataset: 'results', day }, spent.results),
    ]),
  );
  await together(fresh.map(({ reading, pack }) => storeVersion(sql, reading, pack, loadId)));
}

async function enterIntoLedger(sql: Queryable, { changes, read, loadId }: Writing): Promise<void> {
  await together([
    completePartitions(sql, read.map(provenBy), loadId),
    settleDays(
      sql,
      changes.map(({ day, after }) => outlookOf(day, after)),
    ),
  ]);
}
