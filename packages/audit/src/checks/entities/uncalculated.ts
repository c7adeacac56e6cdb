import { type Closing, type Examined, fewExamples } from '../../finding.js';

/** Sires, jockeys or another kind, and how many of them have no figures. */
export interface KindOfFigures {
  readonly kind: string;
  readonly total: number;
  readonly missing: number;
  readonly examples: readonly string[] | null;
}

/** A gap for each kind of which figures were never calculated for somebody. */
export const uncalculated = (kinds: readonly KindOfFigures[], closing: Closing): Examined => ({
  examined: kinds.reduce((sum, { total }) => sum + total, 0),
  gaps: kinds
    .filter(({ missing }) => missing > 0)
    .map(({ kind, total, missing, examples }) => ({
      what: `${missing} ${kind} have no figures: none were ever calculated`,
      unit: kind,
      affected: missing,
      of: total,
      examples: fewExamples(examples ?? []),
      cause: 'races were loaded, and the statistics were not refreshed since',
      closing,
    })),
});
