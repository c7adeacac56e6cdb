// Years of racing that an audit finds healthy, or nearly: a ledger, fields, places, distances, pedigrees and figures.
import { refresh } from '../../packages/stats/dist/index.js';
import { makeHistory } from './racing-history.mjs';

/**
 * Fills a database as `makeHistory` does, and adds what an audit looks at beside the figures: every day settled, and every
 * result whole.
 *
 * @returns races and runners, and the last day of racing
 */
export async function makeAuditedHistory(database, { years, firstDay }) {
  const { sql } = database;
  const counts = await makeHistory(sql, { years, firstDay });
  // Keys and references hold by construction, as there.
  await sql.begin(async (transaction) => {
    await transaction`set local session_replication_role = replica`;
    await transaction`set local synchronous_commit = off`;
    await makeResultsWhole(transaction);
    await transaction`
      insert into ra_horse_pedigree (horse_id, sire_id, dam_id, damsire_id)
      select distinct on (horse_id) horse_id, sire_id, dam_id, damsire_id from ra_runners order by horse_id`;
    await transaction`delete from ra_mst_horses as horse
      where not exists (select from ra_horse_pedigree as p where p.horse_id = horse.id)`;
    await transaction`
      update ra_mst_horses as horse set sire_id = p.sire_id, dam_id = p.dam_id, damsire_id = p.damsire_id
      from ra_horse_pedigree as p where p.horse_id = horse.id`;
    await transaction`
      insert into ops.partitions (dataset, day, state, settled, regions, fetched_at, api_total, races, runners, pages)
      select 'results', date, 'loaded', true, '{gb,ire}', date + interval '40 days', count(*), count(*), 360, 1
      from ra_races group by date`;
  });
  await sql`vacuum analyze`;
  const [{ last }] = await sql`select max(date)::text as last from ra_races`;
  await refresh(database, { asOf: last });
  await sql`vacuum analyze`;
  return { ...counts, last };
}

/** Places without a gap, a length between any two horses, and the same word in both tables. */
async function makeResultsWhole(sql) {
  await sql`
    update ra_race_results as result
    set position = placed.place, outcome = 'finished', is_dead_heat = false, btn = case placed.place when 1 then 0 else 1 end,
        ovr_btn = placed.place - 1, time_seconds = 60 + placed.place, number = placed.place
    from (
      select race_id, horse_id, row_number() over (partition by race_id order by position) as place from ra_race_results
    ) as placed
    where placed.race_id = result.race_id and placed.horse_id = result.horse_id`;
  await sql`
    update ra_runners as runner
    set position = result.position, outcome = result.outcome, sp_decimal = result.sp_decimal, btn = result.btn,
        ovr_btn = result.ovr_btn, number = result.number
    from ra_race_results as result
    where result.race_id = runner.race_id and result.horse_id = runner.horse_id`;
  await sql`
    update ra_races as race set field_size = fields.runners, winning_time_seconds = 61
    from (select race_id, count(*) as runners from ra_race_results group by race_id) as fields
    where fields.race_id = race.id`;
}
