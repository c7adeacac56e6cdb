/** Going groups by their number in the facts. */
export const goings = ['firm', 'good', 'soft', 'heavy', 'aw'] as const;

/** Counters of a group by going. */
export const goingColumns = goings.flatMap((going) => [`${going}_runs`, `${going}_wins`]);
