import { pgTable, text } from 'drizzle-orm/pg-core';
import { count, createdAt, day, decimal, evidenceRace, evidenceTime, idFormat, updatedAt } from './column-kinds.js';
import { peopleFigures } from './people-figures.js';

export const raMstTrainers = pgTable(
  'ra_mst_trainers',
  {
    id: text().primaryKey(),
    name: text(),
    location: text(),
    name_off_dt: evidenceTime(),
    name_race_id: evidenceRace(),
    location_off_dt: evidenceTime(),
    location_race_id: evidenceRace(),
    total_runners: count(),
    ...peopleFigures(),
    last_runner_date: day(),
    recent_14d_runs: count(),
    recent_14d_wins: count(),
    recent_14d_win_rate: decimal(),
    recent_30d_runs: count(),
    recent_30d_wins: count(),
    recent_30d_win_rate: decimal(),
    created_at: createdAt(),
    updated_at: updatedAt(),
  },
  (table) => [idFormat('ra_mst_trainers_id_format', table.id, 'trn')],
).enableRLS();
