/** The beaten lengths that racing has names for: nose, short head, head, neck; then fractions of a length. */
const named = [0.05, 0.1, 0.2, 0.3, 0.5, 0.75];

/** A gap as the judge calls it: named below a length, quarters to five, halves to ten, whole lengths beyond. */
export function callLengths(gap: number): number {
  if (gap < 0.006) return 0;
  if (gap < 0.875) return nearest(gap, named);
  if (gap <= 5) return Math.round(gap * 4) / 4;
  if (gap <= 10) return Math.round(gap * 2) / 2;
  return Math.min(99, Math.round(gap));
}

/** The distance to the winner: the sum of the gaps, rounded again to a quarter, or to a name below half a length. */
export function callTotal(total: number): number {
  if (total === 0) return 0;
  const exact = Math.round(total * 100) / 100;
  if (exact >= 0.45) return Math.max(0.5, Math.round(exact * 4) / 4);
  return nearest(exact + 0.000_001, named);
}

/** `0`, `0.05`, `.5`, `1.25`, `13`. */
export function lengthsText(lengths: number): string {
  if (lengths === 0.5 || lengths === 0.75) return String(lengths).slice(1);
  return String(lengths);
}

function nearest(value: number, list: readonly number[]): number {
  return list.reduce((best, candidate) => (Math.abs(candidate - value) < Math.abs(best - value) ? candidate : best));
}
