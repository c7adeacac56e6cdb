import type { components } from '@darkhorses/racing-api';
import { parseDraw } from '../concepts/draw.js';
import { parseForm } from '../concepts/form.js';
import { parseHeadgear } from '../concepts/headgear.js';
import { parseLastRun } from '../concepts/last-run.js';
import { parsePercent } from '../concepts/percent.js';
import { parseRating } from '../concepts/rating.js';
import { parseRunnerNumber } from '../concepts/runner-number.js';
import { parseText } from '../concepts/text.js';
import { parsePounds } from '../concepts/weight.js';
import { parseWholeNumber } from '../concepts/whole-number.js';
import { knownFields } from '../payload/known-fields.js';
import { storableJson } from '../payload/storable-json.js';
import type { RunnerExtra } from '@darkhorses/schema';
import type { Part } from './merge.js';
import type { People } from './people.js';
import type { RunnerFields } from './reading.js';

type TrainerForm = components['schemas']['TrainerForm'];

/** What a racecard says of a runner; its status is decided from all that is known of the race. */
export function runnerOfCard(fields: RunnerFields, people: People): Part<'ra_runners'> {
  const lastRun = fields.parse('last_run', parseLastRun);
  const trainerForm = fields.object<keyof TrainerForm>('trainer_14_days');
  trainerForm?.reportUnknown(knownFields('card', 'runners.trainer_14_days.'));
  return {
    horse_name: people.horse.name,
    number: fields.checked('number', parseRunnerNumber),
    draw: fields.parse('draw', parseDraw),
    jockey_id: people.jockey.id,
    jockey_name: people.jockey.name,
    jockey_claim_lbs: people.claimInName,
    trainer_id: people.trainer.id,
    trainer_name: people.trainer.name,
    trainer_location: people.trainerLocation,
    owner_id: people.owner.id,
    owner_name: people.owner.name,
    sire_id: people.horse.sire.id,
    dam_id: people.horse.dam.id,
    damsire_id: people.horse.damsire.id,
    age: fields.parse('age', parseWholeNumber),
    sex: people.horse.sex,
    sex_code: people.horse.sexCode,
    weight_lbs: fields.parse('lbs', parsePounds),
    headgear: fields.checked('headgear', parseHeadgear),
    headgear_run: fields.parse('headgear_run', parseWholeNumber),
    wind_surgery: fields.text('wind_surgery'),
    wind_surgery_run: fields.parse('wind_surgery_run', parseWholeNumber),
    form: fields.checked('form', parseForm, 'unparsed'),
    last_run: fields.text('last_run'),
    days_since_last_run: lastRun?.days ?? null,
    days_since_last_run_other_code: lastRun?.otherCodeDays ?? null,
    ofr: fields.parse('ofr', parseRating),
    rpr: fields.parse('rpr', parseRating),
    ts: fields.parse('ts', parseRating),
    performance_rating: fields.parse('performance_rating', parseRating),
    speed_rating: fields.parse('speed_rating', parseRating),
    comment: fields.text('comment'),
    spotlight: fields.text('spotlight'),
    trainer_rtf: fields.parse('trainer_rtf', parsePercent),
    trainer_14d_runs: trainerForm?.parse('runs', parseWholeNumber) ?? null,
    trainer_14d_wins: trainerForm?.parse('wins', parseWholeNumber) ?? null,
    trainer_14d_percent: trainerForm?.parse('percent', parsePercent) ?? null,
    past_results_flags: flagsOf(fields),
    silk_url: fields.text('silk_url'),
    raw_extra: extraOf(fields),
  };
}

const pastResults = new Set(['C', 'D', 'CD', 'BF']);

function flagsOf(fields: RunnerFields): string[] | null {
  const list = fields.list('past_results_flags');
  if (list.length === 0) return null;
  const flags = list.map(parseText).filter((flag): flag is string => typeof flag === 'string');
  if (flags.length < list.length || flags.some((flag) => !pastResults.has(flag))) {
    fields.report('past_results_flags', 'unknown_code');
  }
  const { value } = storableJson(flags);
  return flags.length === 0 ? null : (value as string[]); // storableJson changes texts, not the shape
}

const extras = ['prev_trainers', 'prev_owners', 'medical'] as const satisfies readonly (keyof RunnerExtra)[];

// Lists are kept as they came: analysts read them, nothing here does.
function extraOf(fields: RunnerFields): RunnerExtra | null {
  let extra: Record<string, unknown> | null = null;
  for (const name of extras) {
    const list = fields.list(name);
    if (list.length === 0) continue;
    const { value, cleaned } = storableJson(list);
    if (cleaned) fields.report(name, 'cleaned_text');
    extra ??= {};
    extra[name] = value;
  }
  return extra;
}
