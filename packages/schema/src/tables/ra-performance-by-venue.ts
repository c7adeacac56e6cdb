import { pgTable, primaryKey, text } from 'drizzle-orm/pg-core';
import { performers } from './performers.js';
import { raMstCourses } from './ra-mst-courses.js';
import { runFigures } from './run-figures.js';

export const raPerformanceByVenue = pgTable(
  'ra_performance_by_venue',
  {
    entity_type: text({ enum: performers }).notNull(),
    entity_id: text().notNull(),
    venue_id: text()
      .notNull()
      .references(() => raMstCourses.id),
    ...runFigures(),
  },
  (table) => [
    primaryKey({
      name: 'ra_performance_by_venue_pkey',
      columns: [table.entity_type, table.entity_id, table.venue_id],
    }),
  ],
).enableRLS();
