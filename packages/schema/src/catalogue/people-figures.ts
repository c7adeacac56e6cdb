import type { Entry } from './entry.js';
import { stats } from './entry.js';

/** Entries of the figures that jockeys, trainers and owners share. */
export const peopleFigures = {
  total_wins: stats('Wins, dead heats included.', 'runs'),
  total_places: stats('Finishes in the first three, wins included, whatever the size of the field.', 'runs'),
  total_seconds: stats('Second places.', 'runs'),
  total_thirds: stats('Third places.', 'runs'),
  win_rate: stats('Wins in 100 runs. Null without runs.', 'percent'),
  place_rate: stats('Places in 100 runs. Null without runs.', 'percent'),
  priced_runs: stats('Runs with a starting price: what the A/E and the profit are counted over.', 'runs'),
  expected_wins: stats('Sum of 1 / decimal starting price over priced runs.', 'runs'),
  ae_index: stats(
    'Wins over expected wins, priced runs only; a neutral entity is near 0.86, since books exceed 100 %.',
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
  last_win_date: stats('Day of the newest win. Days since then: the views in schema figures.'),
  stats_updated_at: stats('When these figures last changed. Null: never calculated. Freshness is in ops.refreshes.'),
};

/** Entries of the two recent windows. `noun` is what the columns call a run. */
export const recentFigures = <Noun extends 'rides' | 'runs'>(noun: Noun) => ({
  ...recent(14, noun),
  ...recent(30, noun),
});

function recent<Days extends 14 | 30, Noun extends 'rides' | 'runs'>(days: Days, noun: Noun) {
  // TypeScript widens computed keys to string; these three are known.
  return {
    [`recent_${days}d_${noun}`]: stats(`Runs in the last ${days} days, the day of the figures included.`, 'runs'),
    [`recent_${days}d_wins`]: stats(`Wins in the last ${days} days, the day of the figures included.`, 'runs'),
    [`recent_${days}d_win_rate`]: stats(`Wins in 100 runs of the last ${days} days. Null without runs.`, 'percent'),
  } as Record<`recent_${Days}d_${Noun | 'wins' | 'win_rate'}`, Entry<'stats'>>;
}
