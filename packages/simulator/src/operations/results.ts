import { resultsReach, type Range } from '../account/reach.js';
import { addDays } from '../calendar.js';
import { Refusal } from '../server/refusal.js';
import { createRow, findRace, type Row } from '../source/days.js';
import type { Payload } from '../source/racing-source.js';
import { echo, type Call, type Reply } from './call.js';
import { resultFilters, type Filter } from './filters.js';
import { readParameters, type Parameters } from './parameters.js';

/** The results of a range of days, newest first. */
export function results(call: Call): Reply {
  const parameters = readParameters(call.query);
  const end = parameters.day('end_date', call.today);
  const start = parameters.day('start_date', addDays(end, -365));
  const bounds = pageBounds(parameters, call.maxResultsLimit, 20_000);
  const filter = resultFilters(parameters);
  parameters.check();
  const reach = resultsReach(call.account, call.today, { start, end });
  return { listing: { name: 'results', rows: rowsOf(call, reach, filter), ...bounds, query: echo(call.query) } };
}

/** The results of today so far, in the width of their plan. */
export function resultsToday(shape: (race: Payload) => Payload) {
  return (call: Call): Reply => {
    const parameters = readParameters(call.query);
    const bounds = pageBounds(parameters, call.maxResultsLimit);
    const filter = resultFilters(parameters);
    parameters.check();
    const rows = rowsOf(call, { start: call.today, end: call.today }, filter);
    const shaped = rows.map((row) => createRow(shape(row.race)));
    return { listing: { name: 'results', rows: shaped, ...bounds, query: echo(call.query) } };
  };
}

/** One race's result. */
export function oneResult(call: Call): Reply {
  const date = call.source.dayOfRace(call.id);
  if (date === undefined) throw new Refusal(404, 'Not Found');
  const { start, end } = resultsReach(call.account, call.today, { start: date, end: date });
  const row = start <= end ? findRace(call.days.results(date, call.asOf), call.id) : undefined;
  if (row === undefined) throw new Refusal(404, 'Not Found');
  return { value: row.race };
}

/** The rows of a range that pass the filter, newest day first. */
export function rowsOf(call: Call, range: Range, filter: Filter): Row[] {
  const rows: Row[] = [];
  const last = range.end < call.today ? range.end : call.today;
  for (let date = last; date >= range.start; date = addDays(date, -1)) {
    for (const row of call.days.results(date, call.asOf)) if (filter(row.race)) rows.push(row);
  }
  return rows;
}

/** The page of a results list: its largest limit is also twice its default, on both versions of the API. */
export function pageBounds(parameters: Parameters, max: 50 | 100, maxSkip = Infinity): { limit: number; skip: number } {
  return {
    limit: parameters.integer('limit', { fallback: max / 2, min: 1, max }),
    skip: parameters.integer('skip', { fallback: 0, min: 0, max: maxSkip }),
  };
}
