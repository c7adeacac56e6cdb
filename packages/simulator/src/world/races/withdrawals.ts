import type { Moment, Race, Withdrawal } from './race.js';
import type { Draw } from '../hash.js';
import { at } from '../hash.js';

const reasons = [
  'unsuitable ground',
  'unsuitable ground',
  'self certificate',
  'self certificate, lame',
  "vet's certificate",
  'going',
  'coughing',
  'travel problems',
  'off colour',
  'self certificate, off feed',
];
const startReasons = [
  'unruly in stalls',
  'refused to enter stalls',
  "vet's advice",
  'upset in stalls',
  'burst out of stalls',
];
const jumpsStartReasons = ["vet's advice", 'lost a shoe', 'lame', 'unseated rider and bolted'];

/** Declarations close two days before a Flat race and on the eve of a jumps race, at ten. */
export function declarationsOf(race: Pick<Race, 'day' | 'meeting'>): Moment {
  return { day: race.day - (race.meeting.pool.code === 'flat' ? 2 : 1), minute: 600 };
}

/** Reserves are called until nine on the morning of the race. */
const lastCall = 540;

/** Takes horses out of a declared field, and lets reserves in for those that came out in time. */
export function withdraw(race: Race, draw: Draw): void {
  const wholesale = draw.chance(1 / 1200) && race.entries.length > 1 && race.entries.length < 8;
  const share = draw.chance(0.06) ? 0.16 : 0.047;
  race.entries.forEach((entry, index) => {
    const isWalkOver = wholesale && index > 0;
    if (!isWalkOver && !draw.chance(share)) return;
    entry.out = isWalkOver ? eve(race, draw) : oneWithdrawal(race, draw);
  });
  // A race keeps at least one runner: the first declared stands its ground.
  const first = race.entries[0];
  if (first !== undefined && race.entries.every((entry) => entry.out !== undefined || entry.reserve > 0))
    first.out = undefined;
  callReserves(race);
}

function eve(race: Race, draw: Draw): Withdrawal {
  return { day: race.day - 1, minute: 1100 + draw.below(200), reason: draw.pick(reasons), atStart: false };
}

function oneWithdrawal(race: Race, draw: Draw): Withdrawal {
  const toss = draw.next();
  if (toss < 0.4) return { ...eve(race, draw), minute: 720 + draw.below(700) };
  if (toss < 0.6) return { ...eve(race, draw), day: race.day, minute: 420 + draw.below(lastCall - 420) };
  if (toss < 0.93) {
    const from = Math.min(lastCall, race.off - 60);
    return { ...eve(race, draw), day: race.day, minute: from + draw.below(Math.max(1, race.off - 20 - from)) };
  }
  const list = race.meeting.pool.code === 'flat' ? startReasons : jumpsStartReasons;
  return { day: race.day, minute: race.off - 1, reason: draw.pick(list), atStart: true };
}

function callReserves(race: Race): void {
  const vacancies = race.entries
    .filter(({ out, reserve }) => reserve === 0 && out !== undefined && (out.day < race.day || out.minute < lastCall))
    .sort((a, b) => (a.out?.day ?? 0) - (b.out?.day ?? 0) || (a.out?.minute ?? 0) - (b.out?.minute ?? 0));
  const waiting = race.entries.filter(({ out, reserve }) => reserve > 0 && out === undefined);
  waiting.slice(0, vacancies.length).forEach((entry, index) => {
    const vacancy = at(vacancies, index);
    if (vacancy.out === undefined) return;
    entry.in = { day: vacancy.out.day, minute: vacancy.out.minute + 5 };
    entry.draw = vacancy.draw;
  });
}
