import type { raRunnerStatistics } from '../tables/ra-runner-statistics.js';
import type { Entry, TableCatalogue } from './entry.js';
import { stats } from './entry.js';
import { stamps } from './stamps.js';

/** Runs, wins, seconds and thirds of one kind of earlier run. `which` reads as in "runs at this course". */
const record = <Kind extends string>(kind: Kind, which: string) =>
  ({
    [`${kind}_runs`]: stats(`Earlier runs ${which}.`, 'runs'),
    [`${kind}_wins`]: stats(`Earlier wins ${which}.`, 'runs'),
    [`${kind}_2nds`]: stats(`Earlier second places ${which}.`, 'runs'),
    [`${kind}_3rds`]: stats(`Earlier third places ${which}.`, 'runs'),
    // TypeScript widens computed keys to string; these four are known.
  }) as Record<`${Kind}_${'runs' | 'wins' | '2nds' | '3rds'}`, Entry<'stats'>>;

export const runnerStatisticsCatalogue = {
  comment:
    'What was known of each runner before its race, declared runners of races to come included: only loaded races strictly before the off count.',
  columns: {
    race_id: stats('The race: ra_races.id.'),
    horse_id: stats('The horse: ra_mst_horses.id.'),
    career_runs: stats('Earlier runs.', 'runs'),
    career_wins: stats('Earlier wins.', 'runs'),
    career_places: stats('Earlier finishes in the first three, wins included.', 'runs'),
    career_prize: stats('Prizes won before in pounds. Never added to career_prize_eur.', 'GBP'),
    career_prize_eur: stats('Prizes won before in euros.', 'EUR'),
    career_win_percent: stats('Wins in 100 earlier runs. Null without runs.', 'percent'),
    career_place_percent: stats('Places in 100 earlier runs. Null without runs.', 'percent'),
    ...record('course', 'at this course in the same code of racing'),
    ...record('course_distance', 'at this course and nominal distance in the same code'),
    ...record('distance', 'at this nominal distance in the same code'),
    ...record('firm', 'on hard, firm or good to firm turf'),
    ...record('good', 'on good or good to yielding turf'),
    ...record('soft', 'on good to soft, yielding or soft turf'),
    ...record('heavy', 'on soft to heavy or heavy turf'),
    ...record('aw', 'on an all-weather surface'),
    ...record('jockey', 'with the jockey of this race'),
    ...record('jumps', 'over hurdles or fences'),
    ...record('last_10', 'among the last ten'),
    ...record('last_12m', 'in the 365 days before the day of the race'),
    last_raced: stats('Day of the last earlier run.'),
    last_won: stats('Day of the last earlier win.'),
    min_winning_distance_yards: stats('Shortest exact distance won over before.', 'yards'),
    max_winning_distance_yards: stats('Longest exact distance won over before.', 'yards'),
    reliable: stats('Whether there are runs enough for the strict threshold (5).'),
    history_complete: stats('False for horses older than two in the first loaded season: earlier runs are not loaded.'),
    ...stamps,
  },
} as const satisfies TableCatalogue<typeof raRunnerStatistics>;
