import { boolean, jsonb } from 'drizzle-orm/pg-core';
import { count, createdAt, decimal, instant } from './column-kinds.js';

/** What a row of figures was counted over: null or absent means no bound. */
export interface QueryFilters {
  regions: string[];
  from: string | null;
  to: string;
  min_runs: number;
}

/** The counters and figures that combinations, distances and venues share. */
export const runFigures = () => ({
  total_runs: count().notNull(),
  wins: count().notNull(),
  places_2nd: count().notNull(),
  places_3rd: count().notNull(),
  win_percent: decimal(),
  place_percent: decimal(),
  priced_runs: count().notNull(),
  expected_wins: decimal(),
  ae_index: decimal(),
  ae_fair: decimal(),
  profit_loss_1u: decimal(),
  reliable: boolean().notNull(),
  query_filters: jsonb().$type<QueryFilters>().notNull(),
  calculated_at: instant().notNull(),
  created_at: createdAt(),
});
