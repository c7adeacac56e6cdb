import { rounded, whole } from './fraction.js';
import { earliest, latest, percent, sum, winsOf } from './groups.js';
import { daysBetween, type Row } from './masters.js';
import type { Starter } from './starters.js';

/** What was known of each runner before its race, by race and horse. */
export function runnerRows(starters: readonly Starter[]): Map<string, Row> {
  const firstSeason = Number((earliest(starters.filter(({ ran }) => ran).map(({ date }) => date)) ?? '0').slice(0, 4));
  const byHorse = new Map<string, Starter[]>();
  for (const starter of starters) {
    const horse = starter.ids['horse'] ?? '';
    byHorse.set(horse, [...(byHorse.get(horse) ?? []), starter]);
  }
  const rows = new Map<string, Row>();
  for (const [horse, career] of byHorse) {
    for (const starter of career) {
      rows.set(
        `${starter.race_id} ${horse}`,
        rowOf(
          starter,
          career.filter((other) => isKnownBefore(other, starter, career)),
          career,
          firstSeason,
        ),
      );
    }
  }
  return rows;
}

/** Of a day on which one of its off times is unknown, nothing is known for sure. */
function isKnownBefore(other: Starter, starter: Starter, career: readonly Starter[]): boolean {
  if (!other.ran || other === starter) return false;
  if (other.date !== starter.date) return other.date < starter.date;
  const day = career.filter(({ date }) => date === starter.date);
  if (day.some(({ off }) => off === null)) return false;
  return (other.off ?? 0) < (starter.off ?? 0);
}

function rowOf(starter: Starter, runs: readonly Starter[], career: readonly Starter[], firstSeason: number): Row {
  const sameCode = runs.filter(({ code }) => code === starter.code);
  const asFar = sameCode.filter(({ furlongs }) => furlongs !== null && furlongs === starter.furlongs);
  const here = (some: readonly Starter[]) => some.filter(({ course }) => course === starter.course);
  // Of two runs at one instant neither is the later one: both are among the last ten, or none.
  const lastTen = runs.filter(
    (run) => runs.filter((other) => isKnownBefore(other, run, career)).length >= runs.length - 10,
  );
  const won = runs.filter(({ position }) => position === 1);
  const wonOver = won.flatMap(({ yards }) => (yards === null ? [] : [yards]));
  return {
    career_runs: runs.length,
    career_wins: won.length,
    career_places: places(runs),
    career_prize: rounded(sum(runs.map(({ pounds }) => pounds ?? whole(0))), 2),
    career_prize_eur: rounded(sum(runs.map(({ euros }) => euros ?? whole(0))), 2),
    career_win_percent: percent(won.length, runs.length),
    career_place_percent: percent(places(runs), runs.length),
    ...record('course', here(sameCode)),
    ...record('course_distance', here(asFar)),
    ...record('distance', asFar),
    ...Object.assign(
      {},
      ...['firm', 'good', 'soft', 'heavy', 'aw'].map((going) =>
        record(
          going,
          runs.filter((run) => run.going === going),
        ),
      ),
    ),
    ...record(
      'jockey',
      runs.filter(({ ids }) => ids['jockey'] !== null && ids['jockey'] === starter.ids['jockey']),
    ),
    ...record(
      'jumps',
      runs.filter(({ code }) => code === 'jumps'),
    ),
    ...record('last_10', lastTen),
    ...record(
      'last_12m',
      runs.filter(({ date }) => date < starter.date && daysBetween(date, starter.date) <= 365),
    ),
    last_raced: latest(runs.map(({ date }) => date)),
    last_won: latest(won.map(({ date }) => date)),
    min_winning_distance_yards: wonOver.length === 0 ? null : Math.min(...wonOver),
    max_winning_distance_yards: wonOver.length === 0 ? null : Math.max(...wonOver),
    reliable: runs.length >= 5,
    history_complete: starter.age !== null && Number(starter.date.slice(0, 4)) - starter.age >= firstSeason - 2,
  };
}

const places = (runs: readonly Starter[]): number =>
  runs.filter(({ position }) => position !== null && position <= 3).length;

function record(kind: string, runs: readonly Starter[]): Row {
  const at = (place: number) => runs.filter(({ position }) => position === place).length;
  return {
    [`${kind}_runs`]: runs.length,
    [`${kind}_wins`]: winsOf(runs),
    [`${kind}_2nds`]: at(2),
    [`${kind}_3rds`]: at(3),
  };
}
