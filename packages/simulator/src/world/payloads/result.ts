import { amendedRuns } from '../races/amendment.js';
import { clockOf, dateOf, isoOf } from '../calendar/days.js';
import { furlongsText, roundDistance } from '../races/distances.js';
import type { Engine } from '../engine.js';
import type { Race } from '../races/race.js';
import { startersOf } from '../races/race.js';
import { choose, hash, purpose } from '../hash.js';
import { prizesOf } from '../races/money.js';
import { courseInResult, nameOf, raceId, surfaceOf } from './race-heading.js';
import { resultRunner } from './result-runner.js';
import type { Outcome } from '../races/running.js';
import { dividendsOf } from '../races/tote.js';
import type { Result } from './shapes.js';

/** The result of a race as it stood on a day: ratings, prices and placings go on changing after the race. */
export function resultOf(engine: Engine, race: Race, outcome: Outcome, asOfDay: number): Result {
  const { conditions, meeting } = race;
  const { region } = meeting.pool;
  const runs = amendedRuns(outcome, asOfDay);
  const places =
    conditions.raceClass === 'Class 1' || conditions.raceClass === 'Class 2' ? 8 : region === 'IRE' ? 6 : 5;
  const prizes = prizesOf(
    conditions.prize,
    runs.map(({ position }) => position),
    places,
  );
  const dividends = dividendsOf(engine.seed, race, outcome);
  const metres = Math.round(conditions.yards * 0.9144);
  const isForeign = region !== 'GB' && region !== 'IRE';
  return {
    race_id: raceId(race),
    date: dateOf(race.day),
    region,
    course: courseInResult(race),
    course_id: meeting.track.id,
    off: clockOf(race.off),
    off_dt: isoOf(race.day, race.off),
    race_name: nameOf(engine, race),
    type: conditions.type,
    class: conditions.raceClass,
    pattern: conditions.pattern,
    rating_band: conditions.ratingBand,
    age_band: conditions.ageBand,
    sex_rest: conditions.sex,
    dist: roundDistance(conditions.yards),
    dist_y: String(conditions.yards),
    dist_m: isForeign && race.slot % 2 === 0 ? metres.toFixed(1) : String(metres),
    dist_f: furlongsText(conditions.yards),
    going: engine.goingOf(race).official,
    surface: surfaceOf(race),
    jumps: conditions.jumps,
    runners: runs.map((run, index) => resultRunner(engine, race, outcome, run, prizes[index] ?? 0, asOfDay)),
    winning_time_detail: winningTimeDetail(outcome, isForeign),
    comments: commentsOf(engine, race, outcome, asOfDay),
    non_runners: nonRunnersOf(engine, race),
    tote_win: dividends.win,
    tote_pl: dividends.place,
    tote_ex: dividends.exacta,
    tote_csf: dividends.csf,
    tote_tricast: dividends.tricast,
    tote_trifecta: dividends.trifecta,
  };
}

/** `1m 14.01s (slow by 3.81s)`; abroad nobody knows the standard. */
function winningTimeDetail({ kind, seconds, slow, runs }: Outcome, isForeign: boolean): string {
  if (kind !== 'run' || (runs[0]?.position ?? 0) === 0) return '';
  const minutes = Math.floor(seconds / 60);
  const time = `${minutes > 0 ? `${minutes}m ` : ''}${(seconds - minutes * 60).toFixed(2)}s`;
  if (isForeign) return time;
  return `${time} (${slow < 0 ? 'fast' : 'slow'} by ${Math.abs(slow).toFixed(2)}s)`;
}

function commentsOf({ seed }: Engine, race: Race, outcome: Outcome, asOfDay: number): string {
  if (outcome.kind === 'void') return 'The race was declared void.';
  if (outcome.kind === 'walk-over') return 'Walk-over.';
  const { amendment } = outcome;
  if (amendment !== undefined && asOfDay >= amendment.day) {
    return 'Amended: a placed horse was disqualified after a positive sample and the others were moved up.';
  }
  const toss = hash(seed, purpose.comment, race.day, race.slot);
  if (toss % 40 !== 0) return '';
  return choose(
    [
      'Course record lowered',
      'New course record',
      'The stewards held an inquiry and let the result stand.',
      'The start was delayed by a loose horse.',
    ],
    Math.floor(toss / 40),
  );
}

/** `Name (reason), Name (withdrawn; reason)`: the second came out at the start, after the market was made. */
function nonRunnersOf({ stable }: Engine, race: Race): string {
  const starters = new Set(startersOf(race));
  return race.entries
    .filter((entry) => !starters.has(entry) && entry.out !== undefined)
    .map(({ horse, out }) => {
      const reason = out === undefined ? '' : `${out.atStart ? 'withdrawn; ' : ''}${out.reason}`;
      return `${stable.horse(horse).name} (${reason})`;
    })
    .join(', ');
}
