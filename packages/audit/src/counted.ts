/**
 * A number with what it counts, in the singular where it is one.
 *
 * @example
 * counted(1, 'race'); // '1 race'
 */
export const counted = (count: number, singular: string): string => `${count} ${singular}${count === 1 ? '' : 's'}`;
