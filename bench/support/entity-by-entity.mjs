// The peer of the statistics: a query for each entity, as programs do it that grew from one page about one sire.
import { timed } from './timed.mjs';

/** Whose figures are taken one by one. */
const ancestors = { sires: 'sire_id', dams: 'dam_id', damsires: 'damsire_id' };

/**
 * Calculates pedigree figures for a sample, ancestor by ancestor, and says how long all of them would take. It gets the
 * indexes that it needs, which nothing else of ours does, and their making is not timed.
 *
 * @returns seconds, by how many ancestors there are
 */
export async function calculateOneByOne(sql, { sample }) {
  await sql`create index if not exists peer_results on ra_race_results (race_id, horse_id) include (position, sp_decimal)`;
  let seconds = 0;
  for (const [name, column] of Object.entries(ancestors)) {
    await sql.unsafe(`create index if not exists peer_${name} on ra_runners (${column})`);
    const ids = await sql`
      select id from ${sql(`ra_mst_${name}`)} order by hashtextextended(id, 1) limit ${sample}`;
    const [{ count }] = await sql`select count(*)::int as count from ${sql(`ra_mst_${name}`)}`;
    const taken = await timed(async () => {
      for (const { id } of ids) await calculateOne(sql, column, id);
    });
    seconds += (taken.seconds / ids.length) * count;
    await sql.unsafe(`drop index peer_${name}`);
  }
  await sql`drop index peer_results`;
  return seconds;
}

async function calculateOne(sql, column, id) {
  const runs = await sql`
    select runner.horse_id, race.race_class, race.distance_f, result.position, result.sp_decimal
    from ra_runners as runner
    join ra_races as race on race.id = runner.race_id
    join ra_race_results as result on result.race_id = runner.race_id and result.horse_id = runner.horse_id
    where ${sql(`runner.${column}`)} = ${id}`;
  const groups = new Map();
  for (const { race_class, distance_f, position, sp_decimal } of runs) {
    for (const key of ['all', race_class, distance_f]) {
      const group = groups.get(key) ?? { runs: 0, wins: 0, expected: 0 };
      group.runs += 1;
      group.wins += position === 1 ? 1 : 0;
      group.expected += 1 / sp_decimal;
      groups.set(key, group);
    }
  }
  return groups;
}
