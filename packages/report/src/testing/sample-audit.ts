import type {
  AuditReportData,
  EntityCoverage,
  FillRates,
  MonthVolume,
  YearCoverage,
} from '../audit/audit-report-data.js';
import { dayOfNumber, numberOfDay, weekdayOf } from '../coverage/calendar-days.js';
import type { CoverageDay } from '../coverage/day-state.js';
import { sampleGaps, sampleChecks } from './sample-gaps.js';

const firstRacecards = '2023-01-23';

/** How large a sample is. */
export interface SampleOptions {
  /** First and last day, `YYYY-MM-DD`. */
  readonly from?: string;
  readonly to?: string;
  /** With nothing to close. Default false. */
  readonly healthy?: boolean;
}

/**
 * The data of a report on made-up racing, the same at each call: ten years of days, of which some are missing, failed,
 * thin and unsettled.
 */
export function sampleAudit({
  from = '2015-01-01',
  to = '2025-10-20',
  healthy = false,
}: SampleOptions = {}): AuditReportData {
  const days = ['results', 'racecards'].flatMap((dataset) => daysOf(dataset, from, to, healthy));
  const years = [...new Set(days.map(({ day }) => Number(day.slice(0, 4))))].toSorted((a, b) => b - a);
  const gaps = healthy ? [] : sampleGaps;
  return {
    at: `${to}T05:00:12Z`,
    database: 'darkhorses on db.example:5432',
    since: from,
    until: to,
    verdict: {
      noCriticalGaps: healthy,
      critical: gaps.filter(({ severity }) => severity === 'critical').length,
      warnings: gaps.filter(({ severity }) => severity === 'warning').length,
      notes: gaps.filter(({ severity }) => severity === 'note').length,
      unanswered: [],
    },
    closing: {
      calls: gaps.reduce((sum, { calls }) => sum + calls, 0),
      seconds: gaps.reduce((sum, { seconds }) => sum + seconds, 0),
    },
    gaps,
    checks: sampleChecks(healthy),
    calendar: {
      datasets: [
        ['results', 'Results'],
        ['racecards', 'Racecards'],
      ],
      days,
    },
    years: years.flatMap((year) => ['results', 'racecards'].map((dataset) => yearOf(year, dataset, days))),
    volumes: volumesOf(days),
    entities,
    fills: fillsOf(years),
    freshness: [
      { what: 'Races', at: `${to}T04:10:00Z`, age: 3000, target: 16_200 },
      { what: 'Results', at: `${to}T04:10:00Z`, age: 3000, target: 16_200 },
      { what: 'Pedigree figures', at: `${to}T02:31:00Z`, age: 8940, target: 93_600 },
      {
        what: 'Figures of people',
        at: healthy ? `${to}T02:31:00Z` : '2025-10-10T02:31:00Z',
        age: healthy ? 8940 : 872_940,
        target: 93_600,
      },
      { what: 'Courses', at: '2025-10-01T12:00:00Z', age: 1_616_400, target: 2_764_800 },
    ],
    numbers: [
      { label: 'Races in 2024', value: '13,549', band: '13,143 to 13,955', within: true },
      { label: 'Runners a race in 2024', value: '9.4', band: '8.5 to 10.5', within: true },
      { label: 'Sires’ winners', value: '10.9 %', band: '9 % to 13 %', within: true },
      {
        label: 'Trainers with a location',
        value: '93.4 %',
        band: '95 % to 100 %',
        within: healthy ? null : false,
        remark: 'of those with a runner since 2023-01-23',
      },
    ],
    tables: [
      {
        table: 'ra_races',
        rows: 141_230,
        first_day: from,
        last_day: to,
        last_change: `${to}T04:10:00Z`,
        bytes: 88_000_000,
        growth: 1_120,
      },
      {
        table: 'ra_runners',
        rows: 1_371_904,
        first_day: from,
        last_day: to,
        last_change: `${to}T04:10:00Z`,
        bytes: 1_190_000_000,
        growth: 10_833,
      },
      {
        table: 'ra_race_results',
        rows: 1_262_511,
        first_day: from,
        last_day: to,
        last_change: `${to}T04:10:00Z`,
        bytes: 812_000_000,
        growth: 9_871,
      },
      { table: 'ra_mst_regions', rows: 21, first_day: null, last_day: null, last_change: null, bytes: 640, growth: 0 },
    ],
    drift: healthy
      ? []
      : [
          {
            dataset: 'results',
            path: 'runners[].position',
            kind: 'unknown_code',
            value: 'WDU',
            count: 2,
            last_seen: `${to}T04:10:00Z`,
            example: 'rac_10203040',
          },
          {
            dataset: 'racecards',
            path: 'runners[].stall_note',
            kind: 'unknown_field',
            value: '<i>wide</i>',
            count: 12_004,
            last_seen: `${to}T04:10:00Z`,
            example: null,
          },
        ],
    limits: [
      { what: 'Racecards before 2023-01-23', why: 'The Racing API keeps them from that day on', count: 2944 },
      { what: 'Days without racing', why: 'Christmas: no fixtures on 24 and 25 December', count: 21 },
      { what: 'Days without racing', why: 'Racing was suspended from 18 March to 31 May 2020', count: 75 },
    ],
  };
}

