const DAY = 86_400_000;

/** The number of a day, counted from 1970. */
export const numberOfDay = (day: string): number => Date.parse(`${day}T00:00:00Z`) / DAY;

/** The day of a number. */
export const dayOfNumber = (number: number): string => new Date(number * DAY).toISOString().slice(0, 10);

/** Monday 0 to Sunday 6: the first day of 1970 was a Thursday. */
export const weekdayOf = (number: number): number => (((number + 3) % 7) + 7) % 7;

/** The number of the Monday on which a day's week begins. */
export const mondayOf = (number: number): number => number - weekdayOf(number);
