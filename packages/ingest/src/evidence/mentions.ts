import { together, type FilledTableName } from '@darkhorses/schema';
import type { Queryable } from '../queryable.js';
import type { Cleared } from './clear.js';

/** A day on which a race or runner names somebody. */
export interface Mention {
  readonly table: FilledTableName;
  readonly id: string;
  readonly day: string;
}

/** The column of `ra_runners` that names a row of the table. */
const namedBy: Readonly<Partial<Record<FilledTableName, string>>> = {
  ra_mst_sires: 'sire_id',
  ra_mst_dams: 'dam_id',
  ra_mst_damsires: 'damsire_id',
  ra_mst_horses: 'horse_id',
  ra_horse_pedigree: 'horse_id',
  ra_mst_jockeys: 'jockey_id',
  ra_mst_trainers: 'trainer_id',
  ra_mst_owners: 'owner_id',
};

/** Every day on which one of the rows is named, as the database has it now. */
export async function mentionsOf(sql: Queryable, cleared: Cleared): Promise<Mention[]> {
  const found = [...cleared].map(async ([table, rows]) => {
    const ids = [...rows.keys()];
    const column = namedBy[table];
    const mentions = await (column === undefined
      ? sql<{ id: string; day: string }[]>`
          select distinct course_id as id, date::text as day from ra_races where course_id = any (${ids}::text[])`
      : sql<{ id: string; day: string }[]>`
          select distinct runner.${sql(column)} as id, race.date::text as day
          from ra_runners as runner
          join ra_races as race on race.id = runner.race_id
          where runner.${sql(column)} = any (${ids}::text[])`);
    return mentions.map((mention) => ({ table, ...mention }));
  });
  return (await together(found)).flat();
}
