import { stats } from './entry.js';

/** Entries of the counters and figures that combinations, distances and venues share. */
export const runFigures = {
  total_runs: stats('Runs, non-finishers included.', 'runs'),
  wins: stats('Wins, dead heats included.', 'runs'),
  places_2nd: stats('Second places.', 'runs'),
  places_3rd: stats('Third places.', 'runs'),
  win_percent: stats('Wins in 100 runs.', 'percent'),
  place_percent: stats('Finishes in the first three, wins included, in 100 runs.', 'percent'),
  priced_runs: stats('Runs with a starting price: what the A/E and the profit are counted over.', 'runs'),
  expected_wins: stats('Sum of 1 / decimal starting price over priced runs.', 'runs'),
  ae_index: stats(
    'Wins over expected wins, priced runs only; neutral is near 0.86, since books exceed 100 %.',
    'ratio',
  ),
  ae_fair: stats(
    "The same with each 1 / SP divided by its race's book, fully priced races only: neutral is 1.",
    'ratio',
  ),
  profit_loss_1u: stats(
    'Profit of one unit at starting price on every priced run; a dead heat of k pays sp / k - 1.',
    'units',
  ),
  reliable: stats('Whether there are runs enough for the strict threshold (10).'),
  query_filters: stats('What was counted: regions, first and last day, least number of runs for a row.'),
  calculated_at: stats('When these figures last changed. Freshness is in ops.refreshes.'),
  created_at: stats('When this row was first written.'),
};
