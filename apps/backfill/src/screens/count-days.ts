import { formatCount } from '@darkhorses/command';

/**
 * A number of days in words.
 *
 * @example
 * countDays(1); // '1 day'
 */
export const countDays = (count: number): string => `${formatCount(count)} ${count === 1 ? 'day' : 'days'}`;
