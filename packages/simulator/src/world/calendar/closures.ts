import { dayOf, easterOf, yearOf } from './days.js';

type Home = 'GB' | 'IRE';

// Days without racing that the calendar alone does not explain, first and last day included.
const closures: readonly { region: Home; from: number; to: number }[] = [
  { region: 'GB', from: dayOf('2019-02-07'), to: dayOf('2019-02-12') }, // equine influenza
  { region: 'GB', from: dayOf('2020-03-18'), to: dayOf('2020-05-31') }, // Covid-19
  { region: 'IRE', from: dayOf('2020-03-25'), to: dayOf('2020-06-07') },
  { region: 'GB', from: dayOf('2022-09-09'), to: dayOf('2022-09-10') }, // death of Queen Elizabeth II
  { region: 'GB', from: dayOf('2022-09-19'), to: dayOf('2022-09-19') }, // her funeral
];

/** Whether a region holds no racing on a day: Christmas, Good Friday in Ireland, and the closures of the years. */
export function isClosed(region: Home, day: number): boolean {
  const year = yearOf(day);
  const christmas = dayOf(`${year}-12-23`);
  if (day >= christmas && day <= christmas + 2) return true;
  if (isGoodFriday(day) && (region === 'IRE' || year < 2014)) return true;
  return closures.some((closure) => closure.region === region && day >= closure.from && day <= closure.to);
}

/** Britain races on Good Friday since 2014, on all-weather courses only. */
export function isGoodFriday(day: number): boolean {
  return day === easterOf(yearOf(day)) - 2;
}

/** How much busier than its weekday a holiday is. */
export function holidayFactor(day: number): number {
  const year = yearOf(day);
  const is = (monthDay: string): boolean => day === dayOf(`${year}-${monthDay}`);
  if (is('12-26')) return 2.4;
  if (is('12-27') || is('01-01')) return 1.6;
  if (day === easterOf(year) + 1) return 1.9;
  if (isMondayOf(day, year, '05-01', 7) || isMondayOf(day, year, '05-25', 7)) return 1.5;
  if (isMondayOf(day, year, '08-25', 7)) return 1.9;
  return 1;
}

function isMondayOf(day: number, year: number, from: string, length: number): boolean {
  const first = dayOf(`${year}-${from}`);
  return day >= first && day < first + length && (day + 4) % 7 === 1;
}
