// The payloads that a load kept, read back.
import { gunzipSync } from 'node:zlib';

/** Every day with its newest racecards and results, oldest first, as `rowsOfDay` takes them. */
export async function* keptDays(sql) {
  const days =
    await sql`select distinct key as day from ops.payloads where dataset in ('racecards', 'results') order by key`;
  for (const { day } of days) {
    const [card, result] = [await newest(sql, 'racecards', day), await newest(sql, 'results', day)];
    yield { date: day, ...(card && { card }), ...(result && { result }) };
  }
}

/** The items of every answer of a kind: the list of courses, of regions, or profiles. */
export async function keptItems(sql, dataset) {
  const pages = await sql`select body from ops.payloads where dataset = ${dataset} order by key, fetched_at, page`;
  return pages.flatMap(({ body }) => {
    const answer = parsed(body);
    return answer[dataset] ?? answer;
  });
}

async function newest(sql, dataset, day) {
  const pages = await sql`
    select body, fetched_at from ops.payloads
    where dataset = ${dataset} and key = ${day}
      and fetched_at = (select max(fetched_at) from ops.payloads where dataset = ${dataset} and key = ${day})
    order by page`;
  if (pages.length === 0) return undefined;
  return { races: pages.flatMap(({ body }) => parsed(body)[dataset]), fetched_at: pages[0].fetched_at.toISOString() };
}

const parsed = (body) => JSON.parse(gunzipSync(body).toString());
