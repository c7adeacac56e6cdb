import { pgTable, text } from 'drizzle-orm/pg-core';
import { count, createdAt, day, decimal, evidenceRace, evidenceTime, idFormat, updatedAt } from './column-kinds.js';
import { peopleFigures } from './people-figures.js';

export const raMstJockeys = pgTable(
  'ra_mst_jockeys',
  {
    id: text().primaryKey(),
    name: text(),
    name_off_dt: evidenceTime(),
    name_race_id: evidenceRace(),
    total_rides: count(),
    ...peopleFigures(),
    last_ride_date: day(),
    recent_14d_rides: count(),
    recent_14d_wins: count(),
    recent_14d_win_rate: decimal(),
    recent_30d_rides: count(),
    recent_30d_wins: count(),
    recent_30d_win_rate: decimal(),
    created_at: createdAt(),
    updated_at: updatedAt(),
  },
  (table) => [idFormat('ra_mst_jockeys_id_format', table.id, 'jky')],
).enableRLS();
