import { inspect } from 'node:util';
import { loadMasters } from '../../packages/ingest/dist/index.js';
import { complaintsAbout, failureOf } from './judged.mjs';
import { damagedBytes } from './damaged-bytes.mjs';
import { paths } from './masters-api.mjs';

const tables = { courses: 'ra_mst_courses', regions: 'ra_mst_regions' };

/**
 * Loads a damaged list of courses or of regions, each into tables that hold none, and then the whole one on top of it.
 *
 * @returns `outcomes`, and `problems`: an item that is neither a row nor kept aside, an error that helps nobody, harm that the
 *   whole list does not mend
 */
export async function tryDamagedLists({ sql, api, server, random, inputs, afterEach }) {
  const [outcomes, problems] = [{}, []];
  let present = Date.parse('2025-01-01T00:00:00Z');
  const load = async () => {
    present += 3_600_000;
    const now = () => new Date(present);
    await loadMasters({ api, sql, load: { id: 1 }, now });
  };
  await load();
  const healthy = await contentsOf(sql);

  for (let number = 0; number < inputs && problems.length < 20; number += 1) {
    const dataset = number % 2 ? 'courses' : 'regions';
    const { how, body } = damagedBytes(server.whole(paths[dataset]), random, Math.floor(number / 2));
    const said = `${dataset} with ${how}`;
    await forgetLists(sql);
    server.harmed.set(paths[dataset], body);
    const failure = await load().then(() => undefined, failureOf);
    server.harmed.clear();
    const outcome = failure?.class ?? 'written';
    outcomes[outcome] = (outcomes[outcome] ?? 0) + 1;
    const complaints = failure ? complaintsAbout(failure) : await lossesOf(sql, dataset, body);
    problems.push(...[...complaints, ...afterEach()].map((complaint) => `${said}: ${complaint}`));

    await load();
    const healed = await contentsOf(sql);
    for (const [id, row] of healthy)
      if (healed.get(id) !== row) problems.push(`${said}: ${row} stays ${healed.get(id)}`);
    const [{ left }] = await sql`select count(*)::int as left from ops.rejects`;
    if (left > 0) problems.push(`${said}: ${left} rejects stay after the whole list`);
  }
  return { outcomes, problems };
}

/** What the list has more items than rows, rejects and repetitions together. */
async function lossesOf(sql, dataset, body) {
  const answer = JSON.parse(new TextDecoder().decode(body));
  const items = dataset === 'courses' ? (answer.courses ?? []) : answer;
  if (!Array.isArray(items)) return ['is written, and is no list'];
  const [{ rows }] = await sql`select count(*)::int as rows from ${sql(tables[dataset])}`;
  const [{ rejects }] = await sql`select count(*)::int as rejects from ops.rejects where dataset = ${dataset}`;
  // As JSON an item that is nested a hundred thousand deep cannot be written.
  const repeated = items.length - new Set(items.map((item) => inspect(item, { depth: 20 }))).size;
  return items.length <= rows + rejects + repeated
    ? []
    : [`of ${items.length} items ${rows} are rows, ${rejects} rejects, ${repeated} repeated`];
}

async function forgetLists(sql) {
  await sql`delete from ra_mst_courses`;
  await sql`delete from ra_mst_regions`;
  await sql`delete from ops.payloads where dataset in ('courses', 'regions')`;
}

/** Every course and region by its id, as text. */
async function contentsOf(sql) {
  const rows = await sql`
    select id, concat_ws(' ', name, region_code, region, track_type) as text from ra_mst_courses
    union all
    select code, name from ra_mst_regions`;
  return new Map(rows.map(({ id, text }) => [id, text]));
}
