import { bookmakers } from '@darkhorses/extract';
import type { Load } from '../loads/load.js';
import { courseList, type MasterList, regionList } from '../masters/lists.js';
import { storedAnswer } from '../masters/stored-answer.js';
import type { Queryable } from '../queryable.js';
import type { ChangedRows } from '../write/changed-rows.js';
import { writeRows } from '../write/table-rows.js';

/** Makes the rows of courses, regions and bookmakers again. */
export async function replayLists(sql: Queryable, load: Load): Promise<ChangedRows[]> {
  const changed = [await writeRows(sql, { ra_mst_bookmakers: bookmakers }, { source: 'list', loadId: load.id })];
  for (const { name, extract } of await storedLists(sql)) {
    const answer = await storedAnswer(sql, name);
    if (!answer) continue;
    const { rows } = extract(answer.pages, answer.fetched_at);
    changed.push(await writeRows(sql, rows, { source: 'list', loadId: load.id }));
  }
  return changed;
}

async function storedLists(sql: Queryable): Promise<MasterList[]> {
  const keys = await sql<{ key: string }[]>`
    select distinct key from ops.payloads where dataset = 'courses' order by key`;
  return [regionList, ...keys.map(({ key }) => courseList(key.split(' ')))];
}
