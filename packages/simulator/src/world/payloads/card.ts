import { cardRunner, entryRunner } from './card-runner.js';
import type { CardContext } from './card-context.js';
import { clockOf, dateOf, isoOf, londonDay, yearOf } from '../calendar/days.js';
import { exactDistance, nominalFurlongs, roundDistance } from '../races/distances.js';
import type { Engine } from '../engine.js';
import type { Entry, Race } from '../races/race.js';
import { hash, purpose } from '../hash.js';
import { isGhost } from '../races/ghost.js';
import { cardPrize } from '../races/money.js';
import { verdict as verdictOn } from '../names/remarks.js';
import { priceAt } from '../races/prices.js';
import { nameOf, raceId, surfaceOf } from './race-heading.js';
import { hasCome, isAbandoned, isIn, isOut, lastLook, stageOf } from '../races/stage.js';
import type { Racecard } from './shapes.js';

/** The card of a race as a request at `asOf` (epoch milliseconds) sees it. */
export function cardOf(engine: Engine, race: Race, asOf: number): Racecard {
  const look = lastLook(race, asOf);
  const stage = stageOf(race, asOf);
  const { conditions, meeting } = race;
  const { region } = meeting.pool;
  // What has happened by the day of the look is known; a race that is still ahead knows nothing of the days between.
  const context: CardContext = { engine, race, look, knownDay: Math.min(race.day, londonDay(new Date(look))) };
  const runners =
    stage === 'entry'
      ? entriesOf(engine, race).map((entry) => entryRunner(context, entry))
      : race.entries.map((entry) => cardRunner(context, entry));
  const running = stage === 'entry' ? [] : race.entries.filter((entry) => isIn(entry, look) && !isOut(entry, look));
  const moved = meeting.moved !== undefined && !hasCome(meeting.moved, look);
  const track = moved ? (meeting.moved?.from ?? meeting.track) : meeting.track;
  const { tip, verdict, betting_forecast } = previewsOf(context, running);
  const card: Racecard = {
    race_id: raceId(race),
    course: track.name,
    course_id: track.id,
    date: dateOf(race.day),
    off_time: clockOf(race.off),
    off_dt: isoOf(race.day, race.off),
    race_name: stage === 'entry' ? nameOf(engine, race).replace(/ \(Div I\)$/, '') : nameOf(engine, race),
    distance_round: roundDistance(conditions.yards),
    distance: exactDistance(conditions.yards),
    distance_f: nominalFurlongs(conditions.yards).toFixed(1),
    region,
    pattern: conditions.pattern,
    sex_restriction: conditions.sex,
    race_class: conditions.raceClass,
    type: conditions.type,
    age_band: conditions.ageBand,
    rating_band: conditions.ratingBand,
    prize: cardPrize(conditions.prize, region),
    field_size: String(stage === 'entry' ? runners.length : running.length),
    going_detailed: '',
    rail_movements: '',
    stalls: '',
    weather: '',
    going: engine.goingOf(race).forecast,
    surface: surfaceOf(race),
    jumps: conditions.jumps,
    runners,
    big_race: /[12]$/.test(conditions.pattern) || (conditions.raceClass === 'Class 2' && race.slot % 3 === 0),
    is_abandoned: isAbandoned(race, look),
    tip,
    verdict,
    betting_forecast,
  };
  if (yearOf(race.day) >= 2026) card.race_status = stage;
  return card;
}

/** Entries: the declared horses and others that will not be, among them some that run elsewhere on the day. */
function entriesOf({ fields, seed }: Engine, race: Race): readonly Entry[] {
  const entries = [...race.entries];
  for (const other of fields.races(race.day, race.meeting.pool.index)) {
    if (other === race || other.conditions.type !== race.conditions.type) continue;
    const isOtherHalf = race.division === 1 && other.division === 2 && other.meeting === race.meeting;
    for (const entry of other.entries) {
      if (isOtherHalf || hash(seed, purpose.entry, entry.horse, race.slot) % 9 === 0) entries.push(entry);
    }
  }
  return entries;
}

/** Tip, verdict and betting forecast of British and Irish races come on the eve. */
function previewsOf(
  { engine, race, look }: CardContext,
  running: readonly Entry[],
): Pick<Racecard, 'tip' | 'verdict' | 'betting_forecast'> {
  const outcome = engine.outcomeOf(race);
  const none = { tip: '', verdict: '', betting_forecast: '' };
  const isHome = race.meeting.pool.index <= 3;
  if (!isHome || outcome === undefined || running.length < 2 || !hasCome({ day: race.day - 1, minute: 1080 }, look))
    return none;
  const toss = hash(engine.seed, purpose.card, race.day, 2000 + race.slot);
  if (toss % 50 === 0) return none;
  const prices = new Map(outcome.runs.map(({ entry, price }) => [entry.horse, price]));
  const forecast = running
    .map((entry) => ({
      name: engine.stable.horse(entry.horse).name,
      // The forecaster is off by a step or two.
      step: (prices.get(entry.horse) ?? 55) + (hash(engine.seed, purpose.card, entry.horse, race.day) % 5) - 2,
    }))
    .sort((a, b) => a.step - b.step || (a.name < b.name ? -1 : 1));
  const [first, second, third] = forecast;
  const tip = toss % 3 === 0 ? (second ?? first) : first;
  const other = tip === first ? (third ?? second) : first;
  return {
    tip: tip?.name ?? '',
    verdict: verdictOn(toss >>> 4, tip?.name ?? '', other?.name ?? ''),
    betting_forecast: forecast
      .map(({ name, step }, index) => {
        const price = priceAt(step).text;
        // Horses of one price share it: the price stands before the first of them only.
        return index > 0 && priceAt(forecast[index - 1]?.step ?? 0).text === price ? ` ${name}` : `${price} ${name}`;
      })
      .join(', '),
  };
}

/** The second half of a divided race appears at the declarations; a race that did not fill goes then. */
export function isVisible(race: Race, asOf: number): boolean {
  const isEntry = stageOf(race, asOf) === 'entry';
  return isGhost(race) ? isEntry : race.division !== 2 || !isEntry;
}
