import { goodFriday } from './good-friday.js';

/** Why there is no racing on a day, and who said so. */
export interface ExpectedEmptiness {
  readonly reason: string;
  readonly source: string;
}

interface Closure extends ExpectedEmptiness {
  readonly region: string;
  /** First and last day without racing, `YYYY-MM-DD`. */
  readonly from: string;
  readonly to: string;
}

/** Weeks and days that the calendar alone does not explain. */
const closures: readonly Closure[] = [
  // The British Horseracing Authority stopped racing over an outbreak of equine influenza on the evening of 6 February;
  // it resumed on 13 February.
  {
    region: 'gb',
    from: '2019-02-07',
    to: '2019-02-12',
    reason: 'equine influenza',
    source: 'British Horseracing Authority, 6 to 11 February 2019',
  },
  // The last British meetings were those of Wetherby and Taunton on 17 March; Newcastle raced again on 1 June.
  {
    region: 'gb',
    from: '2020-03-18',
    to: '2020-05-31',
    reason: 'Covid-19',
    source: 'British Horseracing Authority, 17 March 2020',
  },
  // Ireland went on behind closed doors until Clonmel on 24 March; Naas raced again on 8 June.
  {
    region: 'ire',
    from: '2020-03-25',
    to: '2020-06-07',
    reason: 'Covid-19',
    source: 'Horse Racing Ireland, 24 March and 15 May 2020',
  },
  // Queen Elizabeth II died on 8 September; the St Leger was run on the 11th.
  {
    region: 'gb',
    from: '2022-09-09',
    to: '2022-09-10',
    reason: 'the death of Queen Elizabeth II',
    source: 'British Horseracing Authority, 9 September 2022',
  },
  {
    region: 'gb',
    from: '2022-09-19',
    to: '2022-09-19',
    reason: 'the funeral of Queen Elizabeth II',
    source: 'British Horseracing Authority, 10 September 2022',
  },
];

/** Fixture lists of both countries leave the 24th and the 25th free, and the 23rd in most years. */
const christmas: ExpectedEmptiness = {
  reason: 'the Christmas break',
  source: 'fixture lists of the British Horseracing Authority and Horse Racing Ireland, every year',
};

/** Ireland has never raced on it; Britain since 2014, when Lingfield and Musselburgh opened. */
const restOnGoodFriday: ExpectedEmptiness = {
  reason: 'Good Friday',
  source: 'fixture lists; British Horseracing Authority, 2013, on racing on Good Friday from 2014',
};

const firstBritishGoodFriday = 2014;

/**
 * Why a region has no racing on a day; undefined where there should be some, or where nothing is known of the region.
 *
 * @param region lower-case code
 * @example
 * emptinessOf('2020-04-04', 'gb')?.reason; // 'Covid-19'
 */
export function emptinessOf(day: string, region: string): ExpectedEmptiness | undefined {
  if (region !== 'gb' && region !== 'ire') return undefined;
  if (/-12-2[345]$/.test(day)) return christmas;
  const year = Number(day.slice(0, 4));
  if (day === goodFriday(year) && (region === 'ire' || year < firstBritishGoodFriday)) return restOnGoodFriday;
  return closures.find((closure) => closure.region === region && day >= closure.from && day <= closure.to);
}

/**
 * Why a day has no racing in any of these regions; undefined where at least one of them should have some.
 *
 * @example
 * expectedEmptiness('2022-09-10', ['gb', 'ire']); // undefined: Leopardstown raced
 */
export function expectedEmptiness(day: string, regions: readonly string[]): ExpectedEmptiness | undefined {
  const reasons = regions.map((region) => emptinessOf(day, region));
  return reasons.every((reason) => reason !== undefined) ? reasons[0] : undefined;
}
