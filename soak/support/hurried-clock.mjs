// The time of a database, which a trial may move: what asks Postgres for the time, as every part of DarkHorses does, believes it.
import { openDatabase } from '../../packages/schema/dist/index.js';

/**
 * Gives a database a clock of its own, before anything else connects to it.
 *
 * Functions of its own stand before those of Postgres in the search path; columns that begin with the time ask them as well.
 *
 * @returns `moveTo(instant)`: from then on the clock goes on at its own pace
 */
export async function hurryClock(databaseUrl) {
  const within = async (work) => {
    const database = openDatabase(databaseUrl, { max: 1, applicationName: 'darkhorses soak' });
    try {
      return await work(database.sql);
    } finally {
      await database.close();
    }
  };
  await within(async (sql) => {
    await sql.unsafe(`
      create schema if not exists hurried;
      create table if not exists hurried.clock (ahead interval not null);
      create or replace function hurried.clock_timestamp() returns timestamptz language sql volatile
        as 'select pg_catalog.clock_timestamp() + ahead from hurried.clock';
      create or replace function hurried.now() returns timestamptz language sql stable
        as 'select pg_catalog.now() + ahead from hurried.clock';
      insert into hurried.clock (ahead) select interval '0' where not exists (select from hurried.clock)`);
    const columns = await sql`
      select n.nspname as schema, c.relname as table, a.attname as column
      from pg_attrdef as d
      join pg_attribute as a on a.attrelid = d.adrelid and a.attnum = d.adnum
      join pg_class as c on c.oid = d.adrelid
      join pg_namespace as n on n.oid = c.relnamespace
      where pg_get_expr(d.adbin, d.adrelid) = 'now()'`;
    for (const { schema, table, column } of columns)
      await sql`alter table ${sql(schema)}.${sql(table)} alter column ${sql(column)} set default hurried.now()`;
    const [{ name }] = await sql`select current_database() as name`;
    await sql`alter database ${sql(name)} set search_path = hurried, pg_catalog, public`;
  });
  return {
    moveTo: (instant) =>
      within((sql) => sql`update hurried.clock set ahead = ${instant}::timestamptz - pg_catalog.clock_timestamp()`),
  };
}
