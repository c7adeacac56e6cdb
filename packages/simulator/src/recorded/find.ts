import { runnersOf, textOf, type Payload } from '../source/racing-source.js';

/** Something a recorded file holds that the API can be asked for. */
export type Find =
  | { readonly kind: 'result' | 'racecard'; readonly row: Payload; readonly date: string }
  | { readonly kind: 'course' | 'region' | 'horse' | 'named'; readonly row: Payload }
  | { readonly kind: 'whole'; readonly row: Payload; readonly path: string }
  | { readonly kind: 'unusable'; readonly reason: string };

/**
 * Finds races, courses, regions, horses, people and whole answers anywhere in a JSON value, whatever endpoint or envelope
 * it came from.
 */
export function* findIn(value: unknown): Generator<Find> {
  if (Array.isArray(value)) {
    for (const item of value) yield* findIn(item);
    return;
  }
  if (typeof value !== 'object' || value === null) return;
  const node = value as Payload;
  const find = recognise(node);
  if (find !== undefined) yield find;
  // What was recognised is whole: looking on inside it would take a quote for a race, or a price for an answer.
  else for (const inner of Object.values(node)) yield* findIn(inner);
}

function recognise(node: Payload): Find | undefined {
  if (Array.isArray(node['runners'])) return race(node);
  const id = textOf(node, 'id');
  if (Array.isArray(node['odds'])) return odds(node);
  if (id.startsWith('crs_') && 'course' in node) return { kind: 'course', row: node };
  if (id !== '' && Object.values(node).some(Array.isArray)) return analysis(node, id);
  if (id.startsWith('hrs_') && 'sire_id' in node) return { kind: 'horse', row: node };
  if (id !== '' && 'name' in node) return { kind: 'named', row: node };
  if (id === '' && 'region' in node && 'region_code' in node) return { kind: 'region', row: node };
  return undefined;
}

// Fields that only one of the two kinds of race has, of the race itself and of its runners.
const resultFields = ['dist', 'dist_f', 'off', 'class', 'winning_time_detail'];
const racecardFields = ['distance', 'distance_f', 'off_time', 'race_class', 'field_size'];
const resultRunnerFields = ['position', 'btn', 'sp', 'or', 'weight_lbs'];
const racecardRunnerFields = ['form', 'lbs', 'ofr', 'last_run', 'odds'];

function race(node: Payload): Find {
  const runners = runnersOf(node);
  if (textOf(node, 'race_id') === '') {
    const what = 'course' in node ? 'a race without race_id' : 'runners without their race';
    return { kind: 'unusable', reason: what };
  }
  const date = textOf(node, 'date') || textOf(node, 'off_dt').slice(0, 10);
  if (date === '') return { kind: 'unusable', reason: `race ${textOf(node, 'race_id')} has no date` };
  const score =
    present([node], resultFields) +
    present(runners, resultRunnerFields) -
    present([node], racecardFields) -
    present(runners, racecardRunnerFields);
  if (score === 0) {
    return { kind: 'unusable', reason: `race ${textOf(node, 'race_id')} is neither a result nor a racecard` };
  }
  return { kind: score > 0 ? 'result' : 'racecard', row: node, date };
}

/** How many of the fields at least one of the rows has. */
function present(rows: readonly Payload[], fields: readonly string[]): number {
  return fields.filter((field) => rows.some((row) => field in row)).length;
}

function odds(node: Payload): Find {
  const [raceId, horseId] = [textOf(node, 'race_id'), textOf(node, 'horse_id')];
  if (raceId === '' || horseId === '') return { kind: 'unusable', reason: 'odds without race_id or horse_id' };
  return { kind: 'whole', row: node, path: `/v1/odds/${raceId}/${horseId}` };
}

const entityOfPrefix: Readonly<Record<string, string>> = {
  hrs: 'horses',
  jky: 'jockeys',
  trn: 'trainers',
  own: 'owners',
  sir: 'sires',
  dam: 'dams',
  dsi: 'damsires',
};

/** An analysis names neither endpoint nor entity, but its id and the name of its list say both. */
function analysis(node: Payload, id: string): Find {
  const entity = entityOfPrefix[id.slice(0, 3)];
  const list = Object.keys(node).find((field) => field !== 'query' && Array.isArray(node[field]));
  if (entity === undefined || list === undefined)
    return { kind: 'unusable', reason: `an answer about ${id} of no known kind` };
  const names: Readonly<Record<string, string>> = { horse_ages: 'horse-age' };
  const name = entity === 'horses' && list === 'distances' ? 'distance-times' : (names[list] ?? list);
  return { kind: 'whole', row: node, path: `/v1/${entity}/${id}/analysis/${name}` };
}
