import { jsonb, pgTable, primaryKey, text } from 'drizzle-orm/pg-core';
import { count, decimal } from './column-kinds.js';
import { performers } from './performers.js';
import { runFigures } from './run-figures.js';

export type GoingBreakdown = Record<string, { runs: number; wins: number }>;

export const raPerformanceByDistance = pgTable(
  'ra_performance_by_distance',
  {
    entity_type: text({ enum: performers }).notNull(),
    entity_id: text().notNull(),
    code: text({ enum: ['all', 'flat', 'jumps'] }).notNull(),
    distance_yards: count().notNull(),
    distance_display: text().notNull(),
    ...runFigures(),
    best_time_seconds: decimal(),
    avg_time_seconds: decimal(),
    last_time_seconds: decimal(),
    going_breakdown: jsonb().$type<GoingBreakdown>(),
  },
  (table) => [
    primaryKey({
      name: 'ra_performance_by_distance_pkey',
      columns: [table.entity_type, table.entity_id, table.code, table.distance_yards],
    }),
  ],
).enableRLS();
