import { counted } from '../../counted.js';
import type { Explanation } from '../../finding.js';

/** Races of a kind that is known and no gap; nothing where there are none. */
export const knownRaces = (count: number, what: string, source?: string): Explanation[] =>
  count === 0 ? [] : [{ what: `${counted(count, 'race')} ${what}`, count, ...(source && { source }) }];
