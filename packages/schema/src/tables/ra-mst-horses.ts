import { pgTable, text } from 'drizzle-orm/pg-core';
import { createdAt, day, evidenceRace, evidenceTime, idFormat, lowerCase, updatedAt } from './column-kinds.js';
import { raMstDams } from './ra-mst-dams.js';
import { raMstDamsires } from './ra-mst-damsires.js';
import { raMstSires } from './ra-mst-sires.js';

export const raMstHorses = pgTable(
  'ra_mst_horses',
  {
    id: text().primaryKey(),
    name: text().notNull(),
    region: text(),
    sex: text(),
    sex_code: text(),
    dob: day(),
    colour: text(),
    colour_code: text(),
    breeder: text(),
    sire_id: text().references(() => raMstSires.id),
    dam_id: text().references(() => raMstDams.id),
    damsire_id: text().references(() => raMstDamsires.id),
    name_off_dt: evidenceTime(),
    name_race_id: evidenceRace(),
    region_off_dt: evidenceTime(),
    region_race_id: evidenceRace(),
    sex_off_dt: evidenceTime(),
    sex_race_id: evidenceRace(),
    dob_off_dt: evidenceTime(),
    dob_race_id: evidenceRace(),
    colour_off_dt: evidenceTime(),
    colour_race_id: evidenceRace(),
    breeder_off_dt: evidenceTime(),
    breeder_race_id: evidenceRace(),
    pedigree_off_dt: evidenceTime(),
    pedigree_race_id: evidenceRace(),
    created_at: createdAt(),
    updated_at: updatedAt(),
  },
  (table) => [
    idFormat('ra_mst_horses_id_format', table.id, 'hrs'),
    lowerCase('ra_mst_horses_region_lower_case', table.region),
  ],
).enableRLS();
