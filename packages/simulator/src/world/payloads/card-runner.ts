import type { CardContext } from './card-context.js';
import { yearOf } from '../calendar/days.js';
import type { Entry } from '../races/race.js';
import { formBookOf } from './form.js';
import type { FormBook } from './form.js';
import { Draw, hash, purpose } from '../hash.js';
import { nonRunnerId } from '../horses/ids.js';
import { preview, spotlight } from '../names/remarks.js';
import { oddsOf } from './odds.js';
import { bestBefore, flagsOf } from './past-marks.js';
import { medicalOf, pastOwners, pastTrainers, quotesOf, stableTourOf } from './dossier.js';
import { hasCome, isIn, isOut } from '../races/stage.js';
import { tenureOn } from '../horses/tenures.js';
import type { RacecardRunner } from './shapes.js';
import { headgearOn, silkUrl } from './wear.js';

/** A declared runner, a reserve or a non-runner. */
export function cardRunner(context: CardContext, entry: Entry): RacecardRunner {
  const { engine, race, look } = context;
  const out = isOut(entry, look);
  const reserve = !isIn(entry, look);
  const rider = engine.ridersOf(race).get(entry.horse);
  const claim = rider === undefined ? 0 : engine.people.jockeys.claim(rider, race.day);
  const claimText = claim > 0 ? `(${claim})` : '';
  const undeclared =
    rider === undefined ||
    // Some riders are named on the morning of the race only.
    (entry.horse % 31 === 0 && !hasCome({ day: race.day, minute: 600 }, look)) ||
    (reserve && entry.horse % 2 === 0) ||
    (race.meeting.pool.index > 3 && entry.horse % 23 === 0);
  const jockey = rider === undefined || undeclared ? { id: '', name: '' } : engine.people.jockeys.jockey(rider);
  return write(context, entry, {
    number: out ? 'NR' : reserve ? `R${entry.number}` : String(entry.number),
    draw: reserve ? '0' : String(entry.draw),
    jockey: out ? `NON-RUNNER${claimText}` : jockey.name + (jockey.name === '' ? '' : claimText),
    jockeyId: out ? nonRunnerId : jockey.id,
    odds: oddsOf(context, entry, out),
    out,
  });
}

/** A horse entered and not yet declared: no number, no stall, no rider. */
export function entryRunner(context: CardContext, entry: Entry): RacecardRunner {
  return write(context, entry, { number: '', draw: '', jockey: '', jockeyId: '', odds: [], out: false });
}

interface Declaration {
  number: string;
  draw: string;
  jockey: string;
  jockeyId: string;
  odds: RacecardRunner['odds'];
  out: boolean;
}

function write(context: CardContext, entry: Entry, declaration: Declaration): RacecardRunner {
  const { engine, race, look, knownDay } = context;
  const { stable, tenures, people, traits, maturity, seed } = engine;
  const { code } = race.meeting.pool;
  const horse = stable.horse(entry.horse);
  const yard = tenureOn(tenures.trainers(entry.horse), race.day).who;
  const trainer = people.trainers.trainer(yard);
  const ownership = tenureOn(tenures.owners(entry.horse), race.day).who;
  const owner = people.owners.owner(ownership);
  const sex = maturity.sexOn(entry.horse, race.day);
  const book = formBookOf(engine.history, entry.horse, code, knownDay, race.day);
  const draw = new Draw(hash(seed, purpose.cardRunner, entry.horse, race.day));
  const modern = yearOf(race.day) >= 2026;
  const isHome = race.meeting.pool.index <= 3;
  const hasPreviews = isHome && hasCome({ day: race.day - 1, minute: 1080 }, look);
  const best = bestBefore(engine, book, draw);
  const headgear = headgearOn(horse, race.day);
  const surgery = horse.windSurgeries.findLast((day) => day < race.day);
  const days = engine.recent.fortnight(yard, knownDay);
  const runner: RacecardRunner = {
    horse_id: `hrs_${horse.number}`,
    horse: horse.name,
    dob: horse.dob,
    age: ageText(traits.ageOn(entry.horse, race.day), declaration.out, draw),
    sex: sex.word,
    sex_code: sex.code,
    colour: horse.colour,
    region: horse.region,
    breeder: horse.breeder,
    dam: horse.dam.name,
    dam_id: `dam_${horse.dam.number}`,
    dam_region: horse.dam.region,
    sire: horse.sire.name,
    sire_id: `sir_${horse.sire.number}`,
    sire_region: horse.sire.region,
    damsire: horse.damsire?.name ?? '',
    damsire_id: horse.damsire === undefined ? '' : `dsi_${horse.damsire.number}`,
    damsire_region: horse.damsire?.region ?? '',
    trainer: trainer.name,
    trainer_id: trainer.id,
    trainer_location: trainer.location,
    trainer_14_days: {
      runs: String(days.runs),
      wins: String(days.wins),
      percent: String(days.runs === 0 ? 0 : Math.round((days.wins / days.runs) * 100)),
    },
    owner: owner.name,
    owner_id: owner.id,
    prev_trainers: pastTrainers(engine, horse, race.day),
    prev_owners: pastOwners(engine, horse, race.day),
    comment: hasPreviews ? (draw.chance(0.01) ? null : preview(draw.below(1 << 20))) : '',
    spotlight: hasPreviews && !modern ? spotlight(draw.below(1 << 20)) : '',
    quotes: modern ? [] : quotesOf(engine, horse, book, trainer.name, draw),
    stable_tour: modern ? [] : stableTourOf(race, draw),
    medical: medicalOf(horse, race.day),
    number: declaration.number,
    draw: declaration.draw,
    headgear,
    headgear_run: headgear !== '' && isFirstSince(horse.headgearFrom, book) ? '1' : '',
    wind_surgery: surgery === undefined ? '' : 'w',
    wind_surgery_run: surgery !== undefined && isFirstSince(surgery, book) ? '1' : '',
    past_results_flags: flagsOf(race, book),
    lbs: String(entry.weight),
    ofr: entry.rated ? String(entry.rating) : '-',
    rpr: modern ? '' : best.rpr,
    ts: modern ? '' : best.ts,
    jockey: declaration.jockey,
    jockey_id: declaration.jockeyId,
    silk_url: silkUrl(seed, ownership),
    last_run: book.lastRun,
    form: book.form,
    trainer_rtf: isHome && draw.chance(0.9) ? String(Math.min(100, days.runs === 0 ? 0 : 20 + draw.below(60))) : '',
    odds: declaration.odds,
  };
  if (modern) {
    runner.performance_rating = best.rpr;
    runner.speed_rating = best.ts;
  }
  return runner;
}

/** Once in a great many non-runners the feed says in the age that the horse has died. */
function ageText(age: number, out: boolean, draw: Draw): string {
  return out && draw.chance(1 / 800) ? `Died as a ${age}` : String(age);
}

function isFirstSince(day: number, book: FormBook): boolean {
  return book.last === undefined || book.last < day;
}
