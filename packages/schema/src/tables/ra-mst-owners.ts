import { boolean, pgTable, text } from 'drizzle-orm/pg-core';
import { count, createdAt, day, decimal, evidenceRace, evidenceTime, idFormat, updatedAt } from './column-kinds.js';
import { peopleFigures } from './people-figures.js';

export const raMstOwners = pgTable(
  'ra_mst_owners',
  {
    id: text().primaryKey(),
    name: text(),
    name_off_dt: evidenceTime(),
    name_race_id: evidenceRace(),
    total_runners: count(),
    total_horses: count(),
    ...peopleFigures(),
    last_runner_date: day(),
    recent_14d_runs: count(),
    recent_14d_wins: count(),
    recent_14d_win_rate: decimal(),
    recent_30d_runs: count(),
    recent_30d_wins: count(),
    recent_30d_win_rate: decimal(),
    active_last_30d: boolean(),
    created_at: createdAt(),
    updated_at: updatedAt(),
  },
  (table) => [idFormat('ra_mst_owners_id_format', table.id, 'own')],
).enableRLS();
