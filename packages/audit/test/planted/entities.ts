import type { Sql } from '@darkhorses/schema';
import { type Fault, planted } from './fault.js';

/** Damage that foreign keys and triggers would refuse, as a restore without them makes it. */
const withoutForeignKeys = (sql: Sql, damage: (sql: Sql) => Promise<unknown>): Promise<unknown> =>
  sql.begin(async (transaction) => {
    await transaction`set local session_replication_role = replica`;
    // A transaction takes statements as the client does.
    await damage(transaction as unknown as Sql);
  });

/** A horse that ran once, on a day long past, and has no foals: what happens to it, happens to nothing else. */
const quietHorse = (sql: Sql) => sql`
  select runner.horse_id
  from ra_runners as runner
  join ra_races as race on race.id = runner.race_id
  group by runner.horse_id
  having count(*) = 1 and max(race.date) < '2025-10-01' and bool_and(runner.status = 'ran')
    and 'dam_' || substr(runner.horse_id, 5) not in (select id from ra_mst_dams)
    and 'sir_' || substr(runner.horse_id, 5) not in (select id from ra_mst_sires)
  order by runner.horse_id collate "C"
  limit 1`;

/** What is wrong with horses, people and the references between rows. */
export const entityFaults: readonly Fault[] = [
  planted(
    'a horse loses its pedigree',
    (sql) => sql`delete from ra_horse_pedigree where horse_id = (${quietHorse(sql)})`,
    { 'pedigree-missing': 1 },
  ),
  planted(
    'a pedigree loses the dam',
    (sql) => sql`update ra_horse_pedigree set dam_id = null, dam = null where horse_id = (${quietHorse(sql)})`,
    { 'pedigree-missing': 1 },
  ),
  planted(
    'figures of sires are gone',
    (sql) => sql`
      update ra_mst_sires set analysis_last_updated = null, total_runners = null
      where id in (select id from ra_mst_sires order by id limit 3)`,
    { 'pedigree-figures-missing': 3 },
  ),
  planted(
    'figures of dams and damsires are gone',
    async (sql) => {
      await sql`update ra_mst_dams set analysis_last_updated = null where id = (select min(id) from ra_mst_dams)`;
      await sql`update ra_mst_damsires set analysis_last_updated = null where id = (select min(id) from ra_mst_damsires)`;
    },
    { 'pedigree-figures-missing': [1, 1] },
  ),
  planted(
    'figures of a jockey and an owner are gone',
    async (sql) => {
      await sql`update ra_mst_jockeys set stats_updated_at = null where id = (select min(id) from ra_mst_jockeys)`;
      await sql`update ra_mst_owners set stats_updated_at = null where id = (select min(id) from ra_mst_owners)`;
    },
    { 'people-figures-missing': [1, 1] },
  ),
  planted(
    'two horses lose their profile',
    (sql) => sql`
      update ra_mst_horses
      set dob = null, colour = null, breeder = null, dob_off_dt = null, colour_off_dt = null, breeder_off_dt = null
      where id in (${quietHorse(sql)}) or id = (select max(horse_id) from ra_runners)`,
    { 'profile-missing': 2 },
  ),
  planted(
    'a horse loses its colour alone',
    (sql) => sql`update ra_mst_horses set colour = null where id = (${quietHorse(sql)})`,
    { 'profile-missing': 1 },
  ),
  planted(
    'a location that a card tells is cleared',
    (sql) => sql`
      update ra_mst_trainers set location = null, location_off_dt = null, location_race_id = null
      where id = (select max(trainer_id) from ra_runners where trainer_location is not null)`,
    { 'location-missing': 1 },
  ),
  planted(
    'a horse runs under another sire once',
    (sql) => sql`
      update ra_runners set sire_id = (select max(id) from ra_mst_sires where id <> ra_runners.sire_id)
      where horse_id = (${quietHorse(sql)})`,
    { 'contradicting-parents': 1 },
  ),
  planted(
    'horse and pedigree name two dams',
    (sql) => sql`
      update ra_mst_horses set dam_id = (select max(id) from ra_mst_dams where id <> ra_mst_horses.dam_id)
      where id = (${quietHorse(sql)})`,
    { 'contradicting-parents': 1 },
  ),
  planted(
    'sire and dam of a horse are exchanged',
    (sql) =>
      withoutForeignKeys(sql, async (transaction) => {
        const [one] = await transaction<{ horse_id: string }[]>`
          select min(horse_id) as horse_id
          from ra_horse_pedigree
          where sire_id in (select sire_id from ra_horse_pedigree group by 1 having count(*) > 2)
            and dam_id in (select dam_id from ra_horse_pedigree group by 1 having count(*) > 1)`;
        await transaction`
          insert into ra_mst_sires (id, name, analysis_last_updated, total_runners)
          select 'sir_' || substr(dam_id, 5), dam, now(), 0 from ra_horse_pedigree where horse_id = ${one?.horse_id ?? ''}`;
        await transaction`
          insert into ra_mst_dams (id, name, analysis_last_updated, total_runners)
          select 'dam_' || substr(sire_id, 5), sire, now(), 0 from ra_horse_pedigree where horse_id = ${one?.horse_id ?? ''}`;
        for (const table of ['ra_horse_pedigree', 'ra_mst_horses', 'ra_runners', 'ra_race_results']) {
          await transaction`
            update ${transaction(table)}
            set sire_id = 'sir_' || substr(dam_id, 5), dam_id = 'dam_' || substr(sire_id, 5)
            where ${transaction(table === 'ra_mst_horses' ? 'id' : 'horse_id')} = ${one?.horse_id ?? ''}`;
        }
      }),
    { 'impossible-parents': 1 },
  ),
  planted(
    'a horse is its own sire',
    (sql) =>
      withoutForeignKeys(sql, async (transaction) => {
        const [one] = await transaction<{ horse_id: string }[]>`${quietHorse(transaction)}`;
        const digits = one?.horse_id.slice(4) ?? '';
        await transaction`
          insert into ra_mst_sires (id, analysis_last_updated, total_runners) values (${`sir_${digits}`}, now(), 0)`;
        await transaction`update ra_horse_pedigree set sire_id = ${`sir_${digits}`} where horse_id = ${`hrs_${digits}`}`;
        await transaction`update ra_mst_horses set sire_id = ${`sir_${digits}`} where id = ${`hrs_${digits}`}`;
        await transaction`update ra_runners set sire_id = ${`sir_${digits}`} where horse_id = ${`hrs_${digits}`}`;
      }),
    { 'impossible-parents': 1 },
  ),
  planted(
    'a jockey has an id of another kind',
    (sql) =>
      withoutForeignKeys(sql, async (transaction) => {
        await transaction`alter table ra_mst_jockeys drop constraint ra_mst_jockeys_id_format`;
        const [one] = await transaction<{ id: string }[]>`select min(jockey_id) as id from ra_runners`;
        const id = one?.id ?? '';
        await transaction`update ra_mst_jockeys set id = 'J-17' where id = ${id}`;
        for (const table of ['ra_runners', 'ra_race_results']) {
          await transaction`update ${transaction(table)} set jockey_id = 'J-17' where jockey_id = ${id}`;
        }
        for (const table of ['ra_performance_by_distance', 'ra_performance_by_venue']) {
          await transaction`delete from ${transaction(table)} where entity_id = ${id}`;
        }
        await transaction`delete from ra_entity_combinations where ${id} in (entity1_id, entity2_id)`;
      }),
    { 'id-formats': 1 },
  ),
  planted(
    'a trainer is removed, and the runners stay',
    (sql) =>
      withoutForeignKeys(sql, async (transaction) => {
        await transaction`
          delete from ra_mst_trainers
          where id = (
            select trainer_id from ra_runners where trainer_id is not null
            group by trainer_id having count(*) = 1 and bool_and(status = 'ran') order by trainer_id limit 1
          )`;
      }),
    { orphans: [1, 1] },
  ),
  planted(
    'figures of a jockey who is not there',
    (sql) => sql`
      insert into ra_performance_by_venue
      select (jsonb_populate_record(null::ra_performance_by_venue, to_jsonb(figures) || '{"entity_id": "jky_1"}')).*
      from (select * from ra_performance_by_venue where entity_type = 'jockey' limit 1) as figures`,
    { orphans: 1 },
  ),
  planted(
    'a race stands under a second id',
    (sql) => sql`
      insert into ra_races
      select (jsonb_populate_record(null::ra_races, to_jsonb(race) || '{"id": "rac_1"}')).*
      from (select * from ra_races where date = '2025-09-10' and has_result order by id limit 1) as race`,
    // Nobody runs in the second of them.
    { 'duplicate-races': 1, 'races-without-runners': 1 },
  ),
  planted(
    'a horse stands under a second id',
    (sql) => sql`
      insert into ra_mst_horses
      select (jsonb_populate_record(null::ra_mst_horses, to_jsonb(horse) || '{"id": "hrs_1"}')).*
      from (select * from ra_mst_horses where id = (${quietHorse(sql)})) as horse`,
    { 'duplicate-horses': 1, 'unnamed-masters': 1 },
  ),
  planted(
    'two trainers share a name',
    (sql) => sql`
      update ra_mst_trainers set name = (select name from ra_mst_trainers order by id limit 1)
      where id = (select max(id) from ra_mst_trainers)`,
    { namesakes: 2 },
  ),
  planted(
    'an owner that nobody names',
    (sql) => sql`
      insert into ra_mst_owners (id, name, stats_updated_at, total_runners) values ('own_1', 'A Shadow', now(), 0)`,
    { 'unnamed-masters': 1 },
  ),
];
