import { parseBeatenLengths } from '../concepts/beaten-lengths.js';
import { parseDraw } from '../concepts/draw.js';
import { parseFinishingTime } from '../concepts/finishing-time.js';
import { parseHeadgear } from '../concepts/headgear.js';
import { parseMoney } from '../concepts/money.js';
import { parseDecimalOdds } from '../concepts/odds.js';
import { parsePosition } from '../concepts/position.js';
import { parseRating } from '../concepts/rating.js';
import { parseRunnerNumber } from '../concepts/runner-number.js';
import { parseStartingPrice } from '../concepts/starting-price.js';
import type { StartingPrice } from '../concepts/starting-price.js';
import { parsePounds, parseWeight } from '../concepts/weight.js';
import { parseWholeNumber } from '../concepts/whole-number.js';
import type { SourcedRow } from '@darkhorses/schema';
import { blankRow } from './blank-row.js';
import type { Part } from './merge.js';
import type { People } from './people.js';
import type { ReadRace } from './read-races.js';
import type { ReadRunner } from './read-runners.js';
import type { RunnerFields } from './reading.js';

type RaceResult = SourcedRow<'ra_race_results'>;

/** A runner of a result, read once for both of its rows. */
export interface RanRunner {
  readonly runner: ReadRunner;
  readonly people: People;
  readonly result: RaceResult;
}

const blank = blankRow('ra_race_results');

/** The row of the published outcome. */
export function resultOf(race: ReadRace, { fields, horseId }: ReadRunner, people: People): RaceResult {
  const row = { ...blank };
  row.race_id = race.id;
  row.race_date = race.date;
  row.horse_id = horseId;
  row.horse_name = people.horse.name;
  row.jockey_id = people.jockey.id;
  row.jockey_name = people.jockey.name;
  row.jockey_claim_lbs = fields.parse('jockey_claim_lbs', parseWholeNumber) ?? people.claimInName;
  row.trainer_id = people.trainer.id;
  row.trainer_name = people.trainer.name;
  row.owner_id = people.owner.id;
  row.owner_name = people.owner.name;
  row.sire_id = people.horse.sire.id;
  row.dam_id = people.horse.dam.id;
  row.damsire_id = people.horse.damsire.id;
  row.number = fields.checked('number', parseRunnerNumber);
  row.draw = fields.parse('draw', parseDraw);
  row.age = fields.parse('age', parseWholeNumber);
  row.sex = people.horse.sex;
  row.sex_code = people.horse.sexCode;
  row.headgear = fields.checked('headgear', parseHeadgear);
  row.btn = fields.parse('btn', parseBeatenLengths);
  row.ovr_btn = fields.parse('ovr_btn', parseBeatenLengths);
  row.official_rating = fields.parse('or', parseRating);
  row.rpr = fields.parse('rpr', parseRating);
  row.tsr = fields.parse('tsr', parseRating);
  row.bsp = fields.parse('bsp', parseDecimalOdds);
  row.comment = fields.text('comment');
  row.silk_url = fields.text('silk_url');
  fillWeight(row, fields);
  fillOutcome(row, fields);
  fillPrice(row, fields);
  fillTime(row, fields);
  fillPrize(row, fields);
  return row;
}

/** The same of a runner's own row: both are written from one reading, so they cannot disagree. */
export function runnerOfResult(fields: RunnerFields, row: RaceResult): Part<'ra_runners'> {
  return {
    horse_name: row.horse_name,
    number: row.number,
    draw: fields.has('draw') ? row.draw : undefined,
    jockey_id: fields.has('jockey_id') ? row.jockey_id : undefined,
    jockey_name: fields.has('jockey') ? row.jockey_name : undefined,
    jockey_claim_lbs: fields.has('jockey_claim_lbs') ? row.jockey_claim_lbs : undefined,
    trainer_id: row.trainer_id,
    trainer_name: row.trainer_name,
    owner_id: row.owner_id,
    owner_name: row.owner_name,
    sire_id: row.sire_id,
    dam_id: row.dam_id,
    damsire_id: row.damsire_id,
    age: row.age,
    sex: row.sex,
    sex_code: row.sex_code,
    weight_lbs: row.weight_lbs,
    weight_st_lbs: row.weight_st_lbs,
    headgear: fields.has('headgear') ? row.headgear : undefined,
    ofr: row.official_rating,
    silk_url: row.silk_url,
    position: row.position,
    outcome: row.outcome,
    sp_decimal: row.sp_decimal,
    btn: row.btn,
    ovr_btn: row.ovr_btn,
    race_comment: row.comment,
  };
}

/** Marks the horses that share a place: a dead heat gives one place to several horses and skips the next. */
export function markDeadHeats(rows: readonly RaceResult[]): void {
  const sharing = new Map<number, number>();
  for (const { position } of rows) if (position !== null) sharing.set(position, (sharing.get(position) ?? 0) + 1);
  for (const row of rows) row.is_dead_heat = row.position === null ? null : (sharing.get(row.position) ?? 0) > 1;
}

function fillWeight(row: RaceResult, fields: RunnerFields): void {
  row.weight_lbs = fields.parse('weight_lbs', parsePounds);
  row.weight_st_lbs = fields.checked('weight', parseWeight, 'unparsed');
  const pounds = parseWeight(row.weight_st_lbs);
  if (pounds && row.weight_lbs !== null && pounds !== row.weight_lbs) fields.report('weight', 'conflict');
}

function fillOutcome(row: RaceResult, fields: RunnerFields): void {
  const position = fields.parse('position', parsePosition, 'unknown_code');
  row.position_str = fields.text('position');
  row.position = position?.position ?? null;
  row.outcome = position?.outcome ?? (row.position_str === null ? null : 'unknown');
}

// The decimal of the API is the fraction's, rounded or cut to two places.
const roundingOfDecimal = 0.011;

function fillPrice(row: RaceResult, fields: RunnerFields): void {
  const price: StartingPrice | null = fields.parse('sp', parseStartingPrice);
  const published = fields.parse('sp_dec', parseDecimalOdds);
  row.sp = fields.text('sp');
  row.sp_decimal = price?.decimal ?? published;
  if (price === null) return;
  row.sp_numerator = price.numerator;
  row.sp_denominator = price.denominator;
  row.favourite = price.favourite;
  if (published !== null && Math.abs(price.decimal - published) > roundingOfDecimal)
    fields.report('sp_dec', 'conflict');
}

function fillTime(row: RaceResult, fields: RunnerFields): void {
  row.time_display = fields.text('time');
  row.time_seconds = fields.parse('time', parseFinishingTime);
  if (row.time_display !== null) row.time_source = row.position === 1 ? 'measured' : 'derived';
}

function fillPrize(row: RaceResult, fields: RunnerFields): void {
  const prize = fields.parse('prize', parseMoney);
  row.prize_won = prize?.amount ?? null;
  row.prize_currency = prize?.currency ?? null;
}
