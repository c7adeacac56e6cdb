// Years of racing at real volumes, made by the database itself: what statistics need, and nothing else.

/**
 * Fills the public tables with so many years: about 37 races a day, 9.7 runners each, horses that run for some seasons,
 * people whose shares of the runs are as uneven as in life, prices whose books exceed 100 %.
 *
 * Every value follows from its number by a hash, so that each run of a benchmark counts the same.
 *
 * @returns races and runners
 */
export async function makeHistory(sql, { years, firstDay = '2015-01-01' }) {
  const races = Math.round(years * 13_700);
  // Keys and references hold by construction; checking them a million times would take longer than making the rows.
  await sql.begin(async (transaction) => {
    await transaction`set local session_replication_role = replica`;
    await transaction`set local synchronous_commit = off`;
    for (const [table, prefix, count] of masters(years)) {
      await transaction`
        insert into ${transaction(table)} ${transaction.unsafe(table === 'ra_mst_horses' || table === 'ra_mst_courses' ? namedColumns(table) : '(id)')}
        select ${prefix}::text || n ${transaction.unsafe(table === 'ra_mst_horses' ? ", 'Horse ' || n" : table === 'ra_mst_courses' ? ", 'Course ' || n, case when n % 4 = 0 then 'ire' else 'gb' end" : '')}
        from generate_series(1, ${count}::int) as n`;
    }
    await transaction`
      insert into ra_races (id, course_id, course_name, region, date, off_dt, type, surface, going, going_group, race_class,
        distance_f, distance_y, has_result, race_status)
      select 'rac_' || n, 'crs_' || course, 'Course ' || course, case when course % 4 = 0 then 'ire' else 'gb' end, day,
        day + interval '13 hours' + (n % 37) * interval '12 minutes',
        (array['Flat', 'Flat', 'Flat', 'Hurdle', 'Chase'])[1 + kind % 5], null, null,
        (array['firm', 'good', 'soft', 'heavy', 'aw'])[1 + ${random(transaction, 'n', 2)} % 5],
        case when course % 4 <> 0 then 'Class ' || 1 + ${random(transaction, 'n', 3)} % 6 end,
        halves / 2.0, halves * 110 + ${random(transaction, 'n', 4)} % 50, true, 'result'
      from (
        select n, ${firstDay}::date + ((n - 1) / 37.5)::int as day, 1 + ${random(transaction, 'n', 5)} % 85 as course,
          10 + 4 * (kind % 8) + ${random(transaction, 'n', 6)} % 4 as halves, kind
        from (select n, ${random(transaction, 'n', 11)} % 40 as kind from generate_series(1, ${races}::int) as n) as number
      ) as race`;
    await transaction`
      create table made_runs as
      select n as race, place, 'rac_' || n as race_id, day, horse, 2 + (horse % 7) as age,
        1 + floor(900 * power((${random(transaction, 'n * 31 + place', 7)} % 10000) / 10000.0, 3))::int as jockey,
        1 + floor(1800 * power((horse::bigint * 7919 % 10000) / 10000.0, 3))::int as trainer, 1 + horse * 13 % ${Math.round(years * 3000)}::int as owner,
        1 + floor(${Math.round(200 * years)}::int * power((horse::bigint * 104729 % 10000) / 10000.0, 3))::int as sire,
        -- Three foals of a dam, a season's horses apart.
        1 + (horse + 13000 * (horse % 3)) / 3 as dam, 1 + floor(${Math.round(300 * years)}::int * power((horse::bigint * 1299709 % 10000) / 10000.0, 2))::int as damsire,
        1 + ${random(transaction, 'n * 17 + place', 8)} % 40 as price
      from (
        select n, ${firstDay}::date + ((n - 1) / 37.5)::int as day, place,
          -- A window of horses that moves along with time, so that each runs for about two seasons; a horse keeps to
          -- races of its kind, of which there are forty: a code and a range of distances.
          40 * ((n::bigint * ${Math.round((13_000 * years) / 40)} / ${races}) + (${random(transaction, 'n * 3', 10)} + place * 29) % 400)::int
            + ${random(transaction, 'n', 11)} % 40 as horse
        from generate_series(1, ${races}::int) as n, generate_series(1, 14) as place
        where place <= 5 + ${random(transaction, 'n', 9)} % 10
      ) as run`;
    await transaction`
      insert into ra_runners (race_id, horse_id, horse_name, status, jockey_id, trainer_id, owner_id, sire_id, dam_id, damsire_id, age,
        position, outcome)
      select race_id, 'hrs_' || horse, 'Horse ' || horse, 'ran', 'jky_' || jockey, 'trn_' || trainer, 'own_' || owner,
        'sir_' || sire, 'dam_' || dam, 'dsi_' || damsire, age, place, 'finished'
      from made_runs on conflict do nothing`;
    await transaction`
      insert into ra_race_results (race_id, race_date, horse_id, horse_name, position, outcome, sp_numerator, sp_denominator,
        sp_decimal, time_seconds, time_source, prize_won, prize_currency)
      select race_id, day, 'hrs_' || horse, 'Horse ' || horse, case when place < 12 then place end,
        case when place < 12 then 'finished' else 'pulled_up' end, price, 2, 1 + price / 2.0,
        60 + place, case when place = 1 then 'measured' else 'derived' end, 10000.0 / place, 'GBP'
      from made_runs on conflict do nothing`;
    await transaction`drop table made_runs`;
  });
  await sql`vacuum analyze`;
  const [counts] = await sql`
    select (select count(*) from ra_races)::int as races, (select count(*) from ra_runners)::int as runners`;
  return counts;
}

function masters(years) {
  return [
    ['ra_mst_courses', 'crs_', 85],
    ['ra_mst_sires', 'sir_', Math.round(200 * years) + 1],
    ['ra_mst_dams', 'dam_', Math.round((13_000 * (years + 2) + 16_000) / 3) + 2],
    ['ra_mst_damsires', 'dsi_', Math.round(300 * years) + 1],
    ['ra_mst_horses', 'hrs_', Math.round(13_000 * years) + 16_001],
    ['ra_mst_jockeys', 'jky_', 900],
    ['ra_mst_trainers', 'trn_', 1800],
    ['ra_mst_owners', 'own_', Math.round(years * 3000) + 1],
  ];
}

const namedColumns = (table) => (table === 'ra_mst_horses' ? '(id, name)' : '(id, name, region_code)');

/** A whole number from 0 on that follows from another and a salt. */
function random(sql, of, salt) {
  return sql`(hashint8extended((${sql.unsafe(of)})::bigint, ${salt}::bigint) & 1073741823)::int`;
}
