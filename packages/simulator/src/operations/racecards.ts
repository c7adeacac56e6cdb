import { hasRacecards } from '../account/reach.js';
import { addDays } from '../calendar.js';
import { Refusal } from '../server/refusal.js';
import { createRow, findRace, type Row } from '../source/days.js';
import type { Payload } from '../source/racing-source.js';
import { echo, type Call, type Reply } from './call.js';
import { racecardFilters } from './filters.js';
import { readParameters } from './parameters.js';

/** The lists of today and tomorrow, in the width of their plan. */
export function racecardsByDayName(shape: (race: Payload) => Payload = (race) => race) {
  return (call: Call): Reply => {
    const parameters = readParameters(call.query);
    const day = parameters.oneOf('day', ['today', 'tomorrow'], 'today');
    const bounds = pageBounds(parameters);
    const filter = racecardFilters(parameters);
    parameters.check();
    const rows = cardsOf(call, addDays(call.today, day === 'today' ? 0 : 1)).filter(({ race }) => filter(race));
    const shaped = rows.map((row) => createRow(shape(row.race)));
    return { listing: { name: 'racecards', rows: shaped, ...bounds, query: echo(call.query) } };
  };
}

/** The cards of any day that has some: stored ones, and those up to a week ahead. */
export function racecardsPro(call: Call): Reply {
  const parameters = readParameters(call.query);
  const date = parameters.day('date', call.today);
  const bounds = pageBounds(parameters);
  const filter = racecardFilters(parameters);
  parameters.check();
  const rows = cardsOf(call, date).filter(({ race }) => filter(race));
  return { listing: { name: 'racecards', rows, ...bounds, query: echo(call.query) } };
}

/** Coming big races, as far ahead as cards exist. */
export function bigRaces(call: Call): Reply {
  const parameters = readParameters(call.query);
  const start = parameters.day('start_date', call.today);
  const end = parameters.day('end_date', addDays(call.today, 7));
  const bounds = pageBounds(parameters);
  const filter = racecardFilters(parameters);
  parameters.check();
  if (start < call.today) throw new Refusal(422, 'start_date must be today or later');
  const rows: Row[] = [];
  for (let date = start; date <= end && hasRacecards(call.today, date); date = addDays(date, 1)) {
    rows.push(...cardsOf(call, date).filter(({ race }) => race['big_race'] === true && filter(race)));
  }
  return { listing: { name: 'racecards', rows, ...bounds, query: echo(call.query) } };
}

const summaryFields =
  'date region course_id course race_id race_name race_class off_time off_dt big_race is_abandoned'.split(' ');

/** A day's races without their runners, unpaged. */
export function summaries(call: Call): Reply {
  const parameters = readParameters(call.query);
  const date = parameters.day('date', call.today);
  const filter = racecardFilters(parameters);
  parameters.check();
  const races = cardsOf(call, date).filter(({ race }) => filter(race));
  const racecard_summaries = races.map(({ race }) =>
    Object.fromEntries(summaryFields.filter((field) => field in race).map((field) => [field, race[field]])),
  );
  return { value: { racecard_summaries, query: echo(call.query) } };
}

/** One race of any day that has cards; the Standard plan sees those of today and tomorrow, and big races. */
export function oneRacecard(plan: 'standard' | 'pro') {
  return (call: Call): Reply => {
    const date = call.source.dayOfRace(call.id);
    const row = date === undefined ? undefined : findRace(cardsOf(call, date), call.id);
    if (row === undefined || date === undefined) throw new Refusal(404, 'Not Found');
    const near = date >= call.today && date <= addDays(call.today, 1);
    if (plan === 'standard' && !near && row.race['big_race'] !== true) throw new Refusal(404, 'Not Found');
    return { value: row.race };
  };
}

function cardsOf(call: Call, date: string): readonly Row[] {
  return hasRacecards(call.today, date) ? call.days.racecards(date, call.asOf) : [];
}

function pageBounds(parameters: ReturnType<typeof readParameters>): { limit: number; skip: number } {
  return {
    limit: parameters.integer('limit', { fallback: 500, min: 1, max: 500 }),
    skip: parameters.integer('skip', { fallback: 0, min: 0, max: 500 }),
  };
}
