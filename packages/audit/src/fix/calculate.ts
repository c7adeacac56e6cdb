import { families, type Family, refresh } from '@darkhorses/stats';
import type { FixKind } from '../finding.js';
import type { Work, Worked } from './work.js';

const familiesOf: Readonly<Partial<Record<FixKind, readonly Family[]>>> = {
  pedigree: ['pedigree'],
  people: ['people'],
};

/**
 * Calculates figures: what changed runs touch, or all of them anew.
 *
 * @param full where the changes alone did not make them right
 */
export async function calculate(work: Work, kind: FixKind, { full }: { readonly full: boolean }): Promise<Worked> {
  const { database, signal } = work.options;
  const only = familiesOf[kind] ?? families;
  let of = 0;
  let done = 0;
  const refreshed = refresh(database, {
    only,
    full,
    asOf: work.today,
    ...(signal && { signal }),
    onProgress: (progress) => {
      [done, of] = [progress.done, progress.total];
      work.onDone(done, of);
    },
  });
  const worked = (): Worked => ({ unit: 'tables', of, done, failed: 0, wrote: false });
  try {
    await refreshed;
    return worked();
  } catch (error) {
    if (signal?.aborted !== true) throw error;
    return { ...worked(), ending: { end: 'interrupted' } };
  }
}
