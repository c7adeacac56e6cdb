// What a load did to rows that it should have left alone.
import { filledTables } from '../../packages/schema/dist/index.js';

/** Where every row of the filled tables lies and which transaction wrote it: equal before and after, or a row was touched. */
export async function rowVersions(sql) {
  const versions = {};
  for (const table of filledTables) {
    const [found] = await sql`
      select md5(string_agg(md5(ctid::text || ' ' || xmin::text), '' order by ctid)) as digest from public.${sql(table)}`;
    versions[table] = found.digest;
  }
  return versions;
}

/**
 * What the server has counted: rows written to the filled tables, and their dead ones.
 *
 * A session reports its counts some time after its work, and at its end for certain: close what wrote before.
 */
export async function writesCounted(sql) {
  const [found] = await sql`
    select sum(n_tup_ins)::int as inserted, sum(n_tup_upd)::int as updated, sum(n_tup_del)::int as deleted, sum(n_dead_tup)::int as dead
    from pg_stat_user_tables
    where schemaname = 'public' and relname = any (${filledTables}::text[])`;
  return found;
}
