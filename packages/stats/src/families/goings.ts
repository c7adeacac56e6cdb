/** Going groups by their number in the facts. */
export const goings = ['firm', 'good', 'soft', 'heavy', 'aw'] as const;
