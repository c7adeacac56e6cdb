import type { FreshnessSubject } from '@darkhorses/audit';

/** The subjects as people call them. */
export const subjectNames: Readonly<Record<FreshnessSubject, string>> = {
  racecards: 'Races and runners',
  results: 'Results',
  figures: 'Calculated figures',
  people: 'People',
  static: 'Courses and regions',
};
