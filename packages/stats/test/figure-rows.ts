import type { Sql } from '@darkhorses/schema';

/** The key of each table of figures. */
export const keys = {
  ra_mst_sires: ['id'],
  ra_mst_dams: ['id'],
  ra_mst_damsires: ['id'],
  ra_mst_jockeys: ['id'],
  ra_mst_trainers: ['id'],
  ra_mst_owners: ['id'],
  ra_entity_combinations: ['entity1_type', 'entity1_id', 'entity2_type', 'entity2_id'],
  ra_performance_by_distance: ['entity_type', 'entity_id', 'code', 'distance_yards'],
  ra_performance_by_venue: ['entity_type', 'entity_id', 'venue_id'],
  ra_runner_statistics: ['race_id', 'horse_id'],
} as const;

export type FigureTableName = keyof typeof keys;

// What says when a row was written, and what loads write.
const others =
  /^(created_at|updated_at|calculated_at|stats_updated_at|analysis_last_updated|name|region|location|.*_off_dt|(name|region|location)_race_id)$/;

/** The figures of a table by key: every column but its key, its stamps and what loads fill. */
export async function figureRows(sql: Sql, table: FigureTableName): Promise<Map<string, Record<string, unknown>>> {
  const key: readonly string[] = keys[table];
  const isMaster = table.startsWith('ra_mst_');
  const rows = await sql<Record<string, unknown>[]>`select * from ${sql(table)}`;
  return new Map(
    rows.map((row) => {
      const figures = Object.entries(row).filter(
        ([column]) => !key.includes(column) && !others.test(column) && !(isMaster && column === 'horse_id'),
      );
      return [key.map((column) => String(row[column])).join(' '), Object.fromEntries(figures)];
    }),
  );
}
