import { pgTable, text } from 'drizzle-orm/pg-core';
import { createdAt, evidenceRace, evidenceTime, lowerCase, updatedAt } from './column-kinds.js';
import { raMstDams } from './ra-mst-dams.js';
import { raMstDamsires } from './ra-mst-damsires.js';
import { raMstHorses } from './ra-mst-horses.js';
import { raMstSires } from './ra-mst-sires.js';

export const raHorsePedigree = pgTable(
  'ra_horse_pedigree',
  {
    horse_id: text()
      .primaryKey()
      .references(() => raMstHorses.id),
    sire_id: text().references(() => raMstSires.id),
    sire: text(),
    dam_id: text().references(() => raMstDams.id),
    dam: text(),
    damsire_id: text().references(() => raMstDamsires.id),
    damsire: text(),
    breeder: text(),
    region: text(),
    pedigree_off_dt: evidenceTime(),
    pedigree_race_id: evidenceRace(),
    breeder_off_dt: evidenceTime(),
    breeder_race_id: evidenceRace(),
    region_off_dt: evidenceTime(),
    region_race_id: evidenceRace(),
    created_at: createdAt(),
    updated_at: updatedAt(),
  },
  (table) => [lowerCase('ra_horse_pedigree_region_lower_case', table.region)],
).enableRLS();
