import type { Sql } from '@darkhorses/schema';

/** Empties every table that loads and refreshes fill. */
export async function emptyDatabase(sql: Sql): Promise<void> {
  await sql`
    truncate ra_race_results, ra_runners, ra_races, ra_horse_pedigree, ra_mst_horses, ra_mst_sires, ra_mst_dams,
      ra_mst_damsires, ra_mst_jockeys, ra_mst_trainers, ra_mst_owners, ra_mst_courses, ra_entity_combinations,
      ra_performance_by_distance, ra_performance_by_venue, ra_runner_statistics, ops.partitions, ops.payloads, ops.touched,
      ops.revisions, ops.field_issues, ops.rejects, ops.refreshes, ops.run_facts, ops.changed_runs, ops.run_sums cascade`;
}
