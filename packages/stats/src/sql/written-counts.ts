/** What writing did to a table. */
export interface WrittenCounts {
  readonly inserted: number;
  readonly updated: number;
  readonly deleted: number;
  /** Rows that were right already, and were not touched. */
  readonly unchanged: number;
}

/** Counts of several writes as one. */
export function sumOfCounts(counts: readonly WrittenCounts[]): WrittenCounts {
  const sum = (name: keyof WrittenCounts) => counts.reduce((total, one) => total + one[name], 0);
  return { inserted: sum('inserted'), updated: sum('updated'), deleted: sum('deleted'), unchanged: sum('unchanged') };
}
