import { yearOf } from '../calendar/days.js';
import type { Engine } from '../engine.js';
import type { Race } from '../races/race.js';
import { Draw, hash, purpose } from '../hash.js';
import { lengthsText } from '../races/lengths.js';
import { prizeText } from '../races/money.js';
import { runningComment } from '../names/remarks.js';
import { decimalText, favouriteMark, priceAt } from '../races/prices.js';
import { totalOf } from '../races/running.js';
import type { Outcome, Run } from '../races/running.js';
import { withRegion } from '../horses/stable.js';
import { tenureOn } from '../horses/tenures.js';
import type { ResultRunner } from './shapes.js';
import { headgearOn, silkUrl, stonesText } from './wear.js';

/** One line of a result, as it stood on a day. */
export function resultRunner(
  engine: Engine,
  race: Race,
  outcome: Outcome,
  run: Run,
  prize: number,
  asOfDay: number,
): ResultRunner {
  const { stable, tenures, people, traits, maturity, seed } = engine;
  const { entry } = run;
  const horse = stable.horse(entry.horse);
  const trainer = people.trainers.trainer(tenureOn(tenures.trainers(entry.horse), race.day).who);
  const ownership = tenureOn(tenures.owners(entry.horse), race.day).who;
  const owner = people.owners.owner(ownership);
  const rider = engine.ridersOf(race).get(entry.horse);
  const jockey = rider === undefined ? { id: '', name: '' } : people.jockeys.jockey(rider);
  const finished = run.position > 0 && outcome.kind === 'run';
  const ratings = achieved(engine, race, outcome, run, asOfDay);
  const walkOver = outcome.kind === 'walk-over';
  const { odds, text } = priceAt(run.price);
  // One rider in eighty could not do the weight.
  const toss = hash(seed, purpose.result, entry.horse, race.day);
  const carried = entry.weight + (toss % 80 === 0 ? 1 + (Math.floor(toss / 80) % 3) : 0);
  const steps = outcome.runs.map(({ price }) => price);
  const runner: ResultRunner = {
    horse_id: `hrs_${horse.number}`,
    horse: withRegion(horse),
    sp: walkOver ? '' : text + favouriteMark(run.price, steps),
    sp_dec: walkOver ? '' : decimalText(odds + 1),
    number: String(entry.number),
    position: run.position > 0 ? String(run.position) : run.failure,
    draw: entry.draw === 0 ? '' : String(entry.draw),
    btn: finished || walkOver ? lengthsText(run.gap) : '-',
    ovr_btn: finished || walkOver ? lengthsText(totalOf(run)) : '-',
    age: String(traits.ageOn(entry.horse, race.day)),
    sex: maturity.sexOn(entry.horse, race.day).code,
    weight: stonesText(carried),
    weight_lbs: String(carried),
    headgear: headgearOn(horse, race.day),
    time: finished ? timeText(outcome.seconds + totalOf(run) * outcome.rate) : '-',
    or: entry.rated ? String(entry.rating) : '–',
    rpr: ratings.rpr,
    tsr: ratings.tsr,
    prize: prizeText(prize, race.meeting.pool.region),
    jockey: jockey.name,
    jockey_claim_lbs: String(rider === undefined ? 0 : people.jockeys.claim(rider, race.day)),
    jockey_id: jockey.id,
    trainer: trainer.name,
    trainer_id: trainer.id,
    owner: owner.name,
    owner_id: owner.id,
    sire: withRegion(horse.sire),
    sire_id: `sir_${horse.sire.number}`,
    dam: withRegion(horse.dam),
    dam_id: `dam_${horse.dam.number}`,
    damsire: horse.damsire?.name ?? '',
    damsire_id: horse.damsire === undefined ? '' : `dsi_${horse.damsire.number}`,
    comment: walkOver ? 'Walked over' : commentOf(seed, race, run),
    silk_url: silkUrl(seed, ownership),
  };
  if (yearOf(race.day) < 2026) return runner;
  const { horse_id, horse: name, sp, sp_dec, ...rest } = runner;
  const bsp = asOfDay > race.day && !walkOver ? exchangePrice(seed, race, entry.horse, odds) : '';
  return { horse_id, horse: name, sp, sp_dec, bsp, ...rest };
}

/** `1:0.50`: minutes, and seconds that are not padded. */
function timeText(seconds: number): string {
  const cents = Math.round(seconds * 100);
  const minutes = Math.floor(cents / 6000);
  return `${minutes}:${((cents - minutes * 6000) / 100).toFixed(2)}`;
}

/** The ratings that the run was worth; they are published two to six days after the race. */
function achieved(
  { seed, traits }: Engine,
  race: Race,
  outcome: Outcome,
  run: Run,
  asOfDay: number,
): { rpr: string; tsr: string } {
  const none = { rpr: '–', tsr: '–' };
  const arrival = race.day + 2 + (hash(seed, purpose.ratingsArrive, race.day, race.slot) % 5);
  const winner = outcome.runs[0];
  if (run.position === 0 || outcome.kind !== 'run' || asOfDay < arrival || winner === undefined) return none;
  const { code } = race.meeting.pool;
  const poundsPerLength = code === 'jumps' ? 1 : Math.max(1.2, 3.4 - (0.16 * race.conditions.yards) / 220);
  const draw = new Draw(hash(seed, purpose.result, race.day, 1000 + race.slot));
  const best = traits.ratingOn(winner.entry.horse, race.day, code) + 4 + draw.below(8) - winner.entry.weight;
  const rpr = Math.round(best + run.entry.weight - totalOf(run) * poundsPerLength);
  const slowness = 8 + draw.below(35);
  const noSpeed = draw.chance(0.08);
  return { rpr: rpr > 0 ? String(rpr) : '–', tsr: noSpeed || rpr - slowness < 1 ? '–' : String(rpr - slowness) };
}

function exchangePrice(seed: number, race: Race, horse: number, odds: number): string {
  const draw = new Draw(hash(seed, purpose.odds, horse, race.day));
  return (1.01 + odds * (1.02 + 0.35 * draw.next() * Math.min(1, odds / 12))).toFixed(2);
}

function commentOf(seed: number, race: Race, run: Run): string {
  const draw = new Draw(hash(seed, purpose.comment, run.entry.horse, race.day));
  const isForeign = race.meeting.pool.index > 3;
  if (isForeign && draw.chance(0.8)) return '';
  const moves = draw.chance(0.45) ? [] : [priceAt(run.price + 1), priceAt(run.price + 2)].slice(draw.below(2));
  return runningComment(
    draw.below(1 << 30),
    race.meeting.pool.code === 'jumps',
    run.position,
    run.failure,
    moves.map(({ text }) => text),
  );
}
