import { together } from '@darkhorses/schema';
import type { FieldIssue, Reject } from '@darkhorses/extract';
import type { Queryable } from '../queryable.js';
import { countFieldIssues } from '../write/field-issues.js';
import type { ChangedRows } from '../write/changed-rows.js';
import { type TableRows, writeRows } from '../write/table-rows.js';
import type { RowSource } from '../write/written-table.js';
import { replaceAnswerRejects } from './answer-rejects.js';
import { type Answer, type AnswerName, storeAnswer, storedAnswer } from './stored-answer.js';

/** What an answer tells. */
export interface Told {
  readonly rows: TableRows;
  readonly issues: readonly FieldIssue[];
  readonly rejects: readonly Reject[];
}

/** What becomes of an answer's pages, read at some time. */
export type Extract = (pages: readonly Uint8Array[], fetchedAt: string) => Told;

/**
 * Writes what an answer tells, and the answer itself, within a transaction.
 *
 * An answer that tells what the stored one told leaves everything as it is: the evidence stays that of the first reading,
 * so that reading a list again touches no row.
 *
 * @returns how many rows were inserted or updated
 */
export async function writeAnswer(
  sql: Queryable,
  name: AnswerName,
  answer: Answer,
  { extract, source, loadId }: { readonly extract: Extract; readonly source: RowSource; readonly loadId: number },
): Promise<ChangedRows> {
  const stored = await storedAnswer(sql, name);
  const before = stored && extract(stored.pages, stored.fetched_at);
  if (stored && isSame(before, extract(answer.pages, stored.fetched_at))) {
    // The code may have learnt something since: a list of our own, another way to read a value.
    return writeRows(sql, before?.rows ?? {}, { source, loadId });
  }
  const after = extract(answer.pages, answer.fetched_at);
  const [changed] = await together([
    writeRows(sql, after.rows, { source, loadId }),
    storeAnswer(sql, name, answer, loadId),
    countFieldIssues(sql, before?.issues ?? [], after.issues),
    replaceAnswerRejects(sql, before?.rejects ?? [], after.rejects, loadId),
  ]);
  return changed;
}

const isSame = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);