function daysOf(dataset: string, from: string, to: string, healthy: boolean): CoverageDay[] {
  const days: CoverageDay[] = [];
  for (let number = numberOfDay(from); number <= numberOfDay(to); number += 1) {
    days.push({ dataset, ...dayOf(dataset, number, numberOfDay(to), healthy) });
  }
  return days;
}

function dayOf(dataset: string, number: number, last: number, healthy: boolean): Omit<CoverageDay, 'dataset'> {
  const day = dayOfNumber(number);
  if (dataset === 'racecards' && day < firstRacecards)
    return { day, state: 'unavailable', note: 'The Racing API keeps racecards from 2023-01-23' };
  const expected = /-12-2[45]$/.test(day)
    ? 'Christmas'
    : day > '2020-03-17' && day < '2020-06-01'
      ? 'racing was suspended'
      : null;
  if (expected !== null) return { day, state: 'empty', races: 0, api_total: 0, note: expected };
  // Saturdays are full, summers fuller, and no two days alike.
  const season = 1 + 0.25 * Math.sin(((Number(day.slice(5, 7)) - 4) / 12) * 2 * Math.PI);
  const races = Math.round((weekdayOf(number) === 5 ? 48 : 27) * season) + ((number * 7919) % 11);
  if (healthy) return { day, state: 'done', races, api_total: races };
  if (number === last)
    return { day, state: 'unsettled', races: races - 9, api_total: races - 9, note: 'results come later today' };
  if (number % 397 === 0) return { day, state: 'missing' };
  if (number % 911 === 0) return { day, state: 'failed', note: 'server_error: the API answered 502 six times' };
  if (number % 1201 === 0) return { day, state: 'thin', races: 6, api_total: 6, note: '6 races, usually 31' };
  if (number % 1777 === 0) return { day, state: 'set_aside', note: 'malformed_response' };
  return { day, state: 'done', races, api_total: races };
}

function yearOf(year: number, dataset: string, days: readonly CoverageDay[]): YearCoverage {
  const those = days.filter((day) => day.dataset === dataset && day.day.startsWith(String(year)));
  const inState = (...states: CoverageDay['state'][]) => those.filter(({ state }) => states.includes(state)).length;
  const races = those.reduce((sum, { races }) => sum + (races ?? 0), 0);
  return {
    year,
    dataset,
    complete: inState('done', 'thin'),
    without_racing: inState('empty'),
    unsettled: inState('unsettled', 'partial'),
    missing: inState('missing'),
    failed: inState('failed', 'set_aside'),
    out_of_reach: inState('unavailable'),
    races,
    runners: Math.round(races * 9.6),
  };
}

function volumesOf(days: readonly CoverageDay[]): MonthVolume[] {
  const months = new Map<string, number>();
  for (const { dataset, day, races } of days)
    if (dataset === 'results') months.set(day.slice(0, 7), (months.get(day.slice(0, 7)) ?? 0) + (races ?? 0));
  return [...months].flatMap(([month, races], index) => [
    { region: 'gb', month, races: Math.round(races * 0.74), expected: 680 + ((index * 31) % 90) },
    { region: 'ire', month, races: Math.round(races * 0.26), expected: index < 12 ? null : 240 + ((index * 17) % 40) },
  ]);
}

const entities: readonly EntityCoverage[] = [
  {
    entity: 'Horses',
    rows: 161_204,
    known: [
      { what: 'sire, dam and damsire', have: 161_204, of: 161_204, least: 1 },
      {
        what: 'day of birth, colour and breeder',
        have: 98_730,
        of: 161_204,
        remark: 'one request a horse, newest runners first',
      },
    ],
  },
  {
    entity: 'Trainers',
    rows: 2_841,
    known: [
      { what: 'location', have: 1_204, of: 1_289, least: 0.95, remark: 'of those with a runner since 2023-01-23' },
    ],
  },
  { entity: 'Jockeys', rows: 1_922, known: [{ what: 'figures', have: 1_922, of: 1_922, least: 1 }] },
];

function fillsOf(years: readonly number[]): FillRates[] {
  const rates = (share: number, since = 0) =>
    Object.fromEntries(years.map((year) => [year, year < since ? null : Math.min(1, share + (year % 3) / 100)]));
  const columns = ['draw', 'official_rating', 'sp', 'btn', 'ovr_btn', 'time_seconds', 'prize_won', 'rpr', 'headgear'];
  return [
    {
      table: 'ra_race_results',
      source: 'results',
      of: 'runners that ran',
      columns: columns.map((column, index) => ({ column, rates: rates(index === 2 ? 1 : 0.97 - index * 0.09) })),
    },
    {
      table: 'ra_runners',
      source: 'racecards',
      of: 'runners on a card',
      columns: ['form', 'trainer_location', 'spotlight', 'wind_surgery'].map((column, index) => ({
        column,
        rates: rates(0.99 - index * 0.3, 2023),
      })),
    },
  ];
}
