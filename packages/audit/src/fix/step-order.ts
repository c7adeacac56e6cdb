import type { FixKind } from '../finding.js';

/** The order of the work: what costs no request first, then what others build on, figures last. */
export const stepOrder: readonly FixKind[] = [
  'replay',
  'days',
  'results',
  'locations',
  'profiles',
  // All families; what is left for the two is what was asked for alone.
  'figures',
  'pedigree',
  'people',
];

/** What asks the API. */
export const requestKinds: ReadonlySet<FixKind> = new Set(['days', 'results', 'locations', 'profiles']);
