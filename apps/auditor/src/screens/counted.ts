import { formatCount } from '@darkhorses/command';

/**
 * A number of things in words.
 *
 * @example
 * counted(2, 'request'); // '2 requests'
 */
export const counted = (count: number, noun: string): string =>
  `${formatCount(count)} ${noun}${count === 1 ? '' : 's'}`;
