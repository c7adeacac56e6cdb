import { rowsOfProfile } from '@darkhorses/extract';
import type { Load } from '../loads/load.js';
import { gunzip } from '../payloads/gzip.js';
import { parseBody } from '../payloads/parse-body.js';
import type { Queryable } from '../queryable.js';
import { mergeRows } from '../write/merge-rows.js';
import type { ChangedRows } from '../write/changed-rows.js';
import { writeRows } from '../write/table-rows.js';

const profilesAtOnce = 500;

/**
 * Makes what horse profiles told again, for the horses that are there.
 *
 * @param days only of horses that were entered on these days; default all
 */
export async function replayProfiles(
  sql: Queryable,
  load: Pick<Load, 'id'>,
  days?: readonly string[],
): Promise<ChangedRows[]> {
  const changed: ChangedRows[] = [];
  const next = (after: string) => nextProfiles(sql, after, days);
  for (let profiles = await next(''); profiles.length > 0;) {
    const rows = await Promise.all(
      profiles.map(async ({ body, fetched_at }) => {
        return rowsOfProfile(parseBody(await gunzip(body)), fetched_at.toISOString()).rows;
      }),
    );
    changed.push(await writeRows(sql, mergeRows(rows, 'profile'), { source: 'profile', loadId: load.id }));
    profiles = await next(profiles.at(-1)?.key ?? '');
  }
  return changed;
}

interface StoredProfile {
  readonly key: string;
  readonly body: Uint8Array;
  readonly fetched_at: Date;
}

/** The newest profile of each of the next horses by id. */
const nextProfiles = (sql: Queryable, after: string, days?: readonly string[]): Promise<StoredProfile[]> => sql<
  StoredProfile[]
>`
  select distinct on (key) key, body, fetched_at
  from ops.payloads
  where dataset = 'profiles' and key > ${after} and key in (${horsesOf(sql, days)})
  order by key, fetched_at desc
  limit ${profilesAtOnce}`;

const horsesOf = (sql: Queryable, days?: readonly string[]) =>
  days
    ? sql`
        select runner.horse_id from ra_runners as runner
        join ra_races as race on race.id = runner.race_id
        where race.date = any (${days as string[]}::text[]::date[])`
    : sql`select id from ra_mst_horses`;
