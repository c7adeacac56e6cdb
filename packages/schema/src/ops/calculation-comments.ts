import { type Documented, errorText } from './documented.js';
import type * as declared from './index.js';

// An id whose digits begin with 0 is a negative number with a 1 before its digits, since it would lose them.
const runGroups = {
  race_id: 'The race: digits of ra_races.id.',
  horse_id: 'The horse: digits of ra_mst_horses.id.',
  jockey_id: 'The jockey: digits of the id.',
  trainer_id: 'The trainer: digits of the id.',
  owner_id: 'The owner: digits of the id.',
  sire_id: 'The sire: digits of the id.',
  dam_id: 'The dam: digits of the id.',
  damsire_id: 'The damsire: digits of the id.',
  course_id: 'The course: digits of the id.',
  half_furlongs: 'Nominal distance in half furlongs (110 yards).',
};

const summed = {
  race_date: 'Day of the race.',
  off_time: 'Off time in microseconds since 1970.',
  chance: '1 / decimal starting price of a run, in units of 1e-14. Null without a price.',
  fair_chance: "chance over the sum of the race's chances, in units of 1e-14. Null unless every run of it is priced.",
  profit: 'Profit of a stake of one unit at starting price, in units of 1e-12.',
  race_class: 'Class 1 to 7. Null: unclassed.',
  going: 'Going group: 1 firm, 2 good, 3 soft, 4 heavy, 5 all-weather.',
  position: 'Official place.',
  is_jumps: 'Hurdle or Chase: true; Flat or NH Flat: false.',
  is_run: 'Whether it counts as a run: the race has a result, and it is not void.',
  winning_time: "The winner's measured time in microseconds.",
};

/** What the tables that figures are calculated from mean, column by column. */
export const calculationComments = {
  run_facts: {
    comment:
      'Every declared, reserve or past runner, narrow and typed: what the calculated figures are made of. Unlogged: rebuilt from the public tables when it is empty.',
    columns: {
      ...runGroups,
      ...summed,
      placed: 'What a run adds to three counters of 21 bits, from the lowest: wins, second places, third places.',
      priced: 'The same: runs with a price, wins of those, wins in races of which every run is priced.',
      firm_good_soft: 'The same: runs on firm, good and soft going.',
      heavy_aw: 'The same: runs on heavy and all-weather going.',
      prize_gbp: 'Prize won in pence.',
      prize_eur: 'Prize won in euro cents.',
      yards: 'Exact distance in yards.',
      age: 'Age in years on the day.',
      region: 'Lower-case region code of the course.',
    },
  },
  changed_runs: {
    comment:
      'Runs whose fact changed since the last whole refresh, as they were and as they are: which figures have to be calculated again. Unlogged.',
    columns: {
      id: 'Number of the change.',
      ...runGroups,
      change: '-1: as the fact was; 1: as it is. Null: the fact is the same, and what follows is not noted.',
      ...summed,
    },
  },
  run_sums: {
    comment:
      'Sums of the runs that count, by groups that no index of the facts leads to. Unlogged: made again from the facts when they are empty or of other facts.',
    columns: {
      grouping:
        'By what: 1 jockey, 2 trainer, 3 sire, 4 damsire; 5 to 8 each of them by course; 9 to 12 by distance and code; 13 jockey and trainer; 14 sire and 15 damsire by class. 0: of which facts (first_key: ops.refreshes.id of their making) and up to which day (last_day) the sums are.',
      first_key: 'Digits of the id of the jockey, trainer, sire or damsire.',
      second_key: 'Digits of the id of the course or trainer, half furlongs, or class (8: unclassed). 0: none.',
      third_key: 'Code by distance: 0 flat, 1 jumps, 2 unknown. Otherwise 0.',
      runs: 'Runs.',
      wins: 'Of them won.',
      seconds: 'Second places.',
      thirds: 'Third places.',
      priced_runs: 'Runs with a price.',
      priced_wins: 'Of them won.',
      fair_wins: 'Wins in races of which every run is priced.',
      chances: 'Sum of chance.',
      fair_chances: 'Sum of fair_chance.',
      profits: 'Sum of profit.',
      first_day: 'Day of the first run.',
      last_day: 'Day of the last run.',
      last_win: 'Day of the last win.',
      horses: 'By sire and damsire: different horses.',
      winners: 'By sire and damsire: horses that won.',
      firm_runs: 'By distance: runs on firm going.',
      firm_wins: 'By distance: wins on firm going.',
      good_runs: 'By distance: runs on good going.',
      good_wins: 'By distance: wins on good going.',
      soft_runs: 'By distance: runs on soft going.',
      soft_wins: 'By distance: wins on soft going.',
      heavy_runs: 'By distance: runs on heavy going.',
      heavy_wins: 'By distance: wins on heavy going.',
      aw_runs: 'By distance: runs on all-weather going.',
      aw_wins: 'By distance: wins on all-weather going.',
      timed: 'By distance: wins with a measured time.',
      time_won: 'By distance: sum of their times in microseconds.',
      fastest: 'By distance: the shortest of them in microseconds.',
      newest: 'By distance: the last of them: day since 1970, off time, race, horse, time in microseconds.',
    },
  },
  refreshes: {
    comment:
      'Refreshes of calculated figures: freshness is read here alone. Kept for 400 days, and the last of each family.',
    columns: {
      id: 'Number of the refresh.',
      family: 'Which figures: pedigree, people, combinations, distance, venue, runners.',
      scope: 'What was counted: regions, days, thresholds.',
      as_of: 'Day that the figures are of, inclusive.',
      watermark_load_id: 'Newest run whose rows are counted: ops.loads.id.',
      started_at: 'When it began.',
      finished_at: 'When it ended. Null: it runs, or was killed.',
      counts: 'Rows inserted, updated and deleted.',
      error_text: errorText,
    },
  },
} as const satisfies {
  changed_runs: Documented<typeof declared.opsChangedRuns>;
  refreshes: Documented<typeof declared.opsRefreshes>;
  run_facts: Documented<typeof declared.opsRunFacts>;
  run_sums: Documented<typeof declared.opsRunSums>;
};
