import type { Entry } from './entry.js';
import { stats } from './entry.js';

/** Entries of the figures that sires, dams and damsires share. `whose` reads as in "of its progeny". */
export const progenyFigures = (whose: string, leastRuns: number) => ({
  total_runners: stats(`Starts ${whose}, non-finishers included. Starts, not individuals: see total_horses.`, 'runs'),
  total_horses: stats(`Individual horses ${whose} that have run.`, 'horses'),
  winners: stats(`Individual horses ${whose} that have won.`, 'horses'),
  total_wins: stats(`Wins ${whose}, dead heats included.`, 'runs'),
  total_places_2nd: stats(`Second places ${whose}.`, 'runs'),
  total_places_3rd: stats(`Third places ${whose}.`, 'runs'),
  overall_win_percent: stats('total_wins in 100 starts. Null without starts.', 'percent'),
  priced_runs: stats('Starts with a starting price: what the A/E and the profit are counted over.', 'runs'),
  expected_wins: stats('Sum of 1 / decimal starting price over priced runs.', 'runs'),
  overall_ae_index: stats(
    'Wins over expected wins, priced runs only; a neutral entity is near 0.86, since books exceed 100 %.',
    'ratio',
  ),
  overall_ae_fair: stats(
    "The same with each 1 / SP divided by its race's book, fully priced races only: neutral is 1.",
    'ratio',
  ),
  profit_loss_1u: stats(
    'Profit of one unit at starting price on every priced run; a dead heat of k pays sp / k - 1.',
    'units',
  ),
  best_class: stats(`Class with the highest A/E among those with at least ${leastRuns} starts; never Unclassed.`),
  best_class_ae: stats('A/E in best_class.', 'ratio'),
  best_distance: stats(`Nominal distance with the highest A/E among those with at least ${leastRuns} starts.`),
  best_distance_ae: stats('A/E at best_distance.', 'ratio'),
  ...ranked('class', 1),
  ...ranked('class', 2),
  ...ranked('class', 3),
  ...ranked('distance', 1),
  ...ranked('distance', 2),
  ...ranked('distance', 3),
  analysis_last_updated: stats(
    'When these figures last changed. Null: never calculated. Freshness is in ops.refreshes.',
  ),
  data_quality_score: stats('priced_runs / total_runners, 0 to 1. Null without starts.', 'ratio'),
});

function ranked<Kind extends 'class' | 'distance', Rank extends 1 | 2 | 3>(kind: Kind, rank: Rank) {
  const place = { 1: 'most', 2: 'second most', 3: 'third most' }[rank];
  const group = kind === 'class' ? 'race class (Irish races are Unclassed)' : 'nominal distance (half furlongs)';
  const tie = kind === 'class' ? 'the better class' : 'the shorter distance';
  // TypeScript widens computed keys to string; these five are known.
  return {
    [`${kind}_${rank}_name`]: stats(`The ${group} with the ${place} wins; ties: more starts, then ${tie}.`),
    [`${kind}_${rank}_runners`]: stats(`Starts in ${kind}_${rank}_name.`, 'runs'),
    [`${kind}_${rank}_wins`]: stats(`Wins in ${kind}_${rank}_name.`, 'runs'),
    [`${kind}_${rank}_win_percent`]: stats(`Wins in 100 starts in ${kind}_${rank}_name.`, 'percent'),
    [`${kind}_${rank}_ae`]: stats(`Wins over expected wins in ${kind}_${rank}_name.`, 'ratio'),
  } as Record<`${Kind}_${Rank}_${'name' | 'runners' | 'wins' | 'win_percent' | 'ae'}`, Entry<'stats'>>;
}
