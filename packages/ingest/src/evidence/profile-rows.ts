import { rowsOfProfile } from '@darkhorses/extract';
import type { FilledTableName } from '@darkhorses/schema';
import { gunzip } from '../payloads/gzip.js';
import { parseBody } from '../payloads/parse-body.js';
import type { Queryable } from '../queryable.js';
import { mergeRows } from '../write/merge-rows.js';
import type { TableRows } from '../write/table-rows.js';
import type { Cleared } from './clear.js';

/** What the stored horse profiles tell of the rows: of the horses among them, and of their ancestors. */
export async function profileRows(sql: Queryable, cleared: Cleared): Promise<TableRows> {
  const ids = (table: FilledTableName): string[] => [...(cleared.get(table)?.keys() ?? [])];
  const profiles = await sql<{ body: Uint8Array; fetched_at: Date }[]>`
    select body, fetched_at
    from ops.payloads
    where dataset = 'profiles' and key in (
      select unnest(${[...ids('ra_mst_horses'), ...ids('ra_horse_pedigree')]}::text[])
      union select id from ra_mst_horses where sire_id = any (${ids('ra_mst_sires')}::text[])
      union select id from ra_mst_horses where dam_id = any (${ids('ra_mst_dams')}::text[])
      union select id from ra_mst_horses where damsire_id = any (${ids('ra_mst_damsires')}::text[])
    )`;
  const rows = await Promise.all(
    profiles.map(async ({ body, fetched_at }) => {
      return rowsOfProfile(parseBody(await gunzip(body)), fetched_at.toISOString()).rows;
    }),
  );
  return mergeRows(rows, 'profile');
}
