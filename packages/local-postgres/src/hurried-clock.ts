import postgres from 'postgres';

/** The clock of one database, which can be moved; from where it is moved to it goes on at its own pace. */
export interface HurriedClock {
  moveTo(instant: Date): Promise<void>;
  close(): Promise<void>;
}

/**
 * Gives a migrated database a clock of its own, so that months can be lived through in minutes: functions that stand before those
 * of Postgres in the search path of whoever connects from now on, and in the defaults of columns. Everything that asks this
 * database for the time by `now()` or `clock_timestamp()` believes it.
 *
 * @example
 * const clock = await hurryClock(url);
 * await clock.moveTo(new Date('2025-10-26T00:30:00Z'));
 */
export async function hurryClock(url: string): Promise<HurriedClock> {
  // The driver does not decode the folder of a socket.
  const host = decodeURIComponent(new URL(url).hostname);
  const sql = postgres(url, { host, max: 1, onnotice: () => {} });
  await sql.begin(async (transaction) => {
    await transaction`create schema hurried`;
    await transaction`create table hurried.clock as select interval '0' as ahead`;
    await transaction`
      create function hurried.clock_timestamp() returns timestamptz language sql volatile
      as 'select pg_catalog.clock_timestamp() + ahead from hurried.clock'`;
    await transaction`
      create function hurried.now() returns timestamptz language sql stable
      as 'select pg_catalog.now() + ahead from hurried.clock'`;
    for (const { schema, table, column } of await columnsThatBeginNow(transaction)) {
      await transaction`
        alter table ${sql(schema)}.${sql(table)} alter column ${sql(column)} set default hurried.now()`;
    }
    const [place] = await transaction<{ name: string }[]>`select current_database() as name`;
    await transaction`alter database ${sql(place?.name ?? '')} set search_path = hurried, pg_catalog, public`;
  });
  return {
    async moveTo(instant) {
      await sql`update hurried.clock set ahead = ${instant}::timestamptz - pg_catalog.clock_timestamp()`;
    },
    close: () => sql.end(),
  };
}

const columnsThatBeginNow = (
  sql: postgres.TransactionSql,
): Promise<{ schema: string; table: string; column: string }[]> => sql`
  select n.nspname as schema, c.relname as table, a.attname as column
  from pg_attrdef as d
  join pg_attribute as a on a.attrelid = d.adrelid and a.attnum = d.adnum
  join pg_class as c on c.oid = d.adrelid
  join pg_namespace as n on n.oid = c.relnamespace
  where pg_get_expr(d.adbin, d.adrelid) = 'now()'
  order by 1, 2, 3`;
