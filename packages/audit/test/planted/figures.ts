import type { Sql } from '@darkhorses/schema';
import { between, type Fault, planted } from './fault.js';

/** A jockey with rides enough to have rows in every table of figures. */
const busyJockey = (sql: Sql) => sql`select id from ra_mst_jockeys order by total_rides desc, id limit 1`;

/** What is wrong with figures. */
export const figureFaults: readonly Fault[] = [
  planted(
    'a sire has a win too many',
    (sql) => sql`
      update ra_mst_sires set total_wins = total_wins + 1,
        overall_win_percent = round(100.0 * (total_wins + 1) / total_runners, 2)
      where id = (select id from ra_mst_sires order by total_runners desc, id limit 1)`,
    { 'figures-drifted': 1 },
  ),
  planted(
    'a run is counted for another jockey',
    async (sql) => {
      await sql`
        update ra_mst_jockeys set total_rides = total_rides - 1, win_rate = round(100.0 * total_wins / (total_rides - 1), 2)
        where id = (${busyJockey(sql)})`;
      await sql`
        update ra_mst_jockeys set total_rides = total_rides + 2, win_rate = round(100.0 * total_wins / (total_rides + 2), 2)
        where id = (select min(id) from ra_mst_jockeys where total_wins > 0)`;
    },
    // One of them has more priced rides than rides now.
    { 'figures-drifted': 2, 'impossible-figures': 1 },
  ),
  planted(
    'the A/E of every damsire is doubled',
    (sql) => sql`update ra_mst_damsires set overall_ae_index = 2 * overall_ae_index where overall_ae_index > 0`,
    { 'figures-drifted': between(3, 15) },
  ),
  planted(
    'every profit of trainers is wrong by half a unit',
    (sql) => sql`update ra_mst_trainers set profit_loss_1u = profit_loss_1u + 0.5`,
    { 'figures-drifted': between(10, 15) },
  ),
  planted('pairs have a win too many', (sql) => sql`update ra_entity_combinations set wins = wins + 1`, {
    'figures-drifted': between(10, 25),
  }),
  planted('courses have a run too few', (sql) => sql`update ra_performance_by_venue set total_runs = total_runs - 1`, {
    'figures-drifted': 25,
  }),
  planted(
    'distances have a second place too many',
    (sql) => sql`update ra_performance_by_distance set places_2nd = places_2nd + 1`,
    { 'figures-drifted': between(10, 25) },
  ),
  planted(
    'careers look ahead: the race itself is counted',
    (sql) => sql`update ra_runner_statistics set career_runs = career_runs + 1`,
    { 'figures-drifted': 25 },
  ),
  planted(
    'an owner wins more than they run',
    (sql) => sql`
      update ra_mst_owners set total_wins = total_runners + 1, win_rate = round(100.0 * (total_runners + 1) / total_runners, 2)
      where id = (select id from ra_mst_owners order by total_runners desc, id limit 1)`,
    { 'impossible-figures': 1, 'figures-drifted': 1 },
  ),
  planted(
    'a rate is not wins over runs',
    (sql) => sql`update ra_mst_jockeys set win_rate = win_rate + 5 where id = (${busyJockey(sql)})`,
    { 'impossible-figures': 1 },
  ),
  planted(
    'a race was loaded after the figures were calculated',
    (sql) => sql`
      insert into ops.touched (entity_type, entity_id) select 'race', id from ra_races where date = '2025-10-01'`,
    { 'figures-stale': between(1, 60) },
  ),
  planted(
    'a refresh stopped half way',
    (sql) => sql`
      insert into ops.changed_runs (race_id, horse_id, course_id)
      select substr(race_id, 5)::bigint, substr(horse_id, 5)::bigint, 1 from ra_race_results
      where race_id = (select min(race_id) from ra_race_results) limit 3`,
    { 'figures-stale': 3 },
  ),
  planted(
    'one family of figures was left behind',
    (sql) => sql`update ops.refreshes set as_of = '2025-10-01' where family = 'venue'`,
    { 'figures-stale': 1, 'figures-drifted': between(1, 60) },
  ),
  planted(
    'four runners lose what was known before their race',
    (sql) => sql`
      delete from ra_runner_statistics
      where (race_id, horse_id) in (select race_id, horse_id from ra_runner_statistics order by race_id, horse_id limit 4)`,
    { 'figures-missing': 4 },
  ),
  planted(
    'pairs and courses were never calculated',
    async (sql) => {
      await sql`truncate ra_entity_combinations, ra_performance_by_venue`;
      await sql`delete from ops.refreshes where family in ('combinations', 'venue')`;
    },
    { 'figures-missing': [1, 1], 'figures-stale': 2 },
  ),
];
