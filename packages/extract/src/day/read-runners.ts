import { parseId } from '../concepts/ids.js';
import { Fields, isObject } from '../payload/fields.js';
import { knownFields } from '../payload/known-fields.js';
import type { RejectReason } from '../payload/rejects.js';
import { refuse, supersede } from './reading.js';
import type { RaceFields, Reading, RunnerField, RunnerFields } from './reading.js';

/** A runner that can become a row. */
export interface ReadRunner {
  readonly horseId: string;
  readonly horse: string;
  /** The country behind the name. */
  readonly region: string | null;
  readonly fields: RunnerFields;
}

/** Reads the runners of a race by horse; of a horse that stands twice the last one counts. */
export function readRunners(race: RaceFields, reading: Reading) {
  const runners = new Map<string, ReadRunner>();
  let refused = 0;
  for (const item of race.list('runners')) {
    const runner = readRunner(race, item, reading);
    if (runner === null) {
      refused += 1;
      continue;
    }
    const before = runners.get(runner.horseId);
    if (before) {
      const payload = before.fields.values;
      const key = `${race.raceId}/${runner.horseId}`;
      supersede(reading, { table: 'ra_runners', key, raceId: race.raceId, payload }, runner.fields.values);
    } else {
      reading.counts.kept += 1;
    }
    runners.set(runner.horseId, runner);
  }
  const known = knownFields(reading.dataset === 'racecards' ? 'card' : 'result', 'runners.');
  for (const { fields } of runners.values()) fields.reportUnknown(known);
  return { runners, fieldSize: runners.size + refused };
}

function readRunner(race: RaceFields, item: unknown, reading: Reading): ReadRunner | null {
  const reject = (reason: RejectReason, message: string) => {
    const given = isObject(item) && typeof item['horse_id'] === 'string' ? item['horse_id'] : '';
    const key = `${race.raceId}/${given}`;
    return refuse(reading, { table: 'ra_runners', key, raceId: race.raceId, payload: item }, reason, message);
  };
  if (!isObject(item)) return reject('not_an_object', 'a runner must be a JSON object');
  const horseId = parseId('horse', item['horse_id']);
  if (!horseId) return reject('bad_id', 'horse_id must be hrs_ and digits');
  const fields = new Fields<RunnerField>(item, reading.dataset, 'runners.', race.raceId, reading.issues);
  const horse = fields.name('horse');
  if (horse === null) return reject('no_name', 'the runner must have a name');
  return { horseId, horse: horse.name, region: horse.region, fields };
}
