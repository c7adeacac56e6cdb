import { sql } from 'drizzle-orm';
import { pgTable, text } from 'drizzle-orm/pg-core';
import { createdAt, evidenceRace, evidenceTime, idFormat, lowerCase, updatedAt } from './column-kinds.js';
import { progenyFigures } from './progeny-figures.js';

/** Sires, dams and damsires: three tables of one form, apart only in the prefix of their ids. */
export function ancestorTable<Name extends string>(name: Name, prefix: string) {
  return pgTable(
    name,
    {
      id: text().primaryKey(),
      name: text(),
      region: text(),
      // Horses and ancestors share one number space. No foreign key: most ancestors never ran here, and none is invented.
      horse_id: text().generatedAlwaysAs(sql`'hrs_' || substr(id, 5)`),
      name_off_dt: evidenceTime(),
      name_race_id: evidenceRace(),
      region_off_dt: evidenceTime(),
      region_race_id: evidenceRace(),
      ...progenyFigures(),
      created_at: createdAt(),
      updated_at: updatedAt(),
    },
    (table) => [idFormat(`${name}_id_format`, table.id, prefix), lowerCase(`${name}_region_lower_case`, table.region)],
  ).enableRLS();
}
