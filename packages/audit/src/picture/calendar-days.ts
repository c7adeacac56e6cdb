import type { PartitionState } from '@darkhorses/ingest';
import { unreachableReasons } from '@darkhorses/ingest';
import type { AuditResult } from '../audit-result.js';
import type { CoverageDay } from '../coverage-calendar.js';

/** How a day is shown: `set_aside` failed too often, `partial` lacks a region, `thin` is loaded and far below what is usual. */
export type ShownState =
  'done' | 'empty' | 'unsettled' | 'partial' | 'thin' | 'missing' | 'failed' | 'set_aside' | 'unavailable';

/** One day of one dataset with all that is to be said of it. */
export interface ShownDay {
  readonly dataset: string;
  /** `YYYY-MM-DD` */
  readonly day: string;
  readonly state: ShownState;
  readonly races: number | null;
  readonly api_total: number | null;
  readonly note: string | null;
}

const states: Readonly<Record<PartitionState, ShownState>> = {
  done: 'done',
  empty: 'empty',
  unsettled: 'unsettled',
  other_regions: 'partial',
  missing: 'missing',
  failed: 'failed',
  quarantined: 'set_aside',
  unavailable: 'unavailable',
};

/** Checks that doubt days which the ledger takes for complete. */
const doubting: ReadonlySet<string> = new Set(['thin-days', 'blank-saturdays']);
const longestNote = 200;

/** The calendar as it is shown: the ledger's word, and the doubts of the audit where they go further. */
export function shownDays(calendar: readonly CoverageDay[], { findings }: Pick<AuditResult, 'findings'>): ShownDay[] {
  const doubts = new Map<string, string>();
  for (const { check, cause, what, closing } of findings) {
    if (!doubting.has(check)) continue;
    for (const { dataset, day } of closing.partitions ?? []) doubts.set(`${dataset} ${day}`, cause ?? what);
  }
  return calendar.map((one) => {
    const { dataset, day, races, api_total } = one;
    const doubt = doubts.get(`${dataset} ${day}`);
    const state = doubt !== undefined && isComplete(one) ? 'thin' : states[one.state];
    return { dataset, day, state, races, api_total, note: noteOf(one, doubt) };
  });
}

const isComplete = ({ state }: CoverageDay): boolean => state === 'done' || state === 'empty';

function noteOf(day: CoverageDay, doubt: string | undefined): string | null {
  const { state, reason, expected, error_class, error_text } = day;
  if (state === 'unavailable') return reason === null ? null : unreachableReasons[reason];
  // A day that was read again in vain is still loaded, and its error worth knowing.
  if (error_class !== null) return `${error_class}: ${error_text ?? ''}`.slice(0, longestNote);
  return doubt ?? (state === 'empty' ? expected : null);
}
