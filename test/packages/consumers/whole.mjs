// A day of racing through all four packages: asked for, turned into rows, stored, counted, and figured.
import process from 'node:process';
import { rowsOfDay } from '@darkhorses/extract';
import { createRacingApi } from '@darkhorses/racing-api';
import { migrate, openDatabase } from '@darkhorses/schema';
import { refresh } from '@darkhorses/stats';

const { url, username, password, day, databaseUrl } = JSON.parse(process.argv[2]);
const api = createRacingApi({ baseUrl: url, username, password });
const query = { start_date: day, end_date: day, region: ['gb', 'ire'] };
const races = [];
for await (const race of api.items('/v1/results', { params: { query } })) races.push(race);

const { rows, rejects } = rowsOfDay({ date: day, result: { races, fetched_at: `${day}T23:00:00Z` } });
await migrate(databaseUrl);
const database = openDatabase(databaseUrl);
const { sql, orm } = database;
for (const [table, all] of Object.entries(rows)) {
  if (all.length === 0) continue;
  const columns = sql(Object.keys(all[0]));
  await sql`
    insert into ${sql(table)} (${columns})
    select ${columns} from json_populate_recordset(null::${sql(table)}, ${JSON.stringify(all)}::text::json)`;
}
await refresh(database, { asOf: day, full: true, minRuns: { combinations: 1, distance: 1, venue: 1, runners: 1 } });
const stored = await orm.query.raRaces.findMany({ with: { runners: true } });
const [{ figured }] = await sql`select count(*)::integer as figured from ra_mst_jockeys where total_rides > 0`;
await database.close();
console.log(
  JSON.stringify({
    races: stored.length === races.length && races.length > 0,
    runners: stored.every(({ runners }) => runners.length > 0),
    rejects: rejects.length,
    figured: figured > 0,
  }),
);
