import type { Sql } from '@darkhorses/schema';
import { type Fault, planted } from './fault.js';

/** The newest day that is over, which is among the days that are held against their payloads. */
const sampledDay = '2025-10-12';

const raceOfSampledDay = (sql: Sql) => sql`select min(id) from ra_races where date = ${sampledDay} and has_result`;

/** What is wrong with what loads leave behind. */
export const dataFaults: readonly Fault[] = [
  planted(
    'a comment was changed by hand',
    (sql) => sql`update ra_race_results set comment = 'Never in it' where race_id = (${raceOfSampledDay(sql)})`,
    { 'rows-against-payloads': 1 },
  ),
  planted(
    'an official rating was cleared',
    (sql) => sql`
      update ra_runners set ofr = null
      where race_id in (select id from ra_races where date = ${sampledDay}) and ofr is not null`,
    { 'rows-against-payloads': 1 },
  ),
  planted(
    'the location of a yard was changed',
    (sql) => sql`
      update ra_mst_trainers set location = 'Nowhere'
      where id = (
        select min(id) from ra_mst_trainers where location_race_id in (select id from ra_races where date = ${sampledDay})
      )`,
    { 'rows-against-payloads': 1 },
  ),
  planted(
    'a row could not be stored',
    (sql) => sql`
      insert into ops.rejects (dataset, day, table_name, row_key, row, error_class, error_text)
      values ('rows', '2025-09-01', 'ra_runners', 'rac_1/hrs_1', '{}', 'refused 22003', 'numeric field overflow')`,
    { 'rejected-rows': 1 },
  ),
  planted(
    'the API has a new code and a new field',
    (sql) => sql`
      insert into ops.field_issues (dataset, path, kind, value, count, race_id) values
        ('results', 'runners.position', 'unknown_code', 'XYZ', 3, 'rac_1'),
        ('racecards', 'runners.microchip', 'unknown_field', 'string', 900, 'rac_1')`,
    { 'unknown-values': [1, 1] },
  ),
  planted(
    'a weight was not understood',
    (sql) => sql`
      insert into ops.field_issues (dataset, path, kind, value, count) values ('results', 'runners.weight', 'unparsed', '9st2', 1)`,
    { 'unknown-values': 1 },
  ),
  planted(
    'a table is open to the world',
    async (sql) => {
      await sql`
        do $$ begin create role anon nologin; exception when duplicate_object or unique_violation then null; end $$`;
      await sql`grant select on ra_runners to anon`;
    },
    { 'exposed-tables': 1 },
  ),
  planted(
    'racecards were last read a day ago',
    (sql) => sql`
      update ops.partitions set fetched_at = fetched_at - interval '1 day' where dataset = 'racecards' and day >= '2025-10-13'`,
    { freshness: 1 },
  ),
  planted(
    'figures were last calculated two days ago',
    (sql) => sql`update ops.refreshes set finished_at = finished_at - interval '2 days' where family <> 'people'`,
    { freshness: 1 },
  ),
  planted(
    'the lists were last loaded two months ago',
    (sql) => sql`update ops.payloads set fetched_at = fetched_at - interval '60 days' where dataset = 'courses'`,
    { freshness: 1 },
  ),
];
