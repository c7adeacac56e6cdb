import { count, day, decimal, instant } from './column-kinds.js';

/** The figures that jockeys, trainers and owners share. Null: never calculated. */
export const peopleFigures = () => ({
  total_wins: count(),
  total_places: count(),
  total_seconds: count(),
  total_thirds: count(),
  win_rate: decimal(),
  place_rate: decimal(),
  priced_runs: count(),
  expected_wins: decimal(),
  ae_index: decimal(),
  ae_fair: decimal(),
  profit_loss_1u: decimal(),
  last_win_date: day(),
  stats_updated_at: instant(),
});
