import { pgTable, text } from 'drizzle-orm/pg-core';
import { createdAt, decimal, evidenceRace, evidenceTime, idFormat, lowerCase, updatedAt } from './column-kinds.js';

export const raMstCourses = pgTable(
  'ra_mst_courses',
  {
    id: text().primaryKey(),
    name: text().notNull(),
    // Lower-case code; no foreign key to ra_mst_regions, which is loaded from the API apart from any race.
    region_code: text().notNull(),
    // Null until the list of courses has been read: a race tells the code of its region only.
    region: text(),
    track_type: text(),
    surface: text(),
    longitude: decimal(),
    latitude: decimal(),
    name_off_dt: evidenceTime(),
    name_race_id: evidenceRace(),
    created_at: createdAt(),
    updated_at: updatedAt(),
  },
  (table) => [
    idFormat('ra_mst_courses_id_format', table.id, 'crs'),
    lowerCase('ra_mst_courses_region_code_lower_case', table.region_code),
  ],
).enableRLS();
