import { addDays } from '../calendar.js';
import { Refusal } from '../server/refusal.js';
import { createRow, type Row } from '../source/days.js';
import { fieldsOf, runnersOf, textOf, type EntityKind, type Payload } from '../source/racing-source.js';
import { echo, type Call, type Reply } from './call.js';
import { resultFilters, type Filter } from './filters.js';
import { readParameters } from './parameters.js';
import { pageBounds, rowsOf } from './results.js';

// Where the source cannot say when an entity ran, the server looks through this many days, not through ten years.
const daysLookedThrough = 60;

/** The races in which an entity had a runner, newest first. */
export function resultsOfEntity(kind: EntityKind, idField: string, shape?: (race: Payload) => Payload) {
  return (call: Call): Reply => {
    const parameters = readParameters(call.query);
    const end = parameters.day('end_date', call.today);
    const start = parameters.day('start_date', '1988-01-01');
    const bounds = pageBounds(parameters, call.maxResultsLimit, 20_000);
    const filter = resultFilters(parameters);
    parameters.check();
    const within: Filter = (race) => textOf(race, 'date') >= start && textOf(race, 'date') <= end && filter(race);
    const known = call.source.resultsOf(kind, call.id, call.asOf)?.map((race) => createRow(fieldsOf(race)));
    const rows = known?.filter(({ race }) => within(race)) ?? lookedThrough(call, idField, end, within);
    const shaped = shape === undefined ? rows : rows.map((row) => createRow(shape(row.race)));
    const query = echo(call.query, [idField, call.id]);
    return { listing: { name: 'results', rows: shaped, ...bounds, query } };
  };
}

function lookedThrough(call: Call, idField: string, end: string, filter: Filter): Row[] {
  const theirs: Filter = (race) =>
    runnersOf(race).some((runner) => textOf(runner, idField) === call.id) && filter(race);
  return rowsOf(call, { start: addDays(end, 1 - daysLookedThrough), end }, theirs);
}

const standardProfile = ['id', 'dam', 'dam_id', 'damsire', 'damsire_id', 'name', 'sire', 'sire_id'];

/** A horse's profile, ancestors included; the Standard plan's has pedigree alone. */
export function horseProfile(plan: 'standard' | 'pro') {
  return ({ id, asOf, source }: Call): Reply => {
    const horse = plan === 'pro' ? source.horse(id, asOf) : (source.horseStandard(id) ?? source.horse(id, asOf));
    if (horse === undefined) throw new Refusal(404, 'Not Found');
    const profile = fieldsOf(horse);
    if (plan === 'pro') return { value: profile };
    return { value: Object.fromEntries(standardProfile.map((field) => [field, profile[field] ?? null])) };
  };
}

/** The entities whose name contains the text; as on the API, an unpaged list. */
export function searchOf(kind: EntityKind) {
  return (call: Call): Reply => {
    const parameters = readParameters(call.query);
    const name = parameters.required('name');
    parameters.check();
    return { value: { search_results: call.source.search(kind, name) } };
  };
}

/** An answer that only a recording has, such as an analysis or a runner's odds. */
export function wholeAnswer(call: Call): Reply {
  const answer = call.source.whole(call.path);
  if (answer === undefined) throw new Refusal(404, 'Not Found');
  return { value: answer };
}
