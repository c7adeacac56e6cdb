// What a database has come to, so that two of them can be compared.
import { databaseDigest } from '../../packages/schema/dist/index.js';

/** All that must be the same whatever was done to a run: tables, what is kept of payloads, and the ledger. */
export async function stateOf(sql) {
  const [kept] = await sql`
    select count(*)::int as rows, md5(string_agg(concat_ws(' ', dataset, key, page, sha256), ',' order by dataset, key, page, sha256)) as digest
    from ops.payloads`;
  const [ledger] = await sql`
    select count(*)::int as rows, count(lease_owner)::int as leases, md5(string_agg(
      concat_ws(' ', dataset, day, state, settled, regions, api_total, races, runners, content_hash, error_class), ',' order by dataset, day
    )) as digest
    from ops.partitions`;
  const [aside] = await sql`
    select (select count(*)::int from ops.revisions) as revisions, (select count(*)::int from ops.rejects) as rejects,
      (select count(*)::int from ops.field_issues) as issues`;
  return {
    digests: {
      ...(await databaseDigest(sql)),
      'ops.payloads': kept,
      'ops.partitions': ledger,
      'ops.revisions, rejects, field_issues': aside,
    },
  };
}

/** In what a database that was disturbed differs from one that was not, in words. */
export function differencesOf(calm, wild) {
  const problems = Object.entries(calm.digests)
    .filter(([table, digest]) => JSON.stringify(digest) !== JSON.stringify(wild.digests[table]))
    .map(
      ([table, digest]) =>
        `${table} differs: ${JSON.stringify(digest)} undisturbed, ${JSON.stringify(wild.digests[table])} after the harm`,
    );
  const { leases } = wild.digests['ops.partitions'];
  if (leases > 0) problems.push(`${leases} partitions are still leased`);
  return problems;
}

/** As `stateOf`, with what is kept for the figures; from now on no figure of the database tells when it was calculated. */
export async function stateOfFigures(sql) {
  await forgetTimesOfCalculation(sql);
  const { digests } = await stateOf(sql);
  return { digests: { ...digests, ...(await keptForFigures(sql)) } };
}

/** What is kept for the figures, and must be what the races tell as the figures must: facts, and sums of them. */
async function keptForFigures(sql) {
  const digests = {};
  for (const [table, key] of [
    ['ops.run_facts', 'race_id, horse_id'],
    ['ops.run_sums', 'grouping, first_key, second_key, third_key'],
  ]) {
    // The row of no grouping tells which refresh they are of: each database counts its own.
    const ofAll = table === 'ops.run_sums' ? 'where grouping > 0' : '';
    [digests[table]] = await sql.unsafe(`
      select count(*)::int as rows, md5(string_agg(md5(kept::text), '' order by ${key})) as digest from ${table} as kept ${ofAll}`);
  }
  [digests['what the sums are of']] = await sql`
    select first_key = (select max(id) from ops.refreshes where family = 'facts') as of_these_facts, last_day
    from ops.run_sums where grouping = 0`;
  return digests;
}

/** When a figure was calculated says nothing of the figure: two databases are then compared without it. */
export async function forgetTimesOfCalculation(sql) {
  const columns = await sql`
    select table_name, column_name from information_schema.columns
    where table_schema = 'public' and table_name like 'ra\\_%'
      and column_name in ('analysis_last_updated', 'stats_updated_at', 'calculated_at')`;
  for (const { table_name: table, column_name: column } of columns) {
    await sql`update ${sql(table)} set ${sql(column)} = '2000-01-01' where ${sql(column)} <> '2000-01-01'`;
  }
}
